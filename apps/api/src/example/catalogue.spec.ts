import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { indicator as indicatorContract } from '@vagval/contracts/indicators/indicators';
import type { Indicator } from '@vagval/domain/indicators/indicator';
import { isOffered, programmeKinds } from '@vagval/domain/indicators/programme';
import * as z from 'zod';
import { catalogue } from '../indicators/catalogue';

const { indicators, programmes } = catalogue;
const words = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) });

const stored = z.strictObject({
  ...indicatorContract.shape,
  sources: z.array(
    z.discriminatedUnion('format', [
      z.strictObject({ format: z.literal('siris'), table: z.string().min(1), column: z.string().min(1) }),
      z.strictObject({ format: z.literal('kolada'), kpi: z.string().regex(/^N\d{5}$/) }),
    ]),
  ),
});

const storedProgramme = z.strictObject({
  code: z.string().regex(/^[A-Z]{2,3}$/),
  name: words,
  kind: z.enum(programmeKinds),
  validFrom: z.number().int().nullable(),
  validTo: z.number().int().nullable(),
  predecessor: z.string().nullable(),
  reference: z.strictObject({ girlShare: z.number().gt(0).lt(1), schoolYear: z.number().int() }).nullable(),
});

describe('the catalogue of indicators', () => {
  it('says everything the contract asks for, and nothing else', () => {
    expect(z.array(stored).safeParse(indicators).error?.issues ?? []).toEqual([]);
  });

  it('gives every indicator an id, a code and a name of its own', () => {
    for (const names of [
      indicators.map(({ id }) => id),
      indicators.map(({ code }) => code),
      indicators.map(({ name }) => name.sv),
      indicators.map(({ name }) => name.en),
      indicators.map(({ shortName }) => shortName.sv),
    ]) {
      expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
    }
    for (const { id } of indicators) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('has headings that fit a table', () => {
    const tooLong = indicators
      .flatMap(({ shortName }) => [shortName.sv, shortName.en])
      .filter((name) => name.length > 22);

    expect(tooLong).toEqual([]);
  });

  it('gives a range to what is no share, and only to that', () => {
    for (const { unit, range } of indicators) expect(range === null).toBe(unit === 'share');
  });

  it('publishes nothing before it is measured, and on real days', () => {
    for (const { measured, published } of indicators) {
      const dayOf = (moment: Indicator['published']) => `${2025 + moment.yearsAfterStart}-${moment.day}`;
      expect(dayOf(published) >= dayOf(measured)).toBe(true);
      for (const moment of [measured, published]) {
        expect(new Date(`${dayOf(moment)}T00:00:00Z`).toISOString().slice(0, 10)).toBe(dayOf(moment));
      }
    }
  });

  it('lets each name of a source mean one indicator', () => {
    const names = indicators.flatMap(({ sources }) => sources.map((source) => JSON.stringify(source)));

    expect(new Set(names).size).toBe(names.length);
  });

  it('finds every Kolada figure in Kolada’s own list, for the population it says', () => {
    const file = resolve(import.meta.dirname, '../../../../../shared/data/kolada/kpi_all.json');
    if (!existsSync(file)) return;
    const { values } = JSON.parse(readFileSync(file, 'utf8')) as { values: { id: string; title: string }[] };
    const titles = new Map(values.map(({ id, title }) => [id, title]));
    const mark = {
      residents: /hemkommun|aktivitetsansvar/,
      'schools-in-municipality': /lägeskommun/,
      'own-schools': /kommunal|huvudmannens/,
    };
    for (const { id, population, sources } of indicators) {
      for (const { kpi } of sources) {
        if (kpi)
          expect({ id, kpi, title: titles.get(kpi) }).toEqual({
            id,
            kpi,
            title: expect.stringMatching(mark[population]),
          });
      }
    }
  });
});

describe('the programmes', () => {
  it('are complete, and named once', () => {
    expect(z.array(storedProgramme).safeParse(programmes).error?.issues ?? []).toEqual([]);
    expect(new Set(programmes.map(({ code }) => code)).size).toBe(programmes.length);
  });

  it('replace one another without a gap', () => {
    const codesIn = (schoolYear: number) =>
      programmes.filter((programme) => isOffered(programme, schoolYear)).map(({ code }) => code);

    expect(codesIn(2020)).toContain('HA');
    expect(codesIn(2020)).not.toContain('FS');
    expect(codesIn(2021)).toContain('FS');
    expect(codesIn(2021)).not.toContain('HA');
    expect(codesIn(2024)).not.toContain('FR');
    expect(codesIn(2025)).toEqual(expect.arrayContaining(['FR', 'HV']));
    for (const { predecessor } of programmes) {
      if (predecessor) expect(programmes.map(({ code }) => code)).toContain(predecessor);
    }
  });

  // SCB, Elever på gymnasieskolan efter program läsåret 2021/22.
  it.each([
    ['EE', 0.04],
    ['EK', 0.5],
    ['SA', 0.66],
    ['HV', 0.94],
  ])('know the share of girls on %s in the whole country', (code, girlShare) => {
    expect(programmes.find((programme) => programme.code === code)?.reference).toEqual({
      girlShare,
      schoolYear: 2021,
    });
  });
});
