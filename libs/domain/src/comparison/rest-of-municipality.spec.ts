import * as fc from 'fast-check';
import type { Measured } from '../measured';
import { restOfMunicipality } from './rest-of-municipality';

const value = (count: number, group: number): Measured => ({ kind: 'value', value: count / group, count, group });

describe('restOfMunicipality', () => {
  it('is what the other units have together', () => {
    expect(restOfMunicipality(value(140, 180), value(40, 60), 3)).toEqual(value(100, 120));
  });

  it('is withheld where the rest is a single unit', () => {
    expect(restOfMunicipality(value(80, 120), value(40, 60), 1)).toEqual({ kind: 'suppressed' });
  });

  it.each(['suppressed', 'few', 'nearly-all'] as const)('is withheld where the unit is shown as %s', (kind) => {
    expect(restOfMunicipality(value(140, 180), { kind, group: 60 }, 3)).toEqual({ kind: 'suppressed' });
  });

  it('is withheld where the municipality is hidden', () => {
    expect(restOfMunicipality({ kind: 'suppressed' }, value(40, 60), 3)).toEqual({ kind: 'suppressed' });
  });

  it('is the municipality itself where the unit has reported nothing', () => {
    expect(restOfMunicipality(value(140, 180), { kind: 'not-reported' }, 3)).toEqual(value(140, 180));
  });

  it('says nothing where the source counts other pupils than the units do', () => {
    expect(restOfMunicipality(value(30, 50), value(40, 60), 3)).toEqual({ kind: 'missing' });
    expect(restOfMunicipality({ kind: 'value', value: 0.8, count: null, group: null }, value(40, 60), 3)).toEqual({
      kind: 'missing',
    });
  });

  it('shows no small number, whatever the counts', () => {
    const part = fc.record({ group: fc.integer({ min: 1, max: 80 }), draw: fc.nat() });
    fc.assert(
      fc.property(part, part, fc.integer({ min: 0, max: 5 }), (one, other, others) => {
        const own = one.draw % (one.group + 1);
        const rest = other.draw % (other.group + 1);
        const shown = restOfMunicipality(value(own + rest, one.group + other.group), value(own, one.group), others);
        if (shown.kind !== 'value') return;
        expect(shown).toEqual(value(rest, other.group));
        expect(rest >= 5 && other.group - rest >= 5 && other.group >= 10 && others >= 2).toBe(true);
      }),
    );
  });
});
