import { expect, test } from 'vitest';
import { wordsOf } from '../../src/locales/index.ts';

test.each(['zh', 'en'] as const)('quotation marks within quoted words are single ones: %s', (language) => {
  expect(wordsOf(language).table.source('三（四）', '基本破解“县中困境”')).toContain('“基本破解‘县中困境’”');
});
