import type { Language } from '../languages.ts';

/** Where the page of a kind of finding is, below the folder of the program. */
export function pagePath(code: string, language: Language): string {
  return `${pageFolder(language)}/${code}.md`;
}

/** The folder of the pages in a language; those in English are above the others. */
export function pageFolder(language: Language): string {
  return language === 'en' ? 'docs/findings' : `docs/findings/${language}`;
}

/** What is wrong, in one sentence: the first of the third paragraph; above it are the title and the severity. */
export function firstSentence(page: string): string {
  const cause = page.split('\n\n')[2] ?? '';
  return /^.*?(?:。|\.(?=\s|$))/su.exec(cause)?.[0].replaceAll('\n', ' ') ?? cause;
}
