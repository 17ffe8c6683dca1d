/** The day the example stands still on (ISO date). */
export const exampleToday = '2026-10-08';

/** The school years the example has figures for. */
export const exampleSchoolYears = [2021, 2022, 2023, 2024, 2025] as const;

/** The last of them: just ended, and followed up now. */
export const exampleCurrentYear = 2025;
