/** What a file can be; `example` marks the figures of the made-up municipality. */
export const importFormats = ['siris', 'kolada', 'school-unit-register', 'tidy-csv', 'example'] as const;
/** One of them. */
export type ImportFormat = (typeof importFormats)[number];

/** Looked at, stored, or taken out again. */
export const importStates = ['previewed', 'taken-in', 'undone'] as const;
/** One of them. */
export type ImportState = (typeof importStates)[number];
