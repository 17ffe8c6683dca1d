import type { Indicator, IndicatorSource } from '@vagval/domain/indicators/indicator';
import type { Programme } from '@vagval/domain/indicators/programme';
import type { SourceFile, Vocabulary } from '../read-result';

const words = (sv: string) => ({ sv, en: sv });

/** An indicator in which only what a test speaks of differs from an ordinary share, measured in spring. */
export function anIndicator(given: Partial<Indicator> & { readonly id: string }): Indicator {
  return {
    code: given.id.toUpperCase(),
    area: 'eligibility',
    name: words(given.id),
    shortName: words(given.id),
    numerator: words(''),
    denominator: words(''),
    note: words(''),
    unit: 'share',
    range: null,
    counted: 'pupils',
    direction: 'higher',
    kind: 'rate',
    disclosure: 'ordinary',
    schoolForm: 'compulsory',
    population: 'own-schools',
    breakdowns: ['gender'],
    measured: { day: '06-15', yearsAfterStart: 1 },
    published: { day: '09-30', yearsAfterStart: 1 },
    lagYears: 0,
    source: words(''),
    sources: [],
    derived: null,
    ...given,
  };
}

/** A source in SIRIS. */
export function siris(table: string, column: string): IndicatorSource {
  return { format: 'siris', table, column };
}

/** A source in Kolada. */
export function kolada(kpi: string): IndicatorSource {
  return { format: 'kolada', kpi };
}

/** A programme that is always offered. */
export function aProgramme(code: string, name: string): Programme {
  return {
    code,
    name: words(name),
    kind: 'preparatory',
    validFrom: null,
    validTo: null,
    predecessor: null,
    reference: null,
  };
}

/** A vocabulary of these indicators and three programmes. */
export function aVocabulary(...indicators: Indicator[]): Vocabulary {
  const programmes = [
    aProgramme('SA', 'Samhällsvetenskapsprogrammet'),
    aProgramme('BF', 'Barn- och fritidsprogrammet'),
    aProgramme('EE', 'El- och energiprogrammet'),
  ];
  return { indicators, programmes };
}

/** A file of UTF-8 text. */
export function aFile(text: string, name = 'fil.csv'): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}
