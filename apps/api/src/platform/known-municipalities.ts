import municipalities from './municipalities.json' with { type: 'json' };

/** The municipalities of Sweden, name by code. Source: SCB, Kommuner i kodnummerordning. */
export const municipalityNames: Readonly<Record<string, string>> = municipalities;
