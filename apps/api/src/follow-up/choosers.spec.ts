import { getIndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { genders, type Gender } from '@vagval/domain/gender';
import { aMunicipality, aUnit, counted, released, someone, type Municipality } from '../testing/builders';
import { TestApi, type Visitor } from '../testing/test-api';

type Pair = readonly [girls: number, boys: number];

/** By school: pupils in year 9, and how they chose. IMV is introductory: 2 girls at Alskolan, 7 and 8 at the others. */
const schools = {
  Alskolan: { pupils: [43, 41], chosen: { NA: [14, 12], SA: [15, 9], EE: [10, 13], IMV: [2, 7] } },
  Boskolan: { pupils: [44, 45], chosen: { NA: [13, 11], SA: [12, 12], EE: [11, 14], IMV: [7, 8] } },
  Cederskolan: { pupils: [40, 46], chosen: { NA: [11, 13], SA: [12, 13], EE: [9, 11], IMV: [8, 7] } },
} satisfies Record<string, { pupils: Pair; chosen: Record<string, Pair> }>;
type School = keyof typeof schools;
const names = Object.keys(schools) as School[];

const ofGender = ([girls, boys]: Pair, gender: Gender) =>
  gender === 'girls' ? girls : gender === 'boys' ? boys : girls + boys;
const sum = (pairs: readonly Pair[]): Pair =>
  pairs.reduce<Pair>(([girls, boys], [f, m]) => [girls + f, boys + m], [0, 0]);
const choosers = (name: School) => sum(Object.values(schools[name].chosen));
const national = (name: School): Pair => {
  const [intro, all] = [schools[name].chosen.IMV, choosers(name)];
  return [all[0] - (intro[0] ?? 0), all[1] - (intro[1] ?? 0)];
};

describe('those who chose', () => {
  let api: TestApi;
  let place: Municipality;
  let leader: Visitor;
  const units = new Map<string, string>();

  beforeAll(async () => {
    api = await TestApi.start();
    place = await aMunicipality(api);
    for (const name of names) units.set(name, await aUnit(api, place, name));
    leader = await someone(api, 'leadership', place.rootId);
    for (const name of names) {
      await count('admitted-first-choice', name, [national(name)[0] - 8, national(name)[1] - 9], national(name));
      const [pupils, chose] = [schools[name].pupils as Pair, choosers(name)];
      await count('missing-choice', name, [pupils[0] - chose[0], pupils[1] - chose[1]], pupils);
    }
    await released(api, place);
  });
  afterAll(() => api.stop());

  const count = async (indicatorId: string, name: School, numerator: Pair, denominator: Pair, programme?: string) => {
    for (const gender of genders) {
      const counts = [ofGender(numerator, gender), ofGender(denominator, gender)] as const;
      await counted(api, place, units.get(name)!, indicatorId, counts, { gender, programme: programme ?? null });
    }
  };
  const shown = async (indicatorId: string, unitId: string) => {
    const { series } = (await leader.call(getIndicatorPage, { indicatorId, unitId, schoolYear: 2025 })).output();
    return series.find(({ schoolYear }) => schoolYear === 2025);
  };
  const groupOf = (figure: object | undefined) => (figure && 'group' in figure ? figure.group : null);

  it('are told with the choices, so nothing is said before of how many they were', async () => {
    for (const unitId of [...units.values(), place.rootId]) {
      const year = await shown('admitted-first-choice', unitId);
      for (const gender of genders) expect(groupOf(year?.[gender])).toBeNull();
    }
  });

  describe('when the choices have come', () => {
    beforeAll(async () => {
      for (const name of names)
        for (const [programme, chose] of Object.entries(schools[name].chosen) as [string, Pair][])
          await count('first-choice-programme', name, chose, choosers(name), programme);
      await released(api, place);
    });

    it('are counted in nothing that would tell how many chose an introductory programme', async () => {
      const [girls] = schools.Alskolan.chosen.IMV;
      expect(girls).toBe(2);
      for (const name of names) {
        const year = await shown('admitted-first-choice', units.get(name)!);
        const told = genders.filter((gender) => groupOf(year?.[gender]) !== null);
        // Both genders, or one of them and the whole, tell of the other.
        if (name === 'Alskolan') expect(told.length).toBeLessThanOrEqual(1);
        if (name === 'Alskolan') expect(year?.girls).toEqual({ kind: 'suppressed' });
      }
      const hidden = await hiddenIntroductory();
      expect(hidden.length).toBeGreaterThan(0);
      for (const { unitId, gender } of hidden)
        expect(groupOf((await shown('admitted-first-choice', unitId))?.[gender])).toBeNull();
    });

    it('are told where the choices tell as much themselves', async () => {
      const year = await shown('admitted-first-choice', place.rootId);
      const [girls, boys] = sum(names.map(national));
      expect(year?.all).toMatchObject({ kind: 'value', count: girls + boys - 51, group: girls + boys });
    });

    it('leave the others, who are told as they are: anyone can take the one number from the other', async () => {
      for (const name of names) {
        const year = await shown('missing-choice', units.get(name)!);
        const [pupils, chose] = [schools[name].pupils as Pair, choosers(name)];
        for (const gender of genders)
          expect(year?.[gender]).toMatchObject({
            kind: 'value',
            count: ofGender(pupils, gender) - ofGender(chose, gender),
          });
      }
    });
  });

  const hiddenIntroductory = () =>
    api.sql<{ unitId: string; gender: Gender }>(
      `SELECT c.unit_id AS "unitId", c.gender FROM release r JOIN release_cell c ON c.release_id = r.id
       WHERE r.municipality_code = $1 AND r.domain = 'choices' AND c.node = 'introductory' AND c.status <> 'exact'`,
      [place.code],
    );
});
