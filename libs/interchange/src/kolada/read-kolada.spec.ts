import { readFile } from '../read-file';
import { aFile, anIndicator, aVocabulary, kolada } from '../testing/vocabulary';

const spring = anIndicator({ id: 'spring', sources: [kolada('N1')] });
const autumn = anIndicator({ id: 'autumn', measured: { day: '10-15', yearsAfterStart: 0 }, sources: [kolada('N2')] });

const value = (gender: string, number: number | null, status = '', isdeleted = false) => ({
  gender,
  count: 1,
  status,
  value: number,
  isdeleted,
});
const record = (kpi: string, municipality: string, period: number, ...values: unknown[]) => ({
  kpi,
  municipality,
  period,
  values,
});
const page = (...values: unknown[]) => ({ values, count: values.length, next_url: null, previous_url: null });
const read = (json: unknown) => readFile(aFile(JSON.stringify(json), 'sida.json'), aVocabulary(spring, autumn));

describe('readKolada', () => {
  it('moves a period of spring to the school year before, and leaves one of autumn', async () => {
    const { observations } = await read(
      page(record('N1', '1384', 2025, value('T', 79.4)), record('N2', '1384', 2025, value('T', 50))),
    );

    expect(observations).toMatchObject([
      {
        indicatorId: 'spring',
        schoolYear: 2024,
        value: 0.794,
        basis: 'share',
        municipalityCode: '1384',
        unitCode: null,
      },
      { indicatorId: 'autumn', schoolYear: 2025, value: 0.5 },
    ]);
  });

  it('makes states of statuses and of nothing, and a zero of a zero', async () => {
    const { observations, cells } = await read(
      page(
        record('N1', '1384', 2025, value('T', 0), value('K', null, 'Privacy'), value('M', null, '')),
        record(
          'N1',
          '1384',
          2024,
          value('T', null, 'Missing'),
          value('K', 41.73, 'Not applicable'),
          value('M', 5, '', true),
        ),
      ),
    );

    expect(observations.map((each) => [each.schoolYear, each.gender, each.state, each.value])).toEqual([
      [2024, 'all', 'value', 0],
      [2024, 'girls', 'suppressed-at-source', null],
      [2024, 'boys', 'missing', null],
      [2023, 'all', 'missing', null],
      [2023, 'girls', 'not-applicable', null],
    ]);
    expect(cells).toMatchObject({ value: 1, 'suppressed-at-source': 1, missing: 2, 'not-applicable': 1 });
  });

  it('reads several pages, and leaves the country, regions, groups, units and unknown KPIs aside', async () => {
    const { observations, rowsRead, rowsKept, ignoredColumns, title } = await read([
      page(
        record('N1', '0000', 2025, value('T', 1)),
        record('N1', '0014', 2025, value('T', 1)),
        record('N1', 'G35', 2025, value('T', 1)),
      ),
      page(
        { kpi: 'N1', ou: 'V15E1', period: 2025, values: [value('T', 1)] },
        record('N9', '1384', 2025, value('T', 1)),
        record('N1', '0114', 2025, value('T', 1)),
      ),
    ]);

    expect(observations).toMatchObject([{ municipalityCode: '0114', row: 6 }]);
    expect({ rowsRead, rowsKept, ignoredColumns, title }).toEqual({
      rowsRead: 6,
      rowsKept: 1,
      ignoredColumns: ['N9'],
      title: 'N1, N9',
    });
  });

  it('refuses what it does not understand, by record', async () => {
    const { errors } = await read(
      page(record('N1', '1384', 2025, value('T', 101), value('X', 1), value('K', null, 'Estimated')), {
        kpi: 'N1',
        period: '2025',
      }),
    );

    expect(errors.map(({ row, error, value: text }) => [row, error, text])).toEqual([
      [1, 'value-out-of-range', '101'],
      [1, 'gender-unknown', 'X'],
      [1, 'state-unknown', 'Estimated'],
      [2, 'page-shape-invalid', null],
    ]);
  });

  it('tells a page that was cut off from a list of something else', async () => {
    expect((await readFile(aFile('{"values":[{"kpi":'), aVocabulary())).errors).toMatchObject([
      { error: 'json-invalid' },
    ]);
    await expect(read(page({ id: 'N1', title: 'x' }))).rejects.toMatchObject({ rule: 'import-not-recognised' });
  });
});
