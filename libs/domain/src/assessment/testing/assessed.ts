import type { AssessedIndicator, AssessedYear } from '../assessment';

/** An outcome that shall be at least 80 % in 2027, from 70 % in 2022; anything may be said otherwise. */
export function anAssessedIndicator(given: Partial<AssessedIndicator> = {}): AssessedIndicator {
  return {
    kind: 'rate',
    direction: 'higher',
    goal: { kind: 'at-least', value: 0.8 },
    baseline: { schoolYear: 2022, share: 0.7 },
    targetYear: 2027,
    ...given,
  };
}

/** School years in a row that end with 2024, from pairs of count and group. */
export function yearsTo2024(...counts: readonly (readonly [number | null, number | null])[]): AssessedYear[] {
  return counts.map(([count, group], at) => ({ schoolYear: 2025 - counts.length + at, count, group }));
}
