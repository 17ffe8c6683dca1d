import type { IndicatorAnswer } from '@vagval/contracts/indicators/indicators';
import type { TargetGoal } from '@vagval/domain/targets/target';
import type { Texts } from '@vagval/texts/texts';

/** How an indicator is drawn: ends of its axis, how a value is written, and its target as dashed lines with words. */
export function drawnWith(indicator: IndicatorAnswer, target: TargetGoal | null, { figures, indicatorPage }: Texts) {
  return {
    axis: indicator.unit === 'share' ? ('share' as const) : null,
    write: (value: number) => figures.measuredWords({ kind: 'value', value, count: null, group: null }, indicator),
    target: target && {
      values: target.kind === 'between' ? [target.low, target.high] : [target.value],
      label: indicatorPage.targetLabel(figures.targetWords(target, indicator)),
    },
  };
}
