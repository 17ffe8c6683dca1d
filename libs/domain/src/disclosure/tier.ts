/**
 * Which figures a reader is shown. `published`: those of the protected release, the same for everyone. `own`: exact figures of
 * the reader's own unit. `opened`: exact figures opened for a purpose, by name and for a time.
 */
export const tiers = ['published', 'own', 'opened'] as const;
export type Tier = (typeof tiers)[number];

/** The most exact of some tiers: what a page that holds several has to say of itself. */
export function mostExact(held: readonly Tier[]): Tier {
  return tiers.findLast((tier) => held.includes(tier)) ?? 'published';
}
