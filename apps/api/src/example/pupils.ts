import { type SchoolYear, schoolYearSpan } from '@vagval/domain/school-years/school-year';
import { isOpenDuring } from '@vagval/domain/units/unit';
import { drawsFor } from './draws';
import { exampleCurrentYear } from './school-years';
import { type CompulsorySchool, compulsorySchools } from './schools';

/** How many girls and boys there are of something. */
export interface Pupils {
  readonly girls: number;
  readonly boys: number;
}

/** Does the same for girls and for boys. */
export function forEach(pupils: Pupils, what: (count: number, gender: 'girls' | 'boys') => number): Pupils {
  return { girls: what(pupils.girls, 'girls'), boys: what(pupils.boys, 'boys') };
}

/** Compulsory schools that are open in a school year. */
export function schoolsOpenIn(schoolYear: SchoolYear): readonly CompulsorySchool[] {
  const span = schoolYearSpan(schoolYear);
  return compulsorySchools.filter(({ from = null, to = null }) => isOpenDuring({ validFrom: from, validTo: to }, span));
}

/**
 * Pupils of a year group on 15 October. A year group keeps its pupils on its way through the school, so year 8 of one year
 * is year 9 of the next.
 *
 * @param year 0 (preschool class) to 9.
 */
export function pupilsIn(seed: number, school: CompulsorySchool, year: number, schoolYear: SchoolYear): Pupils {
  const yearNineIn = schoolYear + 9 - year;
  const draws = drawsFor(seed, 'pupils', school.key, yearNineIn);
  const known = yearNineIn === exampleCurrentYear;
  const swing = Math.round(draws.normal() * Math.sqrt(school.yearNine) * 0.4);
  const total = Math.max(20, school.yearNine + (known ? 0 : swing));
  const girls = known ? Math.round(total * 0.49) : draws.binomial(total, 0.49);
  return { girls, boys: total - girls };
}

/** Year 9 pupils who are still there in June. */
export function leaversIn(seed: number, school: CompulsorySchool, schoolYear: SchoolYear): Pupils {
  const draws = drawsFor(seed, 'leavers', school.key, schoolYear);
  return forEach(pupilsIn(seed, school, 9, schoolYear), (count) => count - draws.binomial(count, 0.012));
}
