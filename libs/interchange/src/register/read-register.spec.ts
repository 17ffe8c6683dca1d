import { readFile } from '../read-file';
import { aFile, aVocabulary } from '../testing/vocabulary';

const start = 'HUVUDMANNATYP;ORGANISATIONSNR;LÄN;LÄNSNAMN;KOMMUN;KOMMUNNAMN;SKOLENHETSKOD;NAMN;ADRESS';
const unit = (code: string, organiser = 'Kommunal', municipality = '0114') =>
  `${organiser};2120000019;01;S;${municipality};Upplands Väsby;${code};En skola;Stora vägen 80`;
const read = (text: string, name: string) => readFile(aFile(text.replace(/\n/g, '\r\n'), name), aVocabulary());

describe('readRegister', () => {
  it('tells preschool class and compulsory school by their years', async () => {
    const text = `\ufeff${start};FKLASS;ÅR1;ÅR9\n${unit('04174879')};J;J;N\n${unit('14174879', 'Enskild')};J;N;N\n${unit('24174879', 'Region')};N;N;J\n`;

    const { units, municipalities, title, format } = await read(text, '2020_Grundskola.csv');

    expect(units.map(({ code, organiser, schoolForms }) => [code, organiser, schoolForms])).toEqual([
      ['04174879', 'municipal', ['preschool-class', 'compulsory']],
      ['14174879', 'independent', ['preschool-class']],
      ['24174879', 'other', ['compulsory']],
    ]);
    expect(municipalities).toEqual([{ code: '0114', name: 'Upplands Väsby' }]);
    expect({ title, format }).toEqual({ title: '2020_Grundskola', format: 'school-unit-register' });
  });

  it.each([
    ['2020_Gymnasieskola.csv', ';EKONOMIPROGRAMMET', ['upper-secondary']],
    ['2020_Gymnasiesärskola.csv', ';INDIVIDUELLA PROGRAM', ['adapted-upper-secondary']],
    ['2020_Komm_vuxenutb.csv', '', ['adult']],
    ['enheter.csv', '', []],
  ])('tells the school form of %s', async (name, columns, forms) => {
    const { units } = await read(`${start}${columns}\n${unit('04174879')};J\n`, name);

    expect(units).toMatchObject([{ schoolForms: forms }]);
  });

  it('refuses codes that lost a zero', async () => {
    const { errors, rowsRead, rowsKept } = await read(
      `${start}\n${unit('4174879')}\n${unit('04174879', 'Kommunal', '114')}\n`,
      'x.csv',
    );

    expect(errors.map(({ row, error }) => [row, error])).toEqual([
      [2, 'unit-code-invalid'],
      [3, 'municipality-code-invalid'],
    ]);
    expect([rowsRead, rowsKept]).toEqual([2, 0]);
  });

  it('does not take the register of organisers for one of units', async () => {
    await expect(read('ORGANISATIONSNR;HUVUDMANNATYP;NAMN\n2021004631;Statlig;X\n', 'h.csv')).rejects.toMatchObject({
      rule: 'import-not-recognised',
    });
  });
});
