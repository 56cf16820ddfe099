import { describe, expect, test } from 'vitest';
import { implausible } from '../../src/checks/plausibility.ts';
import { counties, PLAN, submit, TREE } from '../support/judge.ts';
import { dabiao } from '../support/run.ts';

const odd = (header: string, ...rows: string[]) =>
  implausible(PLAN, TREE, submit({ 't.csv': [`地区,年份,${header}`, ...rows].join('\n') }).observations).map(
    ({ facts, place }) => `${facts.code} @${place.line}:${place.column}`,
  );

describe('a jump against the year before', () => {
  test.each([
    ['1000', '2000', []],
    ['1000', '2001', ['jump @3:3']],
    ['1000', '500', []],
    ['1000', '499', ['jump @3:3']],
    ['4', '9', []],
    ['0', '500', []],
  ])('%s, %s', (before, now, expected) => {
    expect(odd('在园幼儿总数', `五华区,2024,${before}`, `五华区,2025,${now}`)).toEqual(expected);
  });
  test('is looked for in neighbouring years only', () => {
    expect(odd('在园幼儿总数', '五华区,2023,1000', '五华区,2025,5000')).toEqual([]);
  });
});

test.each([
  ['1234', '1324', ['transposed-digits @3:3']],
  ['1234', '1243', ['transposed-digits @3:3']],
  ['1234', '1235', []],
  ['1234', '2134', ['transposed-digits @3:3']],
  ['3241', '4321', []],
  ['123', '132', []],
  ['1234', '1234', []],
])('swapped digits: %s, %s', (before, now, expected) => {
  expect(odd('在园幼儿总数', `五华区,2024,${before}`, `五华区,2025,${now}`)).toEqual(expected);
});

describe('the part is the whole', () => {
  const rows = (equal: number, other: number) =>
    counties('昆明市')
      .slice(0, equal + other)
      .map((name, i) => `${name},2025,${i < equal ? 100 + i : 90},${100 + i}`);
  test('in five regions and all', () => {
    expect(odd('普惠性幼儿园在园幼儿数,在园幼儿总数', ...rows(5, 0))).toEqual(['part-is-whole @2:3']);
  });
  test('not in four, and not where one differs', () => {
    expect(odd('普惠性幼儿园在园幼儿数,在园幼儿总数', ...rows(4, 0))).toEqual([]);
    expect(odd('普惠性幼儿园在园幼儿数,在园幼儿总数', ...rows(9, 1))).toEqual([]);
  });
});

describe('the same figures throughout', () => {
  const HEADER = '平安校园数,各级各类学校（园）总数,数字校园数,大中小学总数';
  test('in two regions, or two years of one', () => {
    expect(odd(HEADER, '五华区,2025,10,20,11,12', '盘龙区,2025,10,20,11,12')).toEqual(['same-figures @3:3']);
    expect(odd(HEADER, '五华区,2024,10,20,11,12', '五华区,2025,10,20,11,12')).toEqual(['same-figures @3:3']);
  });
  test('not where one differs, and not of small ones', () => {
    expect(odd(HEADER, '五华区,2025,10,20,11,12', '盘龙区,2025,10,20,11,13')).toEqual([]);
    expect(odd(HEADER, '五华区,2025,1,2,1,1', '盘龙区,2025,1,2,1,1')).toEqual([]);
  });
});

describe('a county that reported the year before', () => {
  test('is missed when others of its prefecture report', () => {
    expect(odd('大中小学总数', '五华区,2024,40', '盘龙区,2024,50', '五华区,2025,41')).toEqual([
      'county-missing @3:3',
    ]);
  });
  test('not when nobody does', () => {
    expect(odd('大中小学总数', '五华区,2024,40', '盘龙区,2024,50', '麒麟区,2025,41')).toEqual([]);
  });
});

test('a check can be switched off; check does not look for these', () => {
  const run = (...args: string[]) => dabiao([...args, 'fixtures/bad/jump.csv', '--lang', 'en']);
  expect(run('validate').stdout).toContain('warning jump');
  expect(run('validate', '--skip', 'jump').stdout).toContain('No problems were found');
  expect(run('validate', '--skip', 'jmp')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('Did you mean jump?'),
  });
  expect(run('check', '--fail-on', 'never').stdout).not.toContain('jump');
});
