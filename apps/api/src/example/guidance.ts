import { countedByGender, type ExampleObservation, number } from './cells';
import { drawsFor, shareAt } from './draws';
import { forEach, leaversIn, pupilsIn, schoolsOpenIn } from './pupils';
import { exampleSchoolYears } from './school-years';
import type { CompulsorySchool } from './schools';
import { unitId } from './units';

/** From this school year on the survey asks on a scale of four steps instead of five. */
export const surveyBreak = 2023;

/** Chance that a pupil is given what the plan promises, in 2025/26: conversation in year 9 and ten days of work experience. */
interface Promises {
  readonly conversation: number;
  readonly workExperience: number;
}

/** One school keeps every promise and one has stood at 62 % for years; those not named are given a place in between. */
const promises: Readonly<Record<string, Promises>> = {
  kullens: { conversation: 0.94, workExperience: 0.94 },
  sjo: { conversation: 1, workExperience: 1 },
  furulund: { conversation: 0.88, workExperience: 0.95 },
  angs: { conversation: 0.95, workExperience: 1 },
  lindang: { conversation: 0.62, workExperience: 0.86 },
  'brunn-eh': { conversation: 0.9, workExperience: 0.74 },
};

/** So few answered here that the result cannot be shown. */
const fewAnswers = { school: 'furulund', schoolYear: 2025, chance: 0.13 } as const;

/** Conversations, work experience, counsellors and the pupil survey: by unit, year and gender. */
export function guidanceFigures(seed: number): ExampleObservation[] {
  return exampleSchoolYears.flatMap((schoolYear) =>
    schoolsOpenIn(schoolYear).flatMap((school) => [
      ...promised(seed, school, schoolYear),
      ...survey(seed, school, schoolYear),
      ...counsellors(seed, school, schoolYear),
    ]),
  );
}

function promised(seed: number, school: CompulsorySchool, schoolYear: number): ExampleObservation[] {
  const at = (indicatorId: string) => ({ unitId: unitId(school.key), indicatorId, schoolYear });
  const own = drawsFor(seed, 'promises', school.key);
  const usual = { conversation: own.between(0.88, 0.99), workExperience: own.between(0.84, 0.99) };
  const { conversation, workExperience } = promises[school.key] ?? usual;
  const earlier = own.between(0.6, 0.95);
  const draws = drawsFor(seed, 'promises', school.key, schoolYear);
  const yearNine = pupilsIn(seed, school, 9, schoolYear);
  const yearEight = pupilsIn(seed, school, 8, schoolYear);
  const leavers = leaversIn(seed, school, schoolYear);
  // A school that keeps a promise has done so all along, and so has the one that is stuck.
  const before = (chance: number) => (chance === 1 || chance < 0.7 ? chance : chance - 0.01 * (2025 - schoolYear));
  const talked = forEach(yearNine, (count) => draws.binomial(count, before(conversation)));
  const talkedEarlier = forEach(yearEight, (count) => draws.binomial(count, before(earlier)));
  const worked = forEach(leavers, (count) => draws.binomial(count, before(workExperience)));
  return [
    ...countedByGender(at('conversations-year-9'), talked, yearNine),
    ...countedByGender(at('conversations-year-8'), talkedEarlier, yearEight),
    ...countedByGender(at('work-experience'), worked, leavers),
  ];
}

function survey(seed: number, school: CompulsorySchool, schoolYear: number): ExampleObservation[] {
  const at = (indicatorId: string) => ({ unitId: unitId(school.key), indicatorId, schoolYear });
  const few = school.key === fewAnswers.school && schoolYear === fewAnswers.schoolYear;
  const draws = drawsFor(seed, 'survey', school.key, schoolYear);
  const asked = pupilsIn(seed, school, 9, schoolYear);
  const answered = forEach(asked, (count) => draws.binomial(count, few ? fewAnswers.chance : 0.76));
  const scale = schoolYear < surveyBreak ? 1.1 : 0.7;
  const helped = forEach(answered, (count) => draws.binomial(count, shareAt(scale + 0.15 * school.level)));
  return [
    ...countedByGender(at('helped-to-choose'), helped, answered),
    ...countedByGender(at('response-rate'), answered, asked),
  ];
}

function counsellors(seed: number, school: CompulsorySchool, schoolYear: number): ExampleObservation[] {
  const perPost = drawsFor(seed, 'posts', school.key).between(380, 620);
  // Posts are shared out in twentieths of a full-time post.
  const posts = Math.max(1, Math.round((school.yearNine * 3 * 20) / perPost)) / 20;
  const pupils = [7, 8, 9].reduce((sum, year) => {
    const { girls, boys } = pupilsIn(seed, school, year, schoolYear);
    return sum + girls + boys;
  }, 0);
  const place = { unitId: unitId(school.key), indicatorId: 'pupils-per-counsellor', schoolYear };
  return number(place, Math.round(pupils / posts), pupils);
}
