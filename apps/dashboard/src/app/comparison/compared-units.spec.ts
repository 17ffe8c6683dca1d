import type { UnitComparison } from '@vagval/contracts/comparison/comparison';
import type { Measured } from '@vagval/domain/measured';
import { textsOf } from '@vagval/texts/texts';
import * as fc from 'fast-check';
import { anOutcome, aShare, ids } from '../../testing/bodies';
import { comparedTable, dotsOf } from './compared-units';

type Unit = UnitComparison['units'][number];

const results = fc.oneof(
  fc.constantFrom<Measured>(
    { kind: 'suppressed' },
    { kind: 'missing' },
    { kind: 'not-reported' },
    { kind: 'few', group: 24 },
    { kind: 'nearly-all', group: 24 },
  ),
  fc.integer({ min: 0, max: 40 }).map((count) => aShare(count, 40)),
);
const position = fc.constantFrom<Unit['position']>('within', 'above', 'below', 'far-above', 'far-below', null);
const units = fc.array(fc.record({ result: results, position }), { maxLength: 12 }).map((all) =>
  all.map(({ result, position }, at): Unit => {
    // The API places only what it shows.
    const placed = result.kind === 'value' ? position : null;
    return {
      unitId: ids.kullen,
      unitName: `Enhet ${at}`,
      result,
      position: placed,
      shrunkenShare: placed === null ? null : 0.7,
    };
  }),
);
const comparisonOf = (all: Unit[]): UnitComparison => ({
  indicator: anOutcome(),
  schoolYear: 2025,
  gender: 'all',
  tier: 'published',
  indicators: [],
  municipality: { kind: 'missing' },
  centre: 0.7,
  spread: { kind: 'cannot-tell', reason: 'too-few-units', units: 0 },
  units: all,
  limits: [],
});

it('makes a dot of a unit whose share is shown and placed, and of no other, and loses none', () => {
  fc.assert(
    fc.property(units, (all) => {
      const { dots, others } = dotsOf(comparisonOf(all));
      expect(dots.length + others.length).toBe(all.length);
      expect(others.every(({ position }) => position === null)).toBe(true);
      const shown = all.filter(({ result }) => result.kind === 'value').map(({ unitName }) => unitName);
      expect(dots.every(({ name }) => shown.includes(name))).toBe(true);
    }),
  );
});

it('keeps the order it was given, whatever the values are', () => {
  fc.assert(
    fc.property(units, (all) => {
      const { rows } = comparedTable(comparisonOf(all), textsOf('sv'), 'sv');
      expect(rows.map(({ name }) => name)).toEqual([...all.map(({ unitName }) => unitName), 'Hela kommunen']);
    }),
  );
});

it('never leaves a cell blank, and gives a hidden unit no number', () => {
  fc.assert(
    fc.property(units, (all) => {
      const { rows } = comparedTable(comparisonOf(all), textsOf('sv'), 'sv');
      for (const [at, { cells }] of rows.entries()) {
        expect(cells.every(({ text }) => text.trim() !== '')).toBe(true);
        if (all[at]?.result.kind === 'suppressed') expect(cells.map(({ text }) => text).join(' ')).not.toMatch(/\d/);
      }
    }),
  );
});
