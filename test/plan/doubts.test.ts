import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { roleOf } from '../../src/sources/tables/terms/roles.ts';
import { wordsOf } from '../../src/locales/index.ts';
import { doubtMessage } from '../../src/locales/messages.ts';
import type { DoubtFacts } from '../../src/plan/doubt-facts.ts';
import type { PlanDoubt } from '../../src/plan/read.ts';
import { lintPlan } from '../../src/plan/read.ts';
import { ROOT } from '../support/run.ts';

const YAML = readFileSync(`${ROOT}targets.yaml`, 'utf8');

/** The shipped plan with one thing changed. */
function changed(before: string | RegExp, after: string): string {
  const text = YAML.replace(before, after);
  expect(text).not.toBe(YAML);
  return text;
}

function doubtsIn(text: string): readonly PlanDoubt[] {
  return lintPlan(text, 'my.yaml', (name) => roleOf(name) !== null).doubts;
}

/** The text that a doubt points at. */
function pointedAt(text: string, { line, column }: PlanDoubt): string {
  return (text.split('\n')[line - 1] ?? '').slice(column - 1);
}

test('the plan that ships leaves no doubt', () => {
  expect(doubtsIn(YAML)).toEqual([]);
});

type Kind = DoubtFacts['kind'];
const COVERAGE = '      2025: { at-least: 90, levels: [province], basis: stated }';
const CASES: Readonly<Record<Kind, readonly [before: string | RegExp, after: string, points: string]>> = {
  'percentage-as-fraction': [COVERAGE, '      2025: { at-least: 0.9, basis: stated, quote: 覆盖 }', '0.9'],
  'reading-differs': ['按不低于 95% 解读', '按不低于 90% 解读', ''],
  'target-falls': [
    COVERAGE,
    '      2024: { at-least: 92, basis: stated, source: x }\n      2025: { at-least: 90, basis: stated }',
    '{ at-least: 90',
  ],
  'levels-unsaid': [COVERAGE, '      2025: { at-least: 90, basis: stated }', '90'],
  'target-rises': [
    COVERAGE,
    '      2024: { at-most: 90, basis: stated, source: x }\n      2025: { at-most: 92, basis: stated, source: x }',
    '{ at-most: 92',
  ],
  'always-met': [COVERAGE, '      2025: { at-least: 0, basis: stated, quote: 覆盖 }', '0'],
  'baseline-not-before': ['baseline-year: 2022', 'baseline-year: 2023', '2023'],
  'name-of-role': ['aliases: [普惠园覆盖率, ', 'aliases: [年份, ', '[年份'],
  'unused-measure': [
    /\n {2}safe-campuses:\n/u,
    '\n  sports-grounds:\n    title: { zh: 运动场数, en: Sports grounds }\n    type: count\n    unit: items\n    reported-by: county\n    counted: { zh: 个运动场, en: [ground, grounds] }\n  safe-campuses:\n',
    'title',
  ],
  'check-never-fails': ['    at-most: campuses', '    at-least: 0', 'title'],
  'check-always-fails': ['    at-most: campuses', '    below: 0', 'title'],
  'check-twice': ['    left: special-schools', '    left: schools', 'title'],
  'part-is-its-whole': ['denominator: campuses', 'denominator: safe-campuses', 'safe-campuses'],
};
const isKind = (text: string): text is Kind => Object.hasOwn(CASES, text);

