export const importFormats = ['siris', 'kolada', 'school-unit-register', 'tidy-csv', 'example'] as const;
export type ImportFormat = (typeof importFormats)[number];

export const importStates = ['previewed', 'taken-in', 'undone'] as const;
export type ImportState = (typeof importStates)[number];

/** Limits of one file, kept by the web and by the command line. */
export const importLimits = { bytes: 20 * 1024 * 1024, rows: 200_000 } as const;
