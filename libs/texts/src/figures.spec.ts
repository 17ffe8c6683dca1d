import type { Measured } from '@vagval/domain/measured';
import type { TargetGoal } from '@vagval/domain/targets/target';
import { figures as en } from './en/figures';
import { figures as sv } from './sv/figures';

const rate = { unit: 'share', counted: 'pupils', kind: 'rate' } as const;
const survey = { unit: 'share', counted: 'answers', kind: 'survey' } as const;
const all: TargetGoal = { kind: 'at-least', value: 1 };
const of = (count: number, group: number): Measured => ({ kind: 'value', value: count / group, count, group });

/** Without the hard spaces, which are tested with the formats. */
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('measuredWords', () => {
  it.each([
    [of(57, 61), rate, '93 %'],
    [{ kind: 'nearly-all', group: 24 }, rate, 'alla eller nästan alla'],
    [{ kind: 'few', group: 24 }, rate, 'färre än 5'],
    [{ kind: 'suppressed' }, rate, 'Visas inte'],
    // Whatever the reason: it would tell of the figure.
    [{ kind: 'suppressed' }, survey, 'Visas inte'],
    [{ kind: 'missing' }, rate, 'uppgift saknas'],
    [{ kind: 'not-reported' }, rate, 'ej rapporterat'],
    [{ kind: 'not-applicable' }, rate, 'gäller inte'],
    [{ kind: 'value', value: 225.36, count: null, group: 58 }, { ...rate, unit: 'points' }, '225,4'],
    [{ kind: 'value', value: 0.408, count: null, group: null }, { ...rate, unit: 'index' }, '0,41'],
  ] as const)('writes %j', (measured, indicator, words) => {
    expect(plain(sv.measuredWords(measured, indicator))).toBe(words);
  });

  it('says when a figure that nobody has reported is expected', () => {
    expect(sv.measuredWords({ kind: 'not-reported' }, rate, '2026-09-25')).toBe('väntas 25 september');
    expect(en.measuredWords({ kind: 'not-reported' }, rate, '2026-09-25')).toBe('expected 25 September');
  });
});

it('says what a number counts', () => {
  expect(sv.countWords(of(57, 61), rate)).toBe('57 av 61 elever');
  expect(sv.countWords({ kind: 'value', value: 0.9, count: null, group: 61 }, rate)).toBe('av 61 elever');
  expect(sv.countWords({ kind: 'value', value: 0.9, count: null, group: null }, rate)).toBeNull();
  expect(sv.countWords({ kind: 'suppressed' }, rate)).toBeNull();
  expect(sv.countedWords(1, 'activities')).toBe('1 aktivitet');
  expect(en.countedWords(2, 'activities')).toBe('2 activities');
});

describe('targetWords', () => {
  it.each([
    [{ kind: 'at-least', value: 0.9 }, 'minst 90 %', 'at least 90%'],
    [{ kind: 'at-most', value: 0.05 }, 'högst 5 %', 'at most 5%'],
    [{ kind: 'between', low: 0.4, high: 0.6 }, '40–60 %', '40–60%'],
    [all, 'alla', 'everyone'],
    [{ kind: 'at-most', value: 0 }, 'ingen', 'no one'],
  ] as const)('writes %j', (goal, swedish, english) => {
    expect(plain(sv.targetWords(goal, rate))).toBe(swedish);
    expect(en.targetWords(goal, rate)).toBe(english);
  });

  it('does not call one point everyone', () => {
    expect(sv.targetWords(all, { ...rate, unit: 'points' })).toBe('minst 1');
  });
});

it('calls pupils what their school form calls them', () => {
  expect(sv.genderWords(['compulsory'])).toEqual({ girls: 'Flickor', boys: 'Pojkar' });
  expect(sv.genderWords(['upper-secondary'])).toEqual({ girls: 'Kvinnor', boys: 'Män' });
});
