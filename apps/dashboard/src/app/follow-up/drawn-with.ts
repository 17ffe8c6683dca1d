import type { Band } from '@vagval/charts/chance-band';
import { shareAxis } from '@vagval/charts/share-axis';
import type { IndicatorAnswer } from '@vagval/contracts/indicators/indicators';
import type { Measured } from '@vagval/domain/measured';
import type { TargetGoal } from '@vagval/domain/targets/target';
import type { Texts } from '@vagval/texts/texts';

/** What is drawn of an indicator: its figures, and the bands of chance around them. */
export interface Drawn {
  readonly figures: readonly Measured[];
  readonly bands?: readonly (Band | null)[];
}

/** How an indicator is drawn: ends of its axis, how a value is written, and its target as dashed lines with words. */
export function drawnWith(
  indicator: IndicatorAnswer,
  target: TargetGoal | null,
  { figures: words, indicatorPage }: Texts,
  { figures, bands = [] }: Drawn,
) {
  const targets = target === null ? [] : target.kind === 'between' ? [target.low, target.high] : [target.value];
  const shares = [
    ...figures.flatMap((figure) => (figure.kind === 'value' ? [figure.value] : [])),
    ...bands.flatMap((band) => (band ? [band.low, band.high] : [])),
    ...targets,
  ];
  return {
    axis: indicator.unit === 'share' ? shareAxis(shares) : null,
    write: (value: number) => words.measuredWords({ kind: 'value', value, count: null, group: null }, indicator),
    target: target && { values: targets, label: indicatorPage.targetLabel(words.targetWords(target, indicator)) },
  };
}

/** Says where an axis of shares begins, if that is not at 0. */
export function axisNote(axis: readonly [number, number] | null, { indicatorPage, format }: Texts): string[] {
  return axis && axis[0] > 0 ? [indicatorPage.axisFrom(format.percent(axis[0]))] : [];
}
