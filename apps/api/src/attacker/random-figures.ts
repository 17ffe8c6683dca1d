import type { Programme } from '@vagval/domain/indicators/programme';
import type { Draws } from '../example/draws';
import type { TrueCell } from './true-cell';

/** Pupils of a unit by gender. `others` are registered as neither. */
export interface RandomGroup {
  readonly girls: number;
  readonly boys: number;
  readonly others: number;
}

/** A school unit and how it reports. */
export interface RandomUnit {
  readonly code: string;
  readonly name: string;
  readonly form: 'compulsory' | 'upper-secondary';
  /** How many pupils a year group has, about. */
  readonly size: number;
  /** Girls' share of them. */
  readonly girlShare: number;
  /** Whether it counts girls and boys by themselves. */
  readonly isSplit: boolean;
  /** Its figures come in a later file than those of the others. */
  readonly isLate: boolean;
  /** Its choices come in that later file, after how many were admitted to them. */
  readonly hasLateChoices: boolean;
}

type Place = Pick<TrueCell, 'indicatorId' | 'unitCode' | 'schoolYear' | 'programme'>;

/** The year group of a unit in a year. */
export function randomGroup({ size, girlShare }: RandomUnit, draws: Draws): RandomGroup {
  const pupils = Math.max(1, Math.round(size * draws.between(0.85, 1.15)));
  const girls = draws.binomial(pupils, girlShare);
  const others = draws.uniform() < 0.05 ? 1 : 0;
  return { girls, boys: pupils - girls, others };
}

/** How many of a group reached something that has a common rate: units differ beyond chance. */
export function randomRate(place: Place, unit: RandomUnit, group: RandomGroup, rate: number, draws: Draws): TrueCell[] {
  const own = Math.min(1, Math.max(0, rate * draws.between(0.85, 1.15)));
  const reached = {
    girls: draws.binomial(group.girls, own),
    boys: draws.binomial(group.boys, own),
    others: draws.binomial(group.others, own),
  };
  return cellsOf(place, unit, reached, group);
}

/** First choices of a group by programme, as popular as the weights say; `group` is everyone who chose. */
export function randomChoices(
  place: Omit<Place, 'programme'>,
  unit: RandomUnit,
  group: RandomGroup,
  programmes: readonly { readonly programme: Programme; readonly weight: number }[],
  draws: Draws,
): TrueCell[] {
  const girlShareOf = ({ reference }: Programme) => reference?.girlShare ?? 0.5;
  const girls = spread(
    draws,
    group.girls,
    programmes.map(({ programme, weight }) => weight * girlShareOf(programme)),
  );
  const boys = spread(
    draws,
    group.boys,
    programmes.map(({ programme, weight }) => weight * (1 - girlShareOf(programme))),
  );
  const choosers = { ...group, others: 0 };
  return programmes.flatMap(({ programme }, at) =>
    cellsOf(
      { ...place, programme: programme.code },
      unit,
      { girls: girls[at] ?? 0, boys: boys[at] ?? 0, others: 0 },
      choosers,
    ),
  );
}

function cellsOf(place: Place, { isSplit }: RandomUnit, reached: RandomGroup, group: RandomGroup): TrueCell[] {
  const whole = ({ girls, boys, others }: RandomGroup) => girls + boys + others;
  const all = { ...place, gender: 'all', numerator: whole(reached), denominator: whole(group) } as const;
  if (!isSplit) return [all];
  return [
    all,
    { ...place, gender: 'girls', numerator: reached.girls, denominator: group.girls },
    { ...place, gender: 'boys', numerator: reached.boys, denominator: group.boys },
  ];
}

/** Spreads pupils over programmes by their weights: one multinomial draw, made of binomial ones. */
function spread(draws: Draws, pupils: number, weights: readonly number[]): number[] {
  let left = pupils;
  let weightLeft = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, at) => {
    const chose = at === weights.length - 1 ? left : draws.binomial(left, weight / weightLeft);
    left -= chose;
    weightLeft -= weight;
    return chose;
  });
}
