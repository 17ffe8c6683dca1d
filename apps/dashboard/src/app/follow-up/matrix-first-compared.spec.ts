import type { Matrix } from '@vagval/contracts/follow-up/matrix';
import { anAssessment } from '../../testing/assessed';
import { anIndicator, anOutcome, aShare, ids } from '../../testing/bodies';
import { matrix } from './matrix-bodies';
import { firstToCompare } from './matrix-first-compared';

const promise = anIndicator();
const hidden = anOutcome({ id: 'hidden' });
const shown = anOutcome({ id: 'shown' });

/** Three units with the same figures. */
const withColumns = (indicators: Matrix['columns'][number]['indicator'][]): Matrix => ({
  ...matrix,
  columns: indicators.map((indicator) => ({ indicator, goalNumber: 1 })),
  rows: [ids.kullen, ids.sjo, ids.maria].map((unitId) => ({
    ...matrix.rows[0]!,
    unitId,
    cells: indicators.map(({ id }) => ({
      indicatorId: id,
      result: id === 'hidden' ? { kind: 'suppressed' } : aShare(40, 60),
      expected: null,
      target: null,
      assessment: anAssessment(),
    })),
  })),
});

it('begins with the first outcome that there is something to see of', () => {
  expect(firstToCompare(withColumns([promise, hidden, shown]))).toBe('shown');
});

it('begins with the first outcome where none is shown, and with a promise where there is no outcome', () => {
  expect(firstToCompare(withColumns([promise, hidden]))).toBe('hidden');
  expect(firstToCompare(withColumns([promise]))).toBe(promise.id);
});

it('has nothing to begin with where nothing is a share of pupils', () => {
  expect(firstToCompare(withColumns([anIndicator({ counted: 'activities' }), anOutcome({ unit: 'points' })]))).toBe(
    undefined,
  );
});
