import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IndicatorAnswer } from '@vagval/contracts/indicators/indicators';
import type { Measured } from '@vagval/domain/measured';
import type { TargetGoal } from '@vagval/domain/targets/target';
import type { AttentionFacts } from './assessment-facts';
import { formsOf, judgedIndicators } from './testing/everything-said';
import { changeOf, changeTest, countOf, figureOf, itemOf, judgementOf, statusOf } from './testing/judgements';
import { textsOf } from './texts';

const catalogue = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../../apps/api/src/indicators/catalogue/indicators.json'), 'utf8'),
) as IndicatorAnswer[];
const { eligible, promise, survey, activities, named } = judgedIndicators(catalogue);
/** Without the hard spaces. */
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('the headline', () => {
  const { assessment: sv } = textsOf('sv');
  const { assessment: en } = textsOf('en');
  const line = (...given: Parameters<typeof figureOf>) => plain(sv.headline(figureOf(...given)).text);

  it('says how it is and how far the target is', () => {
    expect(line(eligible, countOf(57, 61))).toBe(
      '57 av 61 elever i åk 9 har godkänt i svenska, engelska, matematik och minst fem ämnen till. Med en till hade andelen legat på målet.',
    );
    expect(plain(en.headline(figureOf(eligible, countOf(57, 61))).text)).toBe(
      '57 of 61 year 9 pupils have a pass in Swedish, English, mathematics and at least five more subjects. With one more, the share would have been on the target.',
    );
  });

  it('speaks of the sex that is asked for', () => {
    expect(line(survey, countOf(19, 31), { gender: 'boys', target: null })).toBe(
      '19 av 31 pojkar i åk 9 har svarat att de får den hjälp de behöver för att välja.',
    );
    const degree = named('degree-3-years');
    expect(line(degree, countOf(80, 100), { gender: 'girls', forms: ['upper-secondary'], target: null })).toBe(
      '80 av 100 kvinnor har gymnasieexamen inom tre år.',
    );
  });

  it('calls people what the indicator calls them', () => {
    const young = named('municipal-activity-responsibility');
    expect(line(young, countOf(120, 2400), { target: null })).toBe(
      'Ungdomar i kommunens aktivitetsansvar: 120 av 2 400 invånare.',
    );
  });

  it('says everyone and no one where it is so', () => {
    const kept = judgementOf({ status: statusOf({ name: 'met', reason: 'counted', left: 0, interval: null }) });
    const all: TargetGoal = { kind: 'at-least', value: 1 };
    expect(line(activities, countOf(16, 16), { target: all, assessment: kept })).toBe(
      'Alla 16 vägledningsaktiviteter har genomförts. Målet är nått.',
    );
    const none = judgementOf({ status: statusOf({ name: 'not-met', reason: 'counted', left: 61, interval: null }) });
    const talks = named('conversations-year-9');
    expect(line(talks, countOf(0, 61), { target: all, assessment: none })).toBe(
      'Ingen av 61 elever i åk 9 har haft minst ett enskilt vägledningssamtal. 61 elever kvar till målet.',
    );
  });

  it('opens every indicator of the catalogue with something that can be read', () => {
    for (const indicator of catalogue) {
      const text = line(indicator, countOf(31, 61), { target: null, forms: formsOf(indicator) });
      expect(text).toMatch(indicator.unit === 'share' ? /^(31 av 61 |.+: 31 av 61 ).+\.$/ : /^.+: \d.*\.$/);
    }
  });

  it('gives no number away where none is shown', () => {
    for (const kind of ['suppressed', 'missing', 'not-reported', 'not-applicable'] as const)
      expect(line(eligible, { kind })).toMatch(/^[^\d]+\.$/);
    expect(line(eligible, { kind: 'nearly-all', group: 24 })).toMatch(/alla eller nästan alla av 24 elever\.$/);
    const { rows, method } = sv.working(figureOf(eligible, { kind: 'few', group: 24 }));
    expect([rows, method]).toEqual([[], []]);
  });

  it('does not print a share as the target it cannot be told from', () => {
    const share: Measured = { kind: 'value', value: 0.946, count: null, group: 500 };
    expect(line(eligible, share)).toContain('94,6 % av 500 elever');
  });
});

