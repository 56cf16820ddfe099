import { expect, test } from 'vitest';
import { textWidth } from '../../../src/terminal/width.ts';
import { dabiao } from '../../support/run.ts';

const byRegion = (columns: number, lang: string) =>
  dabiao(['check', 'fixtures/demo', '-y', '2025', '--by', 'region', '--lang', lang], {
    env: { COLUMNS: String(columns) },
  }).stdout;

test.each([
  [80, 'en'],
  [80, 'zh'],
  [100, 'en'],
  [140, 'en'],
])('no line is wider than %d columns (%s)', (columns, lang) => {
  const tooWide = byRegion(columns, lang)
    .split('\n')
    .filter((line) => textWidth(line) > columns);
  expect(tooWide).toEqual([]);
});

test('what is lacking goes below the name where there is no room beside it', () => {
  const county = /^保山 腾冲市.*\n(?:.+\n)*/mu;
  expect(county.exec(byRegion(140, 'en'))?.[0]).toContain(
    'Affordable (普惠) kindergarten coverage  2025  85.83%  ≥90%*  728 children in affordable (普惠) kindergartens short\n',
  );
  expect(county.exec(byRegion(80, 'en'))?.[0]).toContain(`
  ✗  Affordable (普惠) kindergarten coverage                2025  85.83%  ≥90%*
     728 children in affordable (普惠) kindergartens short
`);
});
