import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../../src/checks/index.ts';
import { wordsOf } from '../../../src/locales/index.ts';
import { textWidth } from '../../../src/terminal/width.ts';
import { PLAN } from '../../support/judge.ts';
import { dabiao, ROOT } from '../../support/run.ts';

const list = (lang: string, width: string, ...args: string[]) =>
  dabiao(['targets', 'checks', '--lang', lang, ...args], { env: { COLUMNS: width } }).stdout;

const CODES = CHECKS.flatMap(({ finds }) => finds).filter((code) => !code.startsWith('check-'));

describe.each(['zh', 'en'] as const)('targets checks, in %s', (lang) => {
  test.each(['80', '140'])(
    'lists the rules of the plan and the checks of the program in %s columns',
    (width) => {
      const text = list(lang, width);
      for (const id of [...PLAN.checks.map((check) => check.id), ...CODES])
        expect(text).toMatch(new RegExp(`^ {2}${id}(?: |$)`, 'mu'));
      for (const { title } of PLAN.checks)
        expect(text.replaceAll(/\s+/gu, '')).toContain(title[lang].replaceAll(' ', ''));
      for (const line of text.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(Number(width));
    },
  );
  test('says of every check of the program what holds where it finds nothing', () => {
    expect(Object.keys(wordsOf(lang).checks.titles).toSorted()).toEqual(CODES.toSorted());
  });
});

test('a plan of its own is listed with -t; one without rules says so', () => {
  expect(list('en', '140', '-t', 'fixtures/plans/checks.targets.yaml')).toMatch(
    /^ {2}new-classes +New classes for new pupils +warning +validate$/mu,
  );
  expect(list('en', '80', '-t', 'fixtures/plans/limits.targets.yaml')).toContain('declares no checks');
  expect(list('zh', '80', '-t', 'fixtures/plans/limits.targets.yaml')).toContain('计划没有校验规则。');
});

test('formulas are written in names', () => {
  const text = list('en', '140', '-t', 'fixtures/plans/checks.targets.yaml');
  for (const formula of [
    'Boys + Girls = Pupils',
    'Pupils ÷ Classes ≤ 55.5',
    'Pupils ≈ Pupils (year before) ± 20%',
    'Pupils − Pupils (year before) ≥ 10 × (Classes − Classes (year before))',
    'Reported together: Boarders, Has boarding schools',
    '0.5 ≤ Satisfaction score ≤ 100',
    'Levels: county',
  ])
    expect(text).toContain(formula);
});

describe('targets checks -f json', () => {
  const isChecks = new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync(`${ROOT}schema/checks.schema.json`, 'utf8')),
  );
  const document = (...args: string[]) =>
    JSON.parse(dabiao(['targets', 'checks', '-f', 'json', ...args]).stdout);

  test.each([[], ['-t', 'fixtures/plans/checks.targets.yaml'], ['-t', 'fixtures/plans/limits.targets.yaml']])(
    'is of its schema: %s',
    (...args) => {
      expect(isChecks(document(...args.flat())), JSON.stringify(isChecks.errors)).toBe(true);
    },
  );
  test('has the rules as a plan writes them, exact', () => {
    const { plan, declared, builtIn } = document();
    expect(plan.id).toBe('yn-edu-2023-2025');
    expect(declared).toContainEqual(
      expect.objectContaining({
        id: 'steady-kindergarten-children',
        severity: 'warning',
        runs: 'validating',
        rule: {
          kind: 'comparison',
          left: {
            text: 'kindergarten-children',
            tree: { kind: 'measure', measure: 'kindergarten-children', yearsBefore: 0 },
          },
          comparison: 'about',
          right: {
            text: 'kindergarten-children of the year before',
            tree: { kind: 'measure', measure: 'kindergarten-children', yearsBefore: 1 },
          },
          tolerance: 30,
        },
      }),
    );
    expect(builtIn.map(({ code }: { code: string }) => code)).toEqual(CODES);
  });
  test('has expressions as data, which bind as the text does', () => {
    const { declared } = document('-t', 'fixtures/plans/checks.targets.yaml');
    const { rule } = declared.find(({ id }: { id: string }) => id === 'new-classes');
    const growth = (measure: string) => ({
      kind: 'operation',
      operator: '-',
      left: { kind: 'measure', measure, yearsBefore: 0 },
      right: { kind: 'measure', measure, yearsBefore: 1 },
    });
    expect(rule.left).toEqual({
      text: 'pupils - pupils of the year before',
      tree: growth('pupils'),
    });
    expect(rule.right).toEqual({
      text: '10 * (classes - classes of the year before)',
      tree: {
        kind: 'operation',
        operator: '*',
        left: { kind: 'number', value: 10 },
        right: growth('classes'),
      },
    });
  });
  test('a format it has not is refused', () => {
    const { exitCode, stderr } = dabiao(['targets', 'checks', '-f', 'xml', '--lang', 'en']);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('Use one of: table, json.')]);
  });
});
