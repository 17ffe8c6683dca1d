/** Forms that a number of pupils, or a share of them, can take in an answer. */
export function tracesOf(count: number, group: number): string[] {
  const share = count / group;
  const perCent = 100 * share;
  const decimals = [perCent.toFixed(1), perCent.toFixed(2)];
  return [
    String(count),
    String(group - count),
    // As JSON writes it; six digits are enough to recognise it, and too many to meet by chance.
    share.toFixed(12).slice(0, 8),
    (1 - share).toFixed(12).slice(0, 8),
    ...decimals,
    ...decimals.map((text) => text.replace('.', ',')),
  ];
}

/** Those of some numbers that stand in a text as numbers of their own, not as parts of longer ones, names or identifiers. */
export function tracesIn(text: string, traces: readonly string[]): string[] {
  return traces.filter((trace) => {
    const pattern = trace.replace('.', '\\.');
    // A share has more digits than are looked for; a count has not.
    const end = trace.startsWith('0.') ? '' : '(?![\\w.,-]*\\w)';
    return new RegExp(`(?<![\\w.,-])${pattern}${end}`).test(text);
  });
}
