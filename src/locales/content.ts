import type { Language } from '../core/languages.ts';
import { content as en } from './en/content.ts';
import type { ContentWords } from './words/content.ts';
import { content as zh } from './zh/content.ts';

const WORDS: Readonly<Record<Language, ContentWords>> = { zh, en };

/** What documents say, which most runs do not load. */
export function contentWordsOf(language: Language): ContentWords {
  return WORDS[language];
}
