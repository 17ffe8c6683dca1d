/** The languages of the product. Swedish comes first: it decides which texts there are. */
export const languageCodes = ['sv', 'en'] as const;
export type LanguageCode = (typeof languageCodes)[number];
