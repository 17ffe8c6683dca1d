import type { Indicator } from '@vagval/domain/indicators/indicator';
import { labelKey } from '../labels';
import type { MeasureColumn, SirisTable } from './table';

/** A column that an indicator of ours stands for, and the column that tells of how many pupils. */
export interface MappedColumn {
  readonly indicator: Indicator;
  readonly column: MeasureColumn;
  readonly groupSize: MeasureColumn | undefined;
}

const pupilCounts = new Set(['antal elever', 'totalt antal', 'antal', 'elever', 'totalt antal elever']);

/** Which columns of a table become observations, by the sources the indicators name. */
export function mapColumns(table: SirisTable, indicators: readonly Indicator[]): MappedColumn[] {
  const title = labelKey(table.title);
  return indicators.flatMap((indicator) => {
    const names = indicator.sources
      .filter((source) => source.format === 'siris' && labelKey(source.table ?? '') === title)
      .map((source) => labelKey(source.column ?? ''));
    return table.measures
      .filter((column) => names.includes(labelKey(column.measure)) || names.includes(labelKey(column.label)))
      .filter((column) => !isGendered(column) || indicator.breakdowns.includes('gender'))
      .map((column) => ({ indicator, column, groupSize: pupilsBeside(column, table.measures) }));
  });
}

/** Labels of the columns of figures that are not used, each once. */
export function unmappedColumns(table: SirisTable, mapped: readonly MappedColumn[]): string[] {
  const used = new Set(mapped.flatMap(({ column, groupSize }) => [column.index, groupSize?.index]));
  return [...new Set(table.measures.filter(({ index }) => !used.has(index)).map(({ label }) => label))];
}

function isGendered({ gender }: MeasureColumn): boolean {
  return gender !== null && gender !== 'all';
}

function pupilsBeside(column: MeasureColumn, measures: readonly MeasureColumn[]): MeasureColumn | undefined {
  return measures.find(({ measure, gender }) => gender === column.gender && pupilCounts.has(labelKey(measure)));
}
