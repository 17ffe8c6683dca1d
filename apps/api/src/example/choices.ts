import { isOffered, type Programme } from '@vagval/domain/indicators/programme';
import { catalogue } from '../indicators/catalogue';
import { countedByGender, type ExampleObservation } from './cells';
import { type Draws, drawsFor, shareAt } from './draws';
import { forEach, type Pupils, pupilsIn, schoolsOpenIn } from './pupils';
import { exampleSchoolYears } from './school-years';
import type { CompulsorySchool } from './schools';
import { unitId } from './units';

/**
 * Pupils of each programme in the whole country, which sets how popular it is in the example.
 *
 * @see SCB, Elever på gymnasieskolan efter program och svensk och utländsk bakgrund läsåret 2021/22. HV is parted between
 * HV and FR by an assumption of the example.
 */
const nationalPupils: Readonly<Record<string, number>> = {
  BA: 13656,
  BF: 10943,
  EE: 15712,
  EK: 52562,
  ES: 20435,
  FS: 9963,
  FT: 13580,
  HT: 2064,
  HU: 1935,
  HV: 6002,
  IB: 2921,
  IN: 4394,
  NA: 45318,
  NB: 10290,
  RL: 4293,
  SA: 63392,
  TE: 30942,
  VF: 3742,
  VO: 9480,
};
const hairdressers = 0.6;
/** Girls' share of FR, for which no national share is known yet. */
const girlsAmongHairdressers = 0.97;
/** Vocational programmes have 33 % of the pupils of the country but 37 % of the first choices (Skolverket 2023). */
const vocationalFirst = 1.215;

/** First choices by programme, pupils without a choice, and pupils admitted to their first choice: by unit, year and gender. */
export function choiceFigures(seed: number): ExampleObservation[] {
  return exampleSchoolYears.flatMap((schoolYear) =>
    schoolsOpenIn(schoolYear).flatMap((school) => {
      const at = (indicatorId: string) => ({ unitId: unitId(school.key), indicatorId, schoolYear });
      const pupils = pupilsIn(seed, school, 9, schoolYear);
      const absent = drawsFor(seed, 'missing-choice', school.key, schoolYear);
      const missing = forEach(pupils, (count) => absent.binomial(count, shareAt(-3.6 - 0.4 * school.level)));
      const choosers = forEach(pupils, (count, gender) => count - missing[gender]);
      const places = drawsFor(seed, 'admitted', school.key, schoolYear);
      const admitted = forEach(choosers, (count) => places.binomial(count, shareAt(1.55 + 0.35 * school.level)));
      return [
        ...choicesOf(seed, school, schoolYear, choosers).flatMap(({ programme, chose }) =>
          countedByGender({ ...at('first-choice-programme'), programme }, chose, choosers),
        ),
        ...countedByGender(at('missing-choice'), missing, pupils),
        ...countedByGender(at('admitted-first-choice'), admitted, choosers),
      ];
    }),
  );
}

/** The programmes that can be chosen in a school year: those with an intake in the autumn after it. */
export function programmesToChoose(schoolYear: number): readonly Programme[] {
  return catalogue.programmes.filter(
    (programme) => programme.kind !== 'introductory' && isOffered(programme, schoolYear + 1),
  );
}

function choicesOf(seed: number, school: CompulsorySchool, schoolYear: number, choosers: Pupils) {
  const offered = programmesToChoose(schoolYear);
  const draws = drawsFor(seed, 'choices', school.key, schoolYear);
  const chosen = {
    girls: spread(
      draws,
      choosers.girls,
      offered.map((programme) => popularity(seed, school, schoolYear, programme).girls),
    ),
    boys: spread(
      draws,
      choosers.boys,
      offered.map((programme) => popularity(seed, school, schoolYear, programme).boys),
    ),
  };
  return offered.map(({ code }, n) => ({
    programme: code,
    chose: forEach(choosers, (_, gender) => chosen[gender][n] ?? 0),
  }));
}

/** How popular a programme is among the girls and the boys of a school, on any scale. */
function popularity(seed: number, school: CompulsorySchool, schoolYear: number, programme: Programme): Pupils {
  const { code, kind, reference } = programme;
  const taste = drawsFor(seed, 'taste', code);
  const local = Math.exp(0.12 * taste.normal() + 0.02 * taste.normal() * (schoolYear - 2023));
  const background = kind === 'vocational' ? vocationalFirst * Math.exp(-0.45 * school.level) : 1;
  const size = national(code, isOpenTo('FR', schoolYear)) * local * background;
  const girlShare = reference?.girlShare ?? girlsAmongHairdressers;
  return { girls: size * girlShare, boys: size * (1 - girlShare) };
}

function national(code: string, hairdressersApart: boolean): number {
  const craft = nationalPupils['HV'] ?? 0;
  if (code === 'FR') return craft * hairdressers;
  return code === 'HV' && hairdressersApart ? craft * (1 - hairdressers) : (nationalPupils[code] ?? 0);
}

function isOpenTo(code: string, schoolYear: number): boolean {
  return programmesToChoose(schoolYear).some((programme) => programme.code === code);
}

/** Spreads pupils over programmes by their weights: one multinomial draw, made of binomial ones. */
function spread(draws: Draws, pupils: number, weights: readonly number[]): number[] {
  let left = pupils;
  let weightLeft = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, n) => {
    const chose = n === weights.length - 1 ? left : draws.binomial(left, weight / weightLeft);
    left -= chose;
    weightLeft -= weight;
    return chose;
  });
}
