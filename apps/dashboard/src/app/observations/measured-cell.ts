import type { Measured } from '@vagval/domain/measured';
import type { FigureKind, Figures } from '@vagval/texts/figure-facts';
import type { TableCell } from '../ui/table-content';

/** A figure as a cell of a table: a number, a word for why there is none, or the hatch of one that is not shown. */
export function cellOf(
  measured: Measured,
  indicator: FigureKind,
  figures: Pick<Figures, 'measuredWords'>,
  expected: string | null = null,
): TableCell {
  const text = figures.measuredWords(measured, indicator, expected);
  if (measured.kind === 'suppressed') return { text, kind: 'hidden' };
  const isNumber = measured.kind === 'value' || measured.kind === 'nearly-all' || measured.kind === 'few';
  return { text, kind: isNumber ? 'number' : 'state' };
}

/** Whether a figure is held back, all or in part, so that what stands in its place needs to be explained. */
export function isProtected({ kind }: Measured): boolean {
  return kind === 'suppressed' || kind === 'nearly-all' || kind === 'few';
}
