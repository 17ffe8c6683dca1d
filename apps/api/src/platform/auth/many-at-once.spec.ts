import { getIndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { listUnits } from '@vagval/contracts/units/units';
import { aMunicipality, aUnit, counted, released, someone } from '../../testing/builders';
import { TestApi, type Visitor } from '../../testing/test-api';

/** A municipality with one school, whose counts are no one else's. */
interface Place {
  readonly school: string;
  readonly schoolId: string;
  readonly count: number;
  readonly people: readonly Visitor[];
}

/** A count as it stands in an answer: as bare digits it could be part of an id. */
const counting = (count: number) => `"count":${count},`;

describe('many people at once', () => {
  let api: TestApi;
  const places: Place[] = [];

  beforeAll(async () => {
    api = await TestApi.start();
    for (const [name, count] of [
      ['Alköping', 4171],
      ['Boköping', 5273],
      ['Cederköping', 6379],
    ] as const) {
      // prettier-ignore
      const place = await aMunicipality(api, name);
      const school = `${name} skola`;
      const schoolId = await aUnit(api, place, school);
      await counted(api, place, schoolId, 'work-experience', [count, 7919]);
      await released(api, place);
      const people = [await someone(api, 'leadership', place.rootId), await someone(api, 'head', schoolId)];
      places.push({ school, schoolId, count, people });
    }
  });
  afterAll(() => api.stop());

  it('are each shown what is theirs: two thousand requests over ten connections', async () => {
    const asked = Array.from({ length: 2000 }, async (_, at) => {
      const place = places[at % places.length]!;
      const visitor = place.people[at % 2]!;
      const answer =
        at % 5 === 0
          ? await visitor.call(getIndicatorPage, {
              indicatorId: 'work-experience',
              unitId: place.schoolId,
              schoolYear: 2025,
            })
          : await visitor.call(listUnits, { schoolYear: 2025 });
      return { place, answer, isPage: at % 5 === 0 };
    });
    const wrong = (await Promise.all(asked)).filter(({ place, answer, isPage }) => {
      const others = places.filter((one) => one !== place);
      const isLeaking = others.some(
        ({ school, count }) => answer.text.includes(school) || answer.text.includes(counting(count)),
      );
      return answer.status !== 200 || isLeaking || !answer.text.includes(isPage ? counting(place.count) : place.school);
    });
    expect(wrong.map(({ answer }) => `${answer.status} ${answer.text.slice(0, 200)}`)).toEqual([]);
  }, 120_000);

  it('are refused what is not theirs, also in the middle of it', async () => {
    const refused = await Promise.all(
      Array.from({ length: 200 }, (_, at) => {
        const [own, other] = [places[at % 3]!, places[(at + 1) % 3]!];
        return own.people[at % 2]!.call(getIndicatorPage, {
          indicatorId: 'work-experience',
          unitId: other.schoolId,
          schoolYear: 2025,
        });
      }),
    );
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([403]));
    for (const { text } of refused) expect(text).not.toMatch(/"count"|köping/);
  });
});
