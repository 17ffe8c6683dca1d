/** What a personal one-time link is for: becoming a user, or choosing a new password. */
export const linkPurposes = ['invitation', 'reset'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** How long a link holds, in hours. */
export const linkHours: Readonly<Record<LinkPurpose, number>> = { invitation: 7 * 24, reset: 2 };
