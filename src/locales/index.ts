import type { Language } from '../core/model.ts';
import { en } from './en/index.ts';
import type { Words } from './words.ts';
import { zh } from './zh/index.ts';

const WORDS: Readonly<Record<Language, Words>> = { zh, en };

export const LANGUAGES: readonly Language[] = Object.values(WORDS).map(({ language }) => language);

/** What people call each language. */
export const LANGUAGE_NAMES: Readonly<Partial<Record<Language, RegExp>>> = Object.fromEntries(
  Object.values(WORDS).map(({ language, called }) => [language, called.name]),
);

export function wordsOf(language: Language): Words {
  return WORDS[language];
}

/** The language of a locale, `zh_CN.UTF-8`; English if there are no words for it. */
export function languageNamed(locale: string): Language {
  return Object.values(WORDS).find(({ called }) => called.locale.test(locale))?.language ?? 'en';
}
