import { expect, test } from 'vitest';
import { FINDING_CODES } from '../../src/core/findings.ts';
import { wordsOf } from '../../src/locales/index.ts';

const [zh, en] = [wordsOf('zh').findings, wordsOf('en').findings];

test.each(FINDING_CODES)('%s is put in the same way in both languages', (code) => {
  for (const words of [zh, en])
    expect(Object.keys(words[code])).toEqual(
      'hint' in zh[code] ? ['title', 'message', 'hint'] : ['title', 'message'],
    );
  expect(zh[code].title).toMatch(/[\u4E00-\u9FFF]/u);
  expect(en[code].title).toMatch(/^[a-z ]+$/u);
});

test('no two kinds of finding have the same title', () => {
  for (const words of [zh, en])
    expect(new Set(FINDING_CODES.map((code) => words[code].title)).size).toBe(FINDING_CODES.length);
});
