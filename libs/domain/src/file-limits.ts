/** Limits of one file, kept by the web and by the command line: bytes, and rows of data. */
export const fileLimits = { bytes: 20 * 1024 * 1024, rows: 200_000 } as const;
