import type { Measured } from '@vagval/domain/measured';
import type { TargetGoal } from '@vagval/domain/targets/target';
import { targetStatus } from '@vagval/domain/targets/target-status';
import { figures as en } from './en/figures';
import type { FactIndicator } from './figure-facts';
import { figures as sv } from './sv/figures';

const promise = { unit: 'share', counted: 'pupils', kind: 'promise' } as const;
const rate = { unit: 'share', counted: 'pupils', kind: 'rate' } as const;
const survey = { unit: 'share', counted: 'answers', kind: 'survey' } as const;
const all: TargetGoal = { kind: 'at-least', value: 1 };
const of = (count: number, group: number): Measured => ({ kind: 'value', value: count / group, count, group });

const eligible: FactIndicator = {
  ...rate,
  name: { sv: 'Behöriga till yrkesprogram', en: 'Eligible for vocational programmes' },
  numerator: {
    sv: 'Elever i åk 9 med godkänt i svenska, engelska, matematik och minst fem ämnen till',
    en: 'Year 9 pupils with a pass in Swedish, English, mathematics and at least five more subjects',
  },
};

/** Without the hard spaces, which are tested with the formats. */
const plain = (text: string) => text.replace(/\u00a0/g, ' ');
const fact = (indicator: FactIndicator, result: Measured, goal: TargetGoal | null, figures = sv) =>
  plain(figures.factSentence(indicator, result, goal, targetStatus(indicator, goal, result)));
const numerator = (words: string, kind: 'promise' | 'rate' = 'rate') => ({
  ...eligible,
  kind,
  name: { sv: 'Måttet', en: 'The measure' },
  numerator: { sv: words, en: words },
});

describe('measuredWords', () => {
  it.each([
    [of(57, 61), rate, '93 %'],
    [{ kind: 'nearly-all', group: 24 }, rate, 'nästan alla'],
    [{ kind: 'suppressed' }, rate, 'Visas inte'],
    [{ kind: 'suppressed' }, survey, 'för få svar'],
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

describe('statusWords', () => {
  it('judges promises, and only places outcomes on a side', () => {
    const words = (...[indicator, goal, result]: Parameters<typeof targetStatus>) =>
      sv.statusWords(targetStatus(indicator, goal, result), { ...promise, ...indicator });

    expect(words(promise, all, of(60, 60))).toEqual({ words: 'Målet är nått', glyph: '✓', tone: 'good' });
    expect(words(promise, all, of(56, 60))).toMatchObject({ words: '4 elever kvar', tone: 'watch' });
    expect(words(rate, { kind: 'at-least', value: 0.9 }, of(57, 61))).toMatchObject({ tone: 'calm' });
    expect(words(rate, { kind: 'at-least', value: 0.95 }, of(57, 61))).toMatchObject({
      words: 'inte vid målet',
      tone: 'calm',
    });
    expect(words(rate, null, of(57, 61)).words).toBe('inget mål');
  });

  it('counts what is counted', () => {
    expect(sv.statusWords({ name: 'left', left: 1 }, { ...promise, counted: 'activities' }).words).toBe(
      '1 aktivitet kvar',
    );
  });
});

it('calls pupils what their school form calls them', () => {
  expect(sv.genderWords(['compulsory'])).toEqual({ girls: 'Flickor', boys: 'Pojkar' });
  expect(sv.genderWords(['upper-secondary'])).toEqual({ girls: 'Kvinnor', boys: 'Män' });
});

describe('factSentence', () => {
  it('says how it is and how many pupils lie between that and the target', () => {
    expect(fact(eligible, of(57, 61), { kind: 'at-least', value: 0.95 })).toBe(
      '57 av 61 elever i åk 9 har godkänt i svenska, engelska, matematik och minst fem ämnen till. ' +
        'Med en till hade andelen legat på målet.',
    );
    expect(fact(eligible, of(57, 61), { kind: 'at-least', value: 0.95 }, en)).toBe(
      '57 of 61 year 9 pupils have a pass in Swedish, English, mathematics and at least five more subjects. ' +
        'With one more, the share would have been on the target.',
    );
  });

  it('knows which way the target lies', () => {
    expect(fact(numerator('Elever'), of(10, 61), { kind: 'at-most', value: 0.1 })).toMatch(/Med 4 färre hade/);
    expect(fact(numerator('Elever'), of(50, 61), { kind: 'between', low: 0.4, high: 0.6 })).toMatch(
      /Med 14 färre hade/,
    );
    expect(fact(numerator('Elever'), of(20, 61), { kind: 'between', low: 0.4, high: 0.6 })).toMatch(/Med 5 till hade/);
  });

  it.each([
    ['Elever i åk 9 som haft minst ett enskilt vägledningssamtal', '57 av 61 elever i åk 9 har haft minst'],
    ['Vägledningsaktiviteter som genomförts', '57 av 61 vägledningsaktiviteter har genomförts.'],
    ['Elever som antogs på sitt förstahandsval den 1 juli', '57 av 61 elever antogs på sitt'],
    ['Elever i åk 9 som inte lämnat in något val', '57 av 61 elever i åk 9 har inte lämnat in något val.'],
    ['Elever vars förstahandsval är ett program', '57 av 61 elever har som förstahandsval ett program.'],
    ['Elever med minst en förälder som har examen', '57 av 61 elever har minst en förälder som har examen.'],
    // These make no sentence of their own, so the name of the measure stands first.
    ['Elever som slutade åk 9 på våren och inte fanns i gymnasieskolan', 'Måttet: 57 av 61 elever.'],
    ['Elever som från åk 8 har haft tio dagars prao', 'Måttet: 57 av 61 elever.'],
    ['Elever som nåddes, summerat över aktiviteterna', 'Måttet: 57 av 61 elever.'],
    ['De av eleverna som gick på ett nationellt program', 'Måttet: 57 av 61 elever.'],
    ['Kvinnor på programmet den 15 oktober', 'Måttet: 57 av 61 elever.'],
  ])('makes Swedish of "%s"', (words, start) => {
    expect(fact(numerator(words), of(57, 61), null).startsWith(start)).toBe(true);
  });

  it('counts what is left of a promise', () => {
    const haft = 'Elever som haft ett samtal';
    expect(fact(numerator(haft, 'promise'), of(56, 60), all)).toBe(
      '56 av 60 elever har haft ett samtal. 4 elever kvar till målet.',
    );
    expect(fact(numerator(haft, 'promise'), of(60, 60), all)).toMatch(/Målet är nått\.$/);
  });

  it('gives no number away when there is none to give', () => {
    const kinds = ['suppressed', 'missing', 'not-reported', 'not-applicable'] as const;
    for (const figures of [sv, en]) {
      const said = kinds.map((kind) => fact(eligible, { kind }, all, figures));
      expect(new Set(said).size).toBe(kinds.length);
      for (const sentence of said) expect(sentence).toMatch(/^[^\d]+\.$/);
    }
    expect(fact(eligible, { kind: 'nearly-all', group: 24 }, all)).toMatch(/nästan alla av 24 elever\.$/);
  });

  it('says what a source tells without counts', () => {
    const points = { ...numerator('Summan'), unit: 'points' as const };
    expect(fact(points, { kind: 'value', value: 225.36, count: null, group: 58 }, null)).toBe('Måttet: 225,4.');
    expect(fact(numerator('x'), { kind: 'value', value: 0.93, count: null, group: 61 }, null)).toBe(
      'Måttet: 93 % av 61 elever.',
    );
  });
});
