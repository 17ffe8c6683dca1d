import { holdsPersonalNumber } from './personal-number';
import { maxErrors, type ReadError, type ReadErrorName } from './read-result';

const longestValue = 80;

/** Collects refused cells: counts them all, keeps the first `maxErrors`, and never keeps a personal number. */
export class ErrorList {
  private readonly kept: ReadError[] = [];
  private counted = 0;

  /** The refused cells in the order they were found, at most `maxErrors`. */
  get list(): readonly ReadError[] {
    return this.kept;
  }

  get count(): number {
    return this.counted;
  }

  add(
    row: number,
    column: string | null,
    error: ReadErrorName,
    value: string | null = null,
    facts: ReadError['facts'] = {},
  ): void {
    this.counted += 1;
    if (this.kept.length >= maxErrors) return;
    const safe = (text: string | null) =>
      text === null || holdsPersonalNumber(text) ? null : text.slice(0, longestValue);
    this.kept.push({ row, column: safe(column), error, value: safe(value), facts });
  }
}
