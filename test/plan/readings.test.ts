import { describe, expect, test } from 'vitest';
import { readPlan, lintPlan } from '../../src/plan/read.ts';
import { smallPlan } from './small-plan.ts';

/** What is doubtful in the words beside a target of the good-school rate. */
function readings(target: string, quote = '办好学校'): unknown[] {
  const text = smallPlan().replace(
    'quote: 办好学校',
    `quote: ${quote}\n    targets:\n      2025: { ${target} }`,
  );
  return doubts(text);
}

/** The same for a number of schools. */
function counted(target: string, quote: string): unknown[] {
  return doubts(
    smallPlan({
      indicators: `  number:
    title: { zh: 数, en: n }
    kind: count
    measure: schools
    levels: [province]
    source: 第二条
    quote: ${quote}
    targets:
      2025: { ${target} }`,
    }),
  );
}

function doubts(text: string): unknown[] {
  return lintPlan(text, 'small.yaml', () => false).doubts.flatMap(({ facts, keys }) => {
    if (facts.kind !== 'reading-differs') return [];
    expect(keys.slice(2)).toEqual(['targets', '2025']);
    const { kind: _, ...rest } = facts;
    return [rest];
  });
}

const NINETY = 'at-least: 90, basis: stated';

describe('a percentage in words', () => {
  test.each([
    ['90%', '90'],
    ['90 %', '90'],
    ['90％', '90'],
    ['90 percent', '90'],
    ['90 per cent', '90'],
    ['90.0%', '90'],
    ['099.5%', '99.5'],
    ['百分之九十', '90'],
    ['百分之九十五', '95'],
    ['百分之九十九', '99'],
    ['百分之十', '10'],
    ['百分之十五', '15'],
    ['百分之二十', '20'],
    ['百分之五', '5'],
    ['百分之〇', '0'],
    ['百分之零', '0'],
    ['百分之百', '100'],
    ['百分之一百', '100'],
    ['百分之一百二十', '120'],
    ['百分之一百零五', '105'],
    ['百分之一百一十五', '115'],
    ['百分之零点五', '0.5'],
    ['百分之九十九点二五', '99.25'],
    ['百分之九十九点零五', '99.05'],
    ['百分之90', '90'],
    ['百分之90.5', '90.5'],
  ])('%s is %s', (words, figure) => {
    expect(readings('at-least: 77, basis: stated', `达到${words}以上`)).toEqual([
      { found: '77', said: [figure], where: 'quote' },
    ]);
    if (Number(figure) <= 100)
      expect(readings(`at-least: ${figure}, basis: stated`, `达到${words}以上`)).toEqual([]);
  });

  test.each(['90', '90个', '第90条', '2025年'])('%s is none', (words) => {
    expect(readings('at-least: 77, basis: stated', `达到${words}`)).toEqual([]);
  });
});

describe('things in words', () => {
  test.each([
    ['4个', '4'],
    ['4 所', '4'],
    ['4余家', '4'],
    ['4 余 名', null],
    ['1200人', '1200'],
    ['4.5分', '4.5'],
    ['4项', '4'],
    ['4处', '4'],
    ['4台', '4'],
    ['4套', '4'],
    ['4门', '4'],
    ['90%', null],
    ['2025年', null],
  ])('%s is %s', (words, figure) => {
    expect(counted('at-least: 7, basis: stated', `建成${words}`)).toEqual(
      figure === null ? [] : [{ found: '7', said: [figure], where: 'quote' }],
    );
  });

  test('are what members are counted in', () => {
    const share = (target: string) =>
      doubts(
        smallPlan({
          indicators: `  part:
    title: { zh: 部分, en: part }
    kind: share
    of: county
    having: { measure: schools, above: 1 }
    levels: [province]
    source: 第二条
    quote: 建成3个，占90%
    targets:
      2025: { ${target} }`,
        }),
      );
    expect(share('members-at-least: 3, basis: stated')).toEqual([]);
    expect(share('members-at-least: 4, basis: stated')).toEqual([
      { found: '4', said: ['3'], where: 'quote' },
    ]);
    expect(share(NINETY)).toEqual([]);
    expect(share('at-least: 80, basis: stated')).toEqual([{ found: '80', said: ['90'], where: 'quote' }]);
  });
});

describe('the words of a target', () => {
  test('are those of the indicator, unless it has its own or another source', () => {
    expect(readings(NINETY, '80%')).toEqual([{ found: '90', said: ['80'], where: 'quote' }]);
    expect(readings(`${NINETY}, quote: 达到90%`, '80%')).toEqual([]);
    expect(readings(`${NINETY}, source: 别处`, '80%')).toEqual([]);
    expect(readings(`${NINETY}, source: 别处, quote: 达到70%`, '80%')).toEqual([
      { found: '90', said: ['70'], where: 'quote' },
    ]);
  });

  test('may name the figure among others', () => {
    expect(readings(NINETY, '从80%提高到90%')).toEqual([]);
    expect(readings(NINETY, '从80%提高到85%')).toEqual([{ found: '90', said: ['80', '85'], where: 'quote' }]);
  });

  test('of two ends name both, or only those', () => {
    const between = 'between: [80, 95], basis: stated';
    expect(readings(between, '80%至95%')).toEqual([]);
    expect(readings(between, '80—95%')).toEqual([]);
    expect(readings(between, '70%至80%至95%')).toEqual([]);
    expect(readings(between, '70%至95%')).toEqual([{ found: '80–95', said: ['70', '95'], where: 'quote' }]);
  });

  test('explained by a reading may be others, if the reading names the figure', () => {
    const read = (zh: string, en: string) =>
      readings(`at-least: 90, basis: interpreted, reading: { zh: ${zh}, en: ${en} }`, '80%');
    expect(read('本省为 90%', 'so')).toEqual([]);
    expect(read('读', '90 % here')).toEqual([]);
    expect(read('本省为 90%', '85 % here')).toEqual([{ found: '90', said: ['85'], where: 'reading' }]);
    expect(read('本省为 85%', '90 % here')).toEqual([{ found: '90', said: ['85'], where: 'reading' }]);
    expect(read('本省为 85%', 'so')).toEqual([{ found: '90', said: ['85'], where: 'reading' }]);
    expect(read('读', 'so')).toEqual([{ found: '90', said: ['80'], where: 'quote' }]);
  });

  test('of a target without a figure name none', () => {
    const above = (quote: string) => readings('above-baseline: true, basis: stated', quote);
    expect(above('逐步提高')).toEqual([]);
    expect(above('达到90%')).toEqual([
      { found: 'above-baseline', said: ['90'], where: 'quote', isUnnamed: true },
    ]);
    expect(readings(NINETY, '80%')[0]).not.toHaveProperty('isUnnamed');
  });
});

test('a doubt keeps no plan from being read', () => {
  const text = smallPlan().replace('quote: 办好学校', `quote: 80%\n    targets:\n      2025: { ${NINETY} }`);
  expect(lintPlan(text, 'small.yaml', () => false).plan).toEqual(readPlan(text, 'small.yaml'));
});
