import type { Matrix } from '@vagval/contracts/follow-up/matrix';
import type { IndicatorArea } from '@vagval/domain/indicators/indicator';

const outcomes: readonly IndicatorArea[] = ['choices', 'eligibility', 'completion'];

/** Fewer than so many units are not compared. */
const fewestUnits = 3;

/**
 * The indicator that the units are compared by until the reader chooses: the plan's first outcome that enough units have shown
 * figures of, else its first outcome, else its first share of pupils. Undefined where the plan has none.
 */
export function firstToCompare({ columns, rows }: Matrix): string | undefined {
  const shares = columns
    .map(({ indicator }) => indicator)
    .filter(({ unit, counted }) => unit === 'share' && counted === 'pupils');
  const shown = (id: string) =>
    rows.filter(
      ({ kind, cells }) =>
        kind === 'unit' && cells.some(({ indicatorId, result }) => indicatorId === id && result.kind === 'value'),
    ).length;
  const found = shares.filter(({ area }) => outcomes.includes(area));
  return (found.find(({ id }) => shown(id) >= fewestUnits) ?? found[0] ?? shares[0])?.id;
}
