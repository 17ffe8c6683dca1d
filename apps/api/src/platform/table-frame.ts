import { tables as english } from '@vagval/texts/en/tables';
import type { TableTexts } from '@vagval/texts/measured-cells';
import { tables as swedish } from '@vagval/texts/sv/tables';
import { writeCsvTable, type CsvTable } from '@vagval/interchange/csv/write-csv';

/** Language a table is written in. */
export type TableLanguage = 'sv' | 'en';

/** The words of the tables in a language. */
export function tableTexts(language: TableLanguage): TableTexts {
  return language === 'sv' ? swedish : english;
}

/** Where and when a table was taken, for the lines above it. */
export interface TableOrigin {
  readonly municipality: string;
  readonly example: boolean;
  /** ISO date. */
  readonly today: string;
  /** Who took the file and for what, where it holds exact figures; null where it holds published ones. */
  readonly exact?: { readonly owner: string; readonly purpose: string | null } | null;
}

/** A table to take away, with what every table says of itself: municipality, day, and that a made-up one is made up. */
export function tableFile(
  language: TableLanguage,
  origin: TableOrigin,
  table: CsvTable,
): { fileName: string; text: string } {
  const { facts } = tableTexts(language);
  const text = writeCsvTable({
    ...table,
    facts: [
      ...(origin.exact
        ? [[facts.exact, facts.exactWhy(origin.exact.owner, origin.exact.purpose ?? facts.ownUnit)] as const]
        : []),
      ...(origin.example ? [[facts.example, facts.madeUp] as const] : []),
      [facts.municipality, origin.municipality],
      ...table.facts,
      [facts.fetched, origin.today],
      [facts.hidden, facts.hiddenWhy],
    ],
  });
  return { fileName: `${fileNameOf(table.title)}.csv`, text };
}

/**
 * A title as a file name: letters a–z, digits and hyphens, at most 80. Without å, ä and ö: some systems and mail programs
 * still lose a name that has them.
 */
function fileNameOf(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}
