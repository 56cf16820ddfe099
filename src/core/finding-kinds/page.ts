import type { Language } from '../model.ts';

/** Where the page of a kind of finding is, below the folder of the program. */
export function pagePath(code: string, language: Language): string {
  return `${PAGES[language]}/${code}.md`;
}

/** The folders of the pages. */
export const PAGES: Readonly<Record<Language, string>> = { en: 'docs/findings', zh: 'docs/findings/zh' };

/** What is wrong, in one sentence: the first of the third paragraph; above it are the title and the severity. */
export function firstSentence(page: string): string {
  const cause = page.split('\n\n')[2] ?? '';
  return /^.*?(?:。|\.(?=\s|$))/su.exec(cause)?.[0].replaceAll('\n', ' ') ?? cause;
}
