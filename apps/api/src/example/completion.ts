import { counted, countedByGender, type ExampleObservation, published, without } from './cells';
import { startersIn, stillThere, together } from './cohorts';
import { drawsFor } from './draws';
import { forEach } from './pupils';
import { exampleSchoolYears } from './school-years';
import { type UpperSecondarySchool, upperSecondarySchools } from './schools';
import { unitId } from './units';

/** Upper secondary school: who is on which programme, who changes, leaves and completes. By unit and year. */
export function completionFigures(seed: number): ExampleObservation[] {
  return exampleSchoolYears.flatMap((schoolYear) =>
    upperSecondarySchools.flatMap((school) => [
      ...women(seed, school, schoolYear),
      ...firstYear(seed, school, schoolYear),
      ...degrees(seed, school, schoolYear),
      ...sameProgramme(seed, school, schoolYear),
      ...leavers(seed, school, schoolYear),
    ]),
  );
}

function enrolled(seed: number, school: UpperSecondarySchool, schoolYear: number) {
  return [0, 1, 2].flatMap((years) => stillThere(seed, school, schoolYear - years, schoolYear));
}

function women(seed: number, school: UpperSecondarySchool, schoolYear: number): ExampleObservation[] {
  const place = { unitId: unitId(school.key), indicatorId: 'gender-share-per-programme', schoolYear };
  const pupils = enrolled(seed, school, schoolYear);
  const all = together(pupils);
  return [
    ...counted(place, all.girls, all.girls + all.boys),
    ...programmesOf(school).flatMap((programme) => {
      const on = together(pupils.filter((group) => group.programme === programme));
      return on.girls + on.boys === 0 ? [] : counted({ ...place, programme }, on.girls, on.girls + on.boys);
    }),
  ];
}

function firstYear(seed: number, school: UpperSecondarySchool, schoolYear: number): ExampleObservation[] {
  const at = (indicatorId: string) => ({ unitId: unitId(school.key), indicatorId, schoolYear });
  const draws = drawsFor(seed, 'first year', school.key, schoolYear);
  const starters = together(startersIn(seed, school, schoolYear));
  const pupils = together(enrolled(seed, school, schoolYear));
  const change = { ...at('programme-change'), cohort: schoolYear };
  return [
    ...countedByGender(
      at('dropout'),
      forEach(pupils, (count) => draws.binomial(count, school.dropout)),
      pupils,
    ),
    ...(school.kind === 'introductory'
      ? without(change, 'not-applicable', ['all', 'girls', 'boys'])
      : countedByGender(
          change,
          forEach(starters, (count) => draws.binomial(count, school.change)),
          starters,
        )),
    ...countedByGender(
      at('follow-up-conversations-year-1'),
      forEach(starters, (count) => draws.binomial(count, school.followUp - 0.01 * (2025 - schoolYear))),
      starters,
    ),
  ];
}

function degrees(seed: number, school: UpperSecondarySchool, schoolYear: number): ExampleObservation[] {
  const cohort = schoolYear - 2;
  const draws = drawsFor(seed, 'degrees', school.key, cohort);
  const starters = together(startersIn(seed, school, cohort));
  const chance = school.degree + 0.003 * (schoolYear - 2023);
  const finished = forEach(starters, (count, gender) =>
    draws.binomial(count, chance + (gender === 'girls' ? 0.02 : -0.02)),
  );
  const place = { unitId: unitId(school.key), indicatorId: 'degree-3-years', schoolYear, cohort };
  return countedByGender(place, finished, starters);
}

function sameProgramme(seed: number, school: UpperSecondarySchool, schoolYear: number): ExampleObservation[] {
  const cohort = schoolYear - 2;
  const place = { unitId: unitId(school.key), indicatorId: 'same-programme', schoolYear, cohort };
  if (school.kind === 'introductory') return without(place, 'not-applicable', ['all']);
  const draws = drawsFor(seed, 'same programme', school.key, cohort);
  const byProgramme = startersIn(seed, school, cohort).map(({ programme, girls, boys }) => ({
    programme,
    began: girls + boys,
    completed: draws.binomial(girls + boys, school.degree + 0.045),
  }));
  const began = byProgramme.reduce((sum, row) => sum + row.began, 0);
  const completed = byProgramme.reduce((sum, row) => sum + row.completed, 0);
  return [
    ...counted(place, completed, began),
    ...byProgramme.flatMap((row) => counted({ ...place, programme: row.programme }, row.completed, row.began)),
  ];
}

/** As the agency publishes it: a share and the size of the group, and neither share nor counts under ten pupils. */
function leavers(seed: number, school: UpperSecondarySchool, schoolYear: number): ExampleObservation[] {
  const place = { unitId: unitId(school.key), indicatorId: 'leavers-with-degree', schoolYear };
  if (school.kind === 'introductory') return without(place, 'not-applicable', ['all']);
  const draws = drawsFor(seed, 'leavers', school.key, schoolYear);
  const byProgramme = startersIn(seed, school, schoolYear - 2).map(({ programme, girls, boys }) => {
    const left = draws.binomial(girls + boys, 0.88);
    return { programme, left, degrees: draws.binomial(left, school.degree + 0.08) };
  });
  const left = byProgramme.reduce((sum, row) => sum + row.left, 0);
  const withDegree = byProgramme.reduce((sum, row) => sum + row.degrees, 0);
  return [
    ...published(place, withDegree / left, left),
    ...byProgramme.flatMap((row) =>
      row.left < 10
        ? without({ ...place, programme: row.programme }, 'suppressed-at-source', ['all'])
        : published({ ...place, programme: row.programme }, row.degrees / row.left, row.left),
    ),
  ];
}

function programmesOf(school: UpperSecondarySchool): readonly string[] {
  return school.intakes.map(({ programme }) => programme);
}
