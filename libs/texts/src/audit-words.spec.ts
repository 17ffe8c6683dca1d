import {
  auditActions,
  auditFields,
  type AuditDetails,
  type AuditField,
  type AuditValue,
} from '@vagval/domain/audit-event';
import type { ToldEvent } from './audit-facts';
import { auditChanges, auditSentence, whoOf } from './audit-words';
import { languageCodes, textsOf } from './texts';

const event = (changes: Partial<ToldEvent> = {}): ToldEvent => ({
  who: 'Karin Wallin',
  role: 'coordinator',
  action: 'imports.taken-in',
  unitName: null,
  before: {},
  after: {},
  ...changes,
});
const swedish = textsOf('sv');
const changesOf = (before: AuditDetails, after: AuditDetails) =>
  auditChanges({ before, after }, swedish).map(swedish.auditLog.change);

/** Something in every field, as it is stored. */
const examples: Partial<Record<AuditField, AuditValue>> = {
  role: 'head',
  source: 'siris',
  group: 'audit-log',
  until: '2026-03-01T13:32:00.000Z',
  'from-day': '2026-03-01',
  day: '2026-07-01',
  'valid-from': '2026-08-01',
  'valid-to': '2027-06-30',
  enabled: true,
  'shut-out': true,
  classes: ['C6 sensitive'],
  state: ['compulsory'],
  'to-day': '2026-03-02',
  'pruned-before': '2021-03-01T03:00:00+00:00',
  'exact-pruned-before': '2016-03-01T03:00:00+00:00',
  'pruned-actions': { 'users.signed-in': 3 },
  'exact-exports': true,
  units: ['Bergaskolan', 'Åsbyskolan'],
  'school-years': ['2024/25', '2025/26'],
};
const filled = Object.fromEntries(
  auditFields.map((field) => [
    field,
    examples[field] ??
      (/^(smallest-count|smallest-group|rows|added|changed|unchanged|new-units|events)$/.test(field) ? 2 : 'prov'),
  ]),
) as AuditDetails;

describe.each(languageCodes)('an event in %s', (language) => {
  const texts = textsOf(language);

  it.each(auditActions)('%s is a sentence, with everything told and with nothing', (action) => {
    for (const after of [filled, {}]) {
      const sentence = auditSentence(event({ action, after, unitName: 'Bergaskolan' }), texts);
      expect(sentence).toMatch(/^Karin Wallin .*\.$/);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|users\.|siris|T\d\d:/);
    }
  });

  it('names no field and no code as the database does', () => {
    const lines = auditChanges({ before: {}, after: filled }, texts).map(texts.auditLog.change);
    expect(lines).toHaveLength(auditFields.length);
    expect(lines.join('\n')).not.toMatch(/undefined|true|siris|audit-log|signed-in|from-day|T\d\d:|\[object/);
  });
});

describe('an event', () => {
  it('tells of classes and school forms in words', () => {
    expect(changesOf({}, { classes: ['C6 sensitive'], state: ['compulsory'] })).toEqual([
      'Klasser: C6 känsligt',
      `Innehåll: ${swedish.units.schoolForms.compulsory}`,
    ]);
  });

  it('says what a file did, in numbers that fit their words', () => {
    const said = (after: AuditDetails) => auditSentence(event({ after: { file: 'behöriga.csv', ...after } }), swedish);
    expect(said({ added: 120, changed: 3, 'new-units': 0 })).toBe(
      'Karin Wallin läste in filen behöriga.csv: 120 nya värden, 3 ändrade.',
    );
    expect(said({ added: 1, changed: 1, 'new-units': 1 })).toBe(
      'Karin Wallin läste in filen behöriga.csv: 1 nytt värde, 1 ändrat, 1 ny enhet.',
    );
    expect(said({ added: 1200 }).replace(/\s/g, ' ')).toContain('1 200 nya värden.');
  });

  it('is of a person, the operator or the product', () => {
    const english = textsOf('en');
    const of = (who: string, role: ToldEvent['role']) => [swedish, english].map((texts) => whoOf({ who, role }, texts));
    expect(of('Driftansvarig', null)).toEqual(['Driftansvarig', 'The operator']);
    expect(of('Vägval', null)).toEqual(['Vägval', 'Vägval']);
    // A person who happens to be called that is a person.
    expect(of('Driftansvarig', 'head')).toEqual(['Driftansvarig', 'Driftansvarig']);
  });

  it('tells what was before and what is after, and leaves out what stayed', () => {
    expect(changesOf({ name: 'Bergaskolan', role: 'head' }, { name: 'Nya Bergaskolan', role: 'head' })).toEqual([
      'Namn: Bergaskolan → Nya Bergaskolan',
    ]);
    expect(changesOf({ role: 'head' }, { role: 'controller' })).toEqual(['Roll: rektor → kvalitetsstrateg']);
    expect(changesOf({ name: null }, { name: 'Berga' })).toEqual(['Namn: inget → Berga']);
    expect(changesOf({ name: 'Berga' }, {})).toEqual(['Namn: Berga']);
    expect(changesOf({ 'exact-exports': false }, { 'exact-exports': true })).toEqual(['Exakta tal i filer: nej → ja']);
    expect(changesOf({ units: ['A'] }, { units: ['A', 'B'] })).toEqual(['Enheter: A → A och B']);
    expect(changesOf({ units: ['A'] }, { units: [] })).toEqual(['Enheter: A → inget']);
  });

  it('writes a moment and a day as people do', () => {
    expect(changesOf({}, { until: '2026-03-01T13:32:00.000Z', 'from-day': '2026-03-01' })).toEqual([
      'Öppna till: 1 mars 2026 14:32',
      'Från och med: 1 mars 2026',
    ]);
  });

  it('says how many of what was removed', () => {
    expect(changesOf({}, { 'pruned-actions': { 'users.signed-in': 3, 'imports.taken-in': 1 } })).toEqual([
      'Borttagna: Inloggning (3) och Inläst fil (1)',
    ]);
  });

  it('keeps what it has no word for as it stands', () => {
    expect(changesOf({}, { role: 'vaktmästare', source: 'okänd' })).toEqual(['Roll: vaktmästare', 'Källa: okänd']);
  });
});
