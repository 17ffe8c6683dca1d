import { raisedClasses, type ProtectionRules } from './protection-rules';

const catalogue = [
  { id: 'dropout', disclosure: 'ordinary', counted: 'pupils', unit: 'share' },
  { id: 'work-experience', disclosure: 'open', counted: 'pupils', unit: 'share' },
  { id: 'missing-choice', disclosure: 'open', counted: 'pupils', unit: 'share' },
  { id: 'activities-done', disclosure: 'open', counted: 'activities', unit: 'share' },
] as const;
const rules = (given: Partial<ProtectionRules> = {}): ProtectionRules => ({
  smallestCount: 5,
  smallestGroup: 10,
  raised: [],
  ...given,
});
const raise = (indicatorId: string, disclosure: 'open' | 'ordinary' | 'sensitive') => [{ indicatorId, disclosure }];
const broken = (rule: string) => expect.objectContaining({ rule }) as Error;

describe('raisedClasses', () => {
  it('lets a municipality protect more than the catalogue', () => {
    const asked = rules({ smallestGroup: 15, raised: raise('dropout', 'sensitive') });
    expect(raisedClasses(asked, rules(), catalogue)).toEqual(new Map([['dropout', 'sensitive']]));
  });

  it('keeps nothing of what the catalogue says already', () => {
    expect(raisedClasses(rules({ raised: raise('dropout', 'ordinary') }), rules(), catalogue).size).toBe(0);
  });

  it.each([
    ['a class below the catalogue', rules({ raised: raise('dropout', 'open') }), rules()],
    ['a smaller group than before', rules({ smallestGroup: 12 }), rules({ smallestGroup: 15 })],
    ['a smaller count than before', rules({ smallestCount: 6 }), rules({ smallestCount: 8 })],
    ['a class that was raised before', rules(), rules({ raised: raise('work-experience', 'ordinary') })],
  ])('refuses %s', (_, asked, before) => {
    expect(() => raisedClasses(asked, before, catalogue)).toThrow(broken('protection-lowered'));
  });

  it('refuses thresholds below the national ones, whatever was before', () => {
    expect(() => raisedClasses(rules({ smallestCount: 4 }), rules({ smallestCount: 4 }), catalogue)).toThrow(
      RangeError,
    );
  });

  it('promises nothing that cannot be kept, and knows its indicators', () => {
    const asked = (id: string) => () => raisedClasses(rules({ raised: raise(id, 'sensitive') }), rules(), catalogue);
    expect(asked('missing-choice')).toThrow(broken('indicator-always-open'));
    expect(asked('activities-done')).toThrow(broken('indicator-always-open'));
    expect(asked('shoe-size')).toThrow(broken('indicator-not-found'));
  });
});