describe('what is most likely a mistake is named with its place', () => {
  test.each(Object.keys(CASES).filter(isKind))('%s', (kind) => {
    const [before, after, points] = CASES[kind];
    const text = changed(before, after);
    const found = doubtsIn(text).find(({ facts }) => facts.kind === kind);
    expect(found, JSON.stringify(doubtsIn(text))).toBeDefined();
    if (found === undefined) return;
    expect(pointedAt(text, found).startsWith(points)).toBe(true);
    for (const language of ['zh', 'en'] as const)
      expect(doubtMessage(found.facts, wordsOf(language)).message).not.toMatch(/undefined|\[object/u);
  });
});

describe('a target beside words that name another figure', () => {
  const said = (line: string) =>
    doubtsIn(changed(COVERAGE, line)).flatMap(({ facts }) =>
      facts.kind === 'reading-differs' ? [[facts.found, ...facts.said]] : [],
    );

  test.each([
    ['at-least: 85, basis: stated', [['85', '90']]],
    ['at-least: 85, basis: stated, quote: 覆盖率达到百分之八十五', []],
    ['at-least: 85, basis: stated, quote: 覆盖率达到百分之九十', [['85', '90']]],
    ['at-least: 85, basis: stated, source: 别处', []],
    ['at-least: 85, basis: interpreted, reading: { zh: 比 90% 低 5 个百分点, en: lower }', [['85', '90']]],
    ['at-least: 85, basis: interpreted, reading: { zh: 原文 90%，本县为 85%, en: 85 % here }', []],
    ['at-least: 85, basis: interpreted, reading: { zh: 本县为 85%, en: 80 % here }', [['85', '80']]],
    [
      'above-year-before: true, basis: interpreted, reading: { zh: 不低于 95%, en: at least 95 % }',
      [['above-year-before', '95']],
    ],
    ['at-least: 90.0, basis: stated', []],
  ])('%s', (target, expected) => {
    expect(said(`      2025: { ${target} }`)).toEqual(expected);
  });

  test('of things it is counted in things', () => {
    const counted = (amount: number) =>
      doubtsIn(
        YAML.replace('2025: { at-least: 4, basis: stated }', `2025: { at-least: ${amount}, basis: stated }`),
      );
    expect(counted(4)).toEqual([]);
    expect(counted(5).map(({ facts }) => facts)).toEqual([
      { kind: 'reading-differs', found: '5', said: ['4'], where: 'quote' },
    ]);
  });
});

test('a target that falls at other levels is none', () => {
  const levels = (level: string) =>
    `      2024: { at-least: 92, basis: stated, source: x, levels: [${level}] }\n${COVERAGE}`;
  const falls = (text: string) => doubtsIn(text).some(({ facts }) => facts.kind === 'target-falls');
  expect(falls(changed(COVERAGE, levels('county')))).toBe(false);
  expect(falls(changed(COVERAGE, levels('province')))).toBe(true);
});

describe('a target that must not be exceeded, or has two ends', () => {
  const kinds = (target: string) =>
    doubtsIn(
      changed(COVERAGE, `      2025: { ${target}, levels: [province], basis: stated, source: x }`),
    ).map(({ facts, keys }) => [facts.kind, keys.slice(4).join(' › ')]);

  test.each<[string, [string, string][]]>([
    ['at-most: 5', []],
    ['at-most: 0', []],
    ['at-most: 0.6', []],
    ['at-most: 100', [['always-met', 'at-most']]],
    ['between: [80, 95]', []],
    ['between: [0, 95]', []],
    ['between: [0, 100]', [['always-met', 'between']]],
    ['between: [0.8, 0.95]', [['percentage-as-fraction', 'between › 1']]],
  ])('%s', (target, expected) => {
    expect(kinds(target)).toEqual(expected);
  });

  test.each<[string, string[][]]>([
    ['between: [80, 95], quote: 保持在80%至95%', []],
    ['between: [80, 95], quote: 保持在80—95%', []],
    ['between: [80, 95], quote: 保持在70%至95%', [['80–95', '70', '95']]],
    ['at-most: 5, quote: 控制在百分之五以内', []],
    ['at-most: 5, quote: 控制在6%以内', [['5', '6']]],
  ])('beside words: %s', (target, expected) => {
    const said = doubtsIn(changed(COVERAGE, `      2025: { ${target}, basis: stated }`)).flatMap(
      ({ facts }) => (facts.kind === 'reading-differs' ? [[facts.found, ...facts.said]] : []),
    );
    expect(said).toEqual(expected);
  });

  test('that comes down from year to year is none', () => {
    const years = (before: number, after: number) =>
      doubtsIn(
        changed(
          COVERAGE,
          `      2024: { at-most: ${before}, basis: stated, source: x }\n      2025: { at-most: ${after}, basis: stated, source: x }`,
        ),
      ).map(({ facts }) => facts.kind);
    expect(years(8, 5)).toEqual([]);
    expect(years(5, 8)).toEqual(['target-rises']);
  });
});
