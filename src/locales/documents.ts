import type { Language } from '../core/languages.ts';
import { documents as en } from './en/documents.ts';
import type { DocumentsWords } from './words/documents.ts';
import { documents as zh } from './zh/documents.ts';

const WORDS: Readonly<Record<Language, DocumentsWords>> = { zh, en };

/** The words of documents alone, for writers that are loaded without all the others. */
export function documentsWords(language: Language): DocumentsWords {
  return WORDS[language];
}
