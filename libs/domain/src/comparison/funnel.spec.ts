import * as fc from 'fast-check';
import { midPEvidence } from '../statistics/mid-p';
import { funnelCounts, funnelLines, positionOf } from './funnel';

describe('a funnel', () => {
  it('narrows as groups grow, around the common level', () => {
    const lines = funnelLines(150, 0.8, 1.2);
    expect(lines[0]!.group).toBe(10);
    expect(lines.at(-1)!.group).toBe(150);
    lines.slice(1).forEach((line, at) => {
      const before = lines[at]!;
      expect(line.high95 - line.low95).toBeLessThanOrEqual(before.high95 - before.low95 + 1e-9);
      expect(line.low998).toBeLessThanOrEqual(line.low95);
      expect(line.high998).toBeGreaterThanOrEqual(line.high95);
    });
  });

  it('gives no place to what is hidden, not counted or small', () => {
    expect(funnelCounts({ kind: 'suppressed' })).toBeNull();
    expect(funnelCounts({ kind: 'few', group: 60 })).toBeNull();
    expect(funnelCounts({ kind: 'value', value: 0.8, count: null, group: 60 })).toBeNull();
    expect(funnelCounts({ kind: 'value', value: 0.5, count: 4, group: 8 })).toBeNull();
  });

  it('says outside only where the evidence says so too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 150 }),
        fc.nat(),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (group, draw, centre) => {
          const count = draw % (group + 1);
          const position = positionOf({ count, group }, centre, 1);
          const evidence = midPEvidence(count, group, centre)!;
          const strongest = Math.min(evidence.higher, evidence.lower);
          // Next to a limit rounding may decide either way.
          if (Math.abs(strongest - 0.025) < 1e-6 || Math.abs(strongest - 0.001) < 1e-6) return;
          expect(position === 'within').toBe(strongest > 0.025);
          expect(position.startsWith('far')).toBe(strongest < 0.001);
        },
      ),
    );
  });
});
