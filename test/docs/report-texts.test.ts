import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problemText } from '../../src/cli/outputs/problem-text.ts';
import { readTexts } from '../../src/content/texts/read-texts.ts';
import { PLACEHOLDERS, SECTION_NAMES } from '../../src/content/texts.ts';
import { UserError } from '../../src/core/errors.ts';
import type { Language } from '../../src/core/languages.ts';
import { wordsOf } from '../../src/locales/index.ts';
import { PLAN } from '../support/judge.ts';
import { ROOT } from '../support/run.ts';

const BROKEN = 'fixtures/annual/broken.yaml';

const PAGES: readonly (readonly [string, Language])[] = [
  ['docs/report-texts.md', 'en'],
  ['docs/zh/report-texts.md', 'zh'],
];

async function mistakes(language: Language): Promise<string> {
  try {
    readTexts(readFileSync(`${ROOT}${BROKEN}`, 'utf8'), BROKEN, PLAN);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return problemText(error.problem, wordsOf(language), 100, false, () => Promise.reject(error));
  }
  throw new Error('no mistake was found');
}

describe.each(PAGES)('%s', (page, language) => {
  const text = readFileSync(`${ROOT}${page}`, 'utf8');
  const block = (name: string) =>
    new RegExp(`\`\`\`${name}\\n(?<in>[^]*?)\`\`\``, 'u').exec(text)?.groups?.['in'];

  test('shows a file that can be used', () => {
    expect(readTexts(block('yaml') ?? '', 'report.yaml', PLAN).sections).toHaveLength(4);
  });
  test('names every section and every placeholder', () => {
    for (const name of SECTION_NAMES) expect(text).toContain(`\`${name}\``);
    for (const name of PLACEHOLDERS) expect(text).toContain(`\`{${name}}\``);
  });
  test('shows what is said of mistakes', async () => {
    expect(block('text')).toBe(await mistakes(language));
  });
});
