import { countedByGender, type ExampleObservation, number, published, without } from './cells';
import { drawsFor, shareAt } from './draws';
import { forEach, leaversIn, type Pupils, pupilsIn, schoolsOpenIn } from './pupils';
import { exampleSchoolYears } from './school-years';
import type { CompulsorySchool } from './schools';
import { unitId } from './units';

/** Girls stand this much above the middle and boys as much below it, on the logistic scale: two percentage points apart. */
const genderGap = { girls: 0.08, boys: -0.08 } as const;
const meritGap = { girls: 13, boys: -13 } as const;

/**
 * Put in on purpose: a fall that chance does not explain, most of it among boys. On the logistic scale; everything drawn among
 * the eligible falls with it.
 */
const setback = { school: 'kullens', schoolYear: 2025, girls: -0.8, boys: -2 } as const;

/** Grades, eligibility and the first autumn after year 9, by unit, year and gender; and the parents' education. */
export function eligibilityFigures(seed: number): ExampleObservation[] {
  return exampleSchoolYears.flatMap((schoolYear) =>
    schoolsOpenIn(schoolYear).flatMap((school) => [
      ...yearNine(seed, school, schoolYear),
      ...yearSix(seed, school, schoolYear),
      ...parents(seed, school, schoolYear),
    ]),
  );
}

function yearNine(seed: number, school: CompulsorySchool, schoolYear: number): ExampleObservation[] {
  const at = (indicatorId: string) => ({ unitId: unitId(school.key), indicatorId, schoolYear });
  const leavers = leaversIn(seed, school, schoolYear);
  const draws = drawsFor(seed, 'grades', school.key, schoolYear);
  const middle = 1.8 + 0.85 * school.level;
  const isSetback = school.key === setback.school && schoolYear === setback.schoolYear;
  const eligible = forEach(leavers, (count, gender) =>
    draws.binomial(count, shareAt(middle + genderGap[gender] + (isSetback ? setback[gender] : 0))),
  );
  // Drawn among the eligible: nobody is eligible for natural science, or passes everything, without being eligible.
  const science = forEach(eligible, (count) => draws.binomial(count, 0.955));
  const everything = forEach(eligible, (count, gender) =>
    draws.binomial(count, shareAt(2.1 + 0.3 * school.level + 3 * genderGap[gender])),
  );
  const introductory = forEach(leavers, (count, gender) => draws.binomial(count - eligible[gender], 0.8));
  return [
    ...countedByGender(at('eligible-vocational'), eligible, leavers),
    ...countedByGender(at('eligible-natural-science'), science, leavers),
    ...countedByGender(at('all-subjects'), everything, leavers),
    ...countedByGender(at('starts-introductory'), introductory, leavers),
    ...merits(seed, school, schoolYear, leavers),
  ];
}

function merits(seed: number, school: CompulsorySchool, schoolYear: number, leavers: Pupils): ExampleObservation[] {
  const place = { unitId: unitId(school.key), indicatorId: 'merit-value', schoolYear };
  const draws = drawsFor(seed, 'merits', school.key, schoolYear);
  const mean = forEach(leavers, (count, gender) =>
    tenth(228 + 20 * school.level + meritGap[gender] + (55 * draws.normal()) / Math.sqrt(Math.max(1, count))),
  );
  const all = leavers.girls + leavers.boys;
  return [
    ...number(place, tenth((mean.girls * leavers.girls + mean.boys * leavers.boys) / all), all),
    ...number(place, mean.girls, leavers.girls, 'girls'),
    ...number(place, mean.boys, leavers.boys, 'boys'),
  ];
}

function yearSix(seed: number, school: CompulsorySchool, schoolYear: number): ExampleObservation[] {
  const place = { unitId: unitId(school.key), indicatorId: 'grade6-all-subjects', schoolYear };
  if (school.stages === '7–9') return without(place, 'not-applicable', ['all', 'girls', 'boys']);
  const draws = drawsFor(seed, 'year six', school.key, schoolYear);
  const pupils = pupilsIn(seed, school, 6, schoolYear);
  const passed = forEach(pupils, (count, gender) =>
    draws.binomial(count, shareAt(1.05 + 0.7 * school.level + 2 * genderGap[gender])),
  );
  return countedByGender(place, passed, pupils);
}

function parents(seed: number, school: CompulsorySchool, schoolYear: number): ExampleObservation[] {
  const own = drawsFor(seed, 'parents', school.key).normal();
  const share = shareAt(0.5 + 0.85 * school.level + 0.15 * own + 0.03 * (schoolYear - 2023));
  const pupils = school.yearNine * (school.stages === 'F–9' ? 9 : 3);
  const place = { unitId: unitId(school.key), indicatorId: 'parents-education', schoolYear };
  return published(place, share, pupils, { step: 0.01 });
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
