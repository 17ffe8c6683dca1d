import type { ReadErrorName } from '../read-result';
import type { TidyColumn } from './columns';

/** Refuses the cell of a column of the row being read. */
export type Refuse = (
  column: TidyColumn,
  error: ReadErrorName,
  facts?: Readonly<Record<string, string | number>>,
) => void;

/** A row of the tidy file as it is read: how to get at a cell, trimmed and '' where the column is absent, and how to refuse it. */
export interface TidyRow {
  readonly cell: (column: TidyColumn) => string;
  readonly refuse: Refuse;
}
