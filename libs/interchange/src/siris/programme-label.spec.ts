import { aProgramme } from '../testing/vocabulary';
import { readProgrammeLabel } from './programme-label';

const programmes = [
  aProgramme('SA', 'Samhällsvetenskapsprogrammet'),
  aProgramme('VF', 'VVS- och fastighetsprogrammet'),
  aProgramme('IMA', 'Individuellt alternativ'),
  aProgramme('ES', 'Estetiska programmet'),
];

describe('readProgrammeLabel', () => {
  it.each([
    ['Samhällsvetenskapsprogrammet', 'SA'],
    ['SAMHÄLLSVETENSKAPPROGRAMMET', 'SA'],
    ['sa', 'SA'],
    ['VVS o fastighetsprogrammet', 'VF'],
    ['Introduktionsprogram, Individuellt alternativ', 'IMA'],
    ['Estetiska\u00a0programmet', 'ES'],
  ])('knows %s', (label, code) => {
    expect(readProgrammeLabel(label, programmes)).toEqual({ kind: 'programme', code });
  });

  it.each(['Högskoleförberedande program', 'Yrkesprogram', 'Introduktionsprogram'])('knows %s for a sum', (label) => {
    expect(readProgrammeLabel(label, programmes)).toEqual({ kind: 'subtotal' });
  });

  it('tells the two totals apart', () => {
    expect(readProgrammeLabel('Nationella program', programmes)).toEqual({ kind: 'total', reach: 'national' });
    expect(
      readProgrammeLabel('Gymnasieskolan totalt (nationella program samt introduktionsprogram)', programmes),
    ).toEqual({ kind: 'total', reach: 'everything' });
  });

  it('does not take a stranger for a neighbour', () => {
    expect(readProgrammeLabel('Naturvetenskapsprogrammet', programmes)).toEqual({ kind: 'unknown' });
  });
});
