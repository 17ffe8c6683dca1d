import * as fc from 'fast-check';
import type { AttentionName } from '../assessment/assessment';
import { attentionNames } from '../assessment/assessment';
import { orderRows, rowOrders, type OrderedRow } from './evidence-order';

const row = (unitName: string, ...attention: AttentionName[]): OrderedRow => ({
  unitName,
  kind: 'unit',
  cells: attention.map((name, at) => ({
    indicatorId: `i${at}`,
    result: { kind: 'value' },
    assessment: { attention: name },
  })),
});
const names = (rows: readonly OrderedRow[]) => rows.map(({ unitName }) => unitName);
const goalOf = (indicatorId: string) => Number(indicatorId.slice(1)) + 1;

describe('orderRows', () => {
  it('puts the units with most to act on first, and equal ones by name', () => {
    const rows = [
      row('Öskolan', 'unknown'),
      row('Alskolan', 'unknown'),
      row('Boskolan', 'act', 'act'),
      row('Dal', 'act'),
    ];
    expect(names(orderRows(rows, 'evidence', goalOf))).toEqual(['Boskolan', 'Dal', 'Alskolan', 'Öskolan']);
  });

  it('puts the unit with something to act on in the first goal first, when ordered by goal', () => {
    const rows = [row('A', 'unknown', 'act'), row('B', 'act', 'unknown'), row('C')];
    expect(names(orderRows(rows, 'goal', goalOf))).toEqual(['B', 'A', 'C']);
  });

  it('keeps the municipality last in every order', () => {
    const whole: OrderedRow = { ...row('Alla', 'act', 'act', 'act'), kind: 'municipality' };
    for (const order of rowOrders)
      expect(names(orderRows([whole, row('Z', 'good')], order, goalOf))).toEqual(['Z', 'Alla']);
  });

  it('does not change when figures do: only what is judged orders rows', () => {
    const someRow = fc.record({
      unitName: fc.string(),
      attention: fc.array(fc.constantFrom(...attentionNames), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(someRow, { maxLength: 8 }), fc.constantFrom(...rowOrders), (rows, order) => {
        const shown = rows.map(({ unitName, attention }) => row(unitName, ...attention));
        const hidden = shown.map((one) => ({
          ...one,
          cells: one.cells.map((cell) => ({ ...cell, result: { kind: 'suppressed' as const } })),
        }));
        expect(names(orderRows(hidden, order, goalOf))).toEqual(names(orderRows(shown, order, goalOf)));
      }),
    );
  });
});
