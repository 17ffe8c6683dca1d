import { balanced, type Programme } from '../indicators/programme';

/** Girls and boys whose first choice was a programme. */
export interface ProgrammeCount {
  readonly programme: string;
  readonly girls: number;
  readonly boys: number;
}

/** How many chose, and how many of them chose in a certain way. Whole numbers. */
export interface ChoiceTotals {
  readonly girls: number;
  readonly boys: number;
  /** Choices of national programmes, and of vocational ones among them. */
  readonly national: number;
  readonly vocational: number;
  /** Choices of programmes that 40–60 % girls attend in the whole country. */
  readonly balanced: number;
  /** Girls on programmes with under 40 % girls in the whole country, and boys on those with over 60 %. */
  readonly nonTraditionalGirls: number;
  readonly nonTraditionalBoys: number;
}

/**
 * Sums choices by the fixed national shares of the programmes. The local mix is never used for it: it would be circular,
 * and tell of single pupils. A programme without a known share counts as neither balanced nor non-traditional.
 */
export function choiceTotals(
  counts: readonly ProgrammeCount[],
  programmes: ReadonlyMap<string, Programme>,
): ChoiceTotals {
  const totals = {
    girls: 0,
    boys: 0,
    national: 0,
    vocational: 0,
    balanced: 0,
    nonTraditionalGirls: 0,
    nonTraditionalBoys: 0,
  };
  for (const { programme: code, girls, boys } of counts) {
    const programme = programmes.get(code);
    const share = programme?.reference?.girlShare;
    totals.girls += girls;
    totals.boys += boys;
    if (programme?.kind !== 'introductory') totals.national += girls + boys;
    if (programme?.kind === 'vocational') totals.vocational += girls + boys;
    if (share === undefined) continue;
    if (share < balanced.from) totals.nonTraditionalGirls += girls;
    else if (share > balanced.to) totals.nonTraditionalBoys += boys;
    else totals.balanced += girls + boys;
  }
  return totals;
}

/**
 * The sums a programme's choosers are part of: its kind, and whether it is balanced, male- or female-dominated in the whole
 * country. Where small counts are held back, none may be the only one of such a sum.
 */
export function sumsOf({ kind, reference }: Programme): readonly string[] {
  if (!reference) return [kind];
  const { girlShare } = reference;
  return [
    kind,
    girlShare < balanced.from ? 'male-dominated' : girlShare > balanced.to ? 'female-dominated' : 'balanced',
  ];
}