describe('the head’s list', () => {
  const { assessment: sv } = textsOf('sv');
  const words = (other: Partial<AttentionFacts>, forms: Parameters<typeof sv.attentionItem>[1] = ['compulsory']) => {
    const { title, detail, mark } = sv.attentionItem(itemOf({ indicator: eligible, ...other }), forms);
    return { title: plain(title), detail: plain(detail), mark };
  };

  it('tells a certain change with its counts and how the other sex is doing', () => {
    const { title, detail, mark } = words({
      gender: 'boys',
      result: countOf(19, 31),
      assessment: judgementOf({ change: changeOf({ name: 'worse' }) }),
      other: { gender: 'girls', result: countOf(27, 30), assessment: judgementOf() },
    });
    expect(title).toBe('Behöriga till yrkesprogram: säker försämring bland pojkar.');
    expect(detail).toBe(
      '19 av 31 pojkar (61 %) mot 80 av 92 (87 %) de tre åren före. Flickor: 27 av 30, ingen säker förändring.',
    );
    expect(mark).toMatchObject({ glyph: '▼', words: 'Säker försämring', tone: 'bad' });
  });

  it('tells a trend as one', () => {
    const rising = changeTest({ trendP: 0.0006, trendPointsPerYear: 5.98, p: 0.0012, sign: 1 });
    const { detail } = words({ assessment: judgementOf({ change: changeOf({ name: 'better', test: rising }) }) });
    expect(detail).toBe('57 av 61 elever (93 %). I genomsnitt +6 procentenheter per år, räknat på fem år.');
  });

  it('says what is left of a promise, and of what', () => {
    const left = judgementOf({
      status: statusOf({ name: 'not-met', reason: 'counted', left: 4, interval: null }),
      change: changeOf({ name: 'counted', test: null }),
    });
    const { title, detail, mark } = words({
      indicator: promise,
      result: countOf(56, 60),
      girls: countOf(29, 30),
      boys: countOf(27, 30),
      target: { kind: 'at-least', value: 1 },
      assessment: left,
    });
    expect(title).toBe('Prao, minst tio dagar: 4 elever kvar.');
    expect(detail).toBe(
      '56 av 60 elever (93 %). Planen lovar alla. Löftet följs upp den 30 juni. Flickor: 29 av 30, pojkar: 27 av 30.',
    );
    expect(mark).toMatchObject({ glyph: '4', words: '4 elever kvar', short: '4 kvar', tone: 'watch' });
  });

  it('says when the target and the change point apart', () => {
    const apart = judgementOf({
      status: statusOf({ name: 'met', reason: null, left: 0 }),
      change: changeOf({ name: 'worse' }),
    });
    expect(words({ assessment: apart }).mark).toMatchObject({ words: 'I mål, men åt fel håll', tone: 'watch' });
    expect(words({ assessment: apart }).detail).toMatch(/Målet \(minst 90 %\) är nått\.$/);
  });

  it('says what an empty list means', () => {
    const { lead, text } = sv.rest({
      listed: 2,
      reported: 20,
      marks: { tested: 12, marked: 1 },
      visible: { points: 13.2, group: 61, indicator: eligible.name },
    });
    expect(lead).toBe('I övrigt går årets siffror inte att skilja från slumpen.');
    expect(plain(text)).toBe(
      'Med 61 elever syns bara förändringar över ungefär 14 procentenheter. Det är räknelära, inte ett fel i ert arbete.',
    );
  });
});

describe('the working', () => {
  const { assessment: sv } = textsOf('sv');

  it('shows the numbers that anyone can check, and keeps the p-values under the fold', () => {
    const { rows, method, decided } = sv.working(
      figureOf(eligible, countOf(57, 61), {
        assessment: judgementOf({
          change: changeOf({ test: changeTest({ p: 0.0263, stepP: 0.0263, dispersion: 1.31 }) }),
        }),
      }),
    );
    const told = Object.fromEntries(rows.map(({ label, value }) => [plain(label), plain(value)]));
    expect(told).toMatchObject({
      'Målet (minst 95 %) motsvarar': 'minst 58 elever',
      'Dit slumpen når': '84–98 %',
      'De tre åren före': '80 av 92 (87 %)',
      'Så ofta ger slumpen en så stor skillnad': 'ungefär 1 gång på 38',
      'Minsta förändring som syns': '24 procentenheter',
      'Elever påverkar varandra': 'räknas som 24 i stället för 31',
    });
    expect(method.map(({ value }) => plain(value))).toContain('0,0263');
    expect(decided.map(({ rule }) => rule)).toEqual(['status-uncertain', 'change-no-certain']);
  });
});
