import type { IndicatorUnit } from '@vagval/domain/indicators/indicator';
import type { Measured } from '@vagval/domain/measured';
import type { TargetGoal } from '@vagval/domain/targets/target';
import type { tables } from './sv/tables';

/** The words of the tables in one language. */
export type TableTexts = typeof tables;

/** What a figure is in a table: value (shares in per cent with one decimal), count, group, and its state in words. */
export type MeasuredCells = readonly [value: number | null, count: number | null, group: number | null, state: string];

/** A figure as four cells. A hidden one has words and no number, never a blank row or a zero. */
export function measuredCells(measured: Measured, unit: IndicatorUnit, texts: TableTexts): MeasuredCells {
  const state = texts.states[measured.kind];
  if (measured.kind === 'nearly-all' || measured.kind === 'few') return [null, null, measured.group, state];
  if (measured.kind !== 'value') return [null, null, null, state];
  return [inTable(measured.value, unit), measured.count, measured.group, state];
}

/** A target as one cell: "≥ 90", "≤ 5", "40–60", in the unit of the table; null where there is none. */
export function targetCell(goal: TargetGoal | null, unit: IndicatorUnit): string | null {
  if (!goal) return null;
  const written = (value: number) => String(inTable(value, unit)).replace('.', ',');
  if (goal.kind === 'at-least') return `≥ ${written(goal.value)}`;
  if (goal.kind === 'at-most') return `≤ ${written(goal.value)}`;
  return `${written(goal.low)}–${written(goal.high)}`;
}

function inTable(value: number, unit: IndicatorUnit): number {
  return unit === 'share' ? Math.round(value * 1000) / 10 : Math.round(value * 100) / 100;
}
