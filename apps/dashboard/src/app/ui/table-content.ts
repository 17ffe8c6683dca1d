/** A cell of a table: its text, what kind of thing it is, and where it leads. */
export interface TableCell {
  readonly text: string;
  /** `number` stands to the right, `state` is a word for a missing number, `hidden` a figure that is not shown. */
  readonly kind?: 'text' | 'number' | 'state' | 'hidden';
}

/** A table as data: what a chart and its twin table are both made of. */
export interface TableContent {
  /** Says what the table shows; always there, also for those who hear it. */
  readonly caption: string;
  /** The heading of the row headers, then one per column. */
  readonly columns: readonly { readonly name: string; readonly numeric?: boolean }[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly TableCell[] }[];
}
