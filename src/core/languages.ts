/** The languages people are spoken to in; their words are in locales/. */
export const LANGUAGES = ['zh', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A name or sentence of a plan, or of what stopped a run: these are always in Chinese and in English. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A text in a language, or in English where it is not written in that. */
export function inLanguage(text: Bilingual, language: Language): string {
  const written: Readonly<Partial<Record<Language, string>>> = text;
  return written[language] ?? text.en;
}
