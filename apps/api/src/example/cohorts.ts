import { catalogue } from '../indicators/catalogue';
import { drawsFor } from './draws';
import type { Pupils } from './pupils';
import type { UpperSecondarySchool } from './schools';

/** Women's share of an introductory programme (whole country, 2021/22) and of FR, for which none is published yet. */
const shareOfWomen = { introductory: 0.44, otherwise: 0.97 } as const;

/** Those who began a programme at a school in the autumn of a school year. */
export interface Starters extends Pupils {
  readonly programme: string;
}

/** Starters by programme, only programmes with an intake that year. A cohort is the same whenever it is asked for. */
export function startersIn(seed: number, school: UpperSecondarySchool, cohort: number): readonly Starters[] {
  return school.intakes
    .filter(({ from = 0, to = 9999 }) => from <= cohort && cohort <= to)
    .map(({ programme, starters }) => {
      const draws = drawsFor(seed, 'starters', school.key, programme, cohort);
      const total = Math.max(3, starters + Math.round(draws.normal() * Math.sqrt(starters) * 0.4));
      const women = draws.binomial(total, womenOn(seed, programme));
      return { programme, girls: women, boys: total - women };
    });
}

/** Those of a cohort who are still on their programme on 15 October of a later school year. */
export function stillThere(
  seed: number,
  school: UpperSecondarySchool,
  cohort: number,
  schoolYear: number,
): readonly Starters[] {
  const stay = schoolYear === cohort ? 1 : schoolYear === cohort + 1 ? 0.95 : 0.92;
  return startersIn(seed, school, cohort).map((starters) => {
    const draws = drawsFor(seed, 'stay', school.key, starters.programme, cohort, schoolYear);
    return {
      programme: starters.programme,
      girls: draws.binomial(starters.girls, stay),
      boys: draws.binomial(starters.boys, stay),
    };
  });
}

/** The sum of several groups. */
export function together(groups: readonly Pupils[]): Pupils {
  return groups.reduce((sum, { girls, boys }) => ({ girls: sum.girls + girls, boys: sum.boys + boys }), {
    girls: 0,
    boys: 0,
  });
}

function womenOn(seed: number, code: string): number {
  const programme = catalogue.programmes.find((candidate) => candidate.code === code);
  if (programme?.kind === 'introductory') return shareOfWomen.introductory;
  const local = drawsFor(seed, 'women', code).between(-0.03, 0.03);
  return Math.min(0.99, Math.max(0.02, (programme?.reference?.girlShare ?? shareOfWomen.otherwise) + local));
}
