import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { schemaFiles } from '../../../src/schemas.ts';
import { dabiao, ROOT } from '../../support/run.ts';

const schema = JSON.parse(readFileSync(`${ROOT}schema/report.schema.json`, 'utf8'));
const validate = new Ajv2020({ strict: false }).compile(schema);

function report(...args: string[]): Record<string, unknown> {
  const { stdout } = dabiao(['check', ...args, '-f', 'json']);
  return JSON.parse(stdout);
}

describe('the JSON report satisfies the schema that ships with the package', () => {
  test.each([
    ['fixtures/demo'],
    ['fixtures/published'],
    ['fixtures/bad'],
    ['fixtures/bad/reported-differs.csv'],
    ['fixtures/plans/limits.csv', '-t', 'fixtures/plans/limits.targets.yaml'],
  ])('%s', (...args) => {
    const document = report(...args);
    expect(validate(document), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  test('which refuses what is no report', () => {
    const document = report('fixtures/published');
    expect(validate({ ...document, schemaVersion: '3' })).toBe(false);
    expect(validate({ ...document, summary: { pass: -1 } })).toBe(false);
  });
});

describe('the account of inspect satisfies its schema', () => {
  const account = new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync(`${ROOT}schema/inspection.schema.json`, 'utf8')),
  );
  test.each(['fixtures/spreadsheets', 'fixtures/demo', 'fixtures/bad'])('%s', (input) => {
    const document = JSON.parse(dabiao(['inspect', input, '-f', 'json']).stdout);
    expect(account(document), JSON.stringify(account.errors?.slice(0, 3))).toBe(true);
  });
});

describe('an explanation satisfies its schema', () => {
  const explanation = new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync(`${ROOT}schema/explanation.schema.json`, 'utf8')),
  );
  test.each([
    ['balanced-county-share', 'fixtures/demo', '-y', '2024'],
    ['shortage-teacher-fill-rate', 'fixtures/demo', '-y', '2024'],
    ['inclusive-kindergarten-coverage', 'fixtures/explain'],
    ['inclusive-kindergarten-coverage', 'fixtures/gate/last.json', '-r', '五华区'],
  ])('%s', (...args) => {
    const document = JSON.parse(dabiao(['explain', ...args, '-f', 'json']).stdout);
    expect(explanation(document), JSON.stringify(explanation.errors?.slice(0, 3))).toBe(true);
  });
});

test('the schemas in schema/ are those of the program', () => {
  for (const [name, text] of Object.entries(schemaFiles()))
    expect(readFileSync(`${ROOT}schema/${name}`, 'utf8'), name).toBe(text);
});

describe('the JSON report', () => {
  test('is the one of the design, key by key', () => {
    const { stdout } = dabiao(['check', '-', '-f', 'json', '--fail-on', 'never'], {
      input:
        'region,indicator,year,numerator,denominator\n530102,inclusive-kindergarten-coverage,2025,899,1000\n',
    });
    const document = JSON.parse(stdout);
    expect(Object.keys(document)).toEqual([
      'schemaVersion',
      'tool',
      'plan',
      'scope',
      'gate',
      'inputs',
      'summary',
      'verdicts',
      'baselines',
      'findings',
    ]);
    const verdict = document.verdicts.find(
      (each: { indicator: string; year: number }) =>
        each.indicator === 'inclusive-kindergarten-coverage' && each.year === 2025,
    );
    expect(verdict).toEqual({
      indicator: 'inclusive-kindergarten-coverage',
      region: { code: '530102', name: '五华区', level: 'county' },
      year: 2025,
      status: 'fail',
      value: 89.9,
      unit: 'percent',
      numerator: 899,
      denominator: 1000,
      target: { comparison: 'at-least', value: 90, basis: 'stated', appliedFrom: 'province' },
      margin: -0.1,
      shortfall: { amount: 1, of: 'inclusive-kindergarten-children' },
      members: { reported: 1, expected: 1 },
      observations: [
        { path: '-', line: 2, column: 4 },
        { path: '-', line: 2, column: 5 },
      ],
      progress: { class: 'not-assessable', method: 'linear', reason: 'no-baseline' },
    });
  });

  test('keeps every digit of a number', () => {
    const { stdout } = dabiao(['check', '-', '-f', 'json'], {
      input:
        'region,year,kindergarten-children,inclusive-kindergarten-children\n530102,2025,12345678901234567890,12345678901234567889\n',
    });
    expect(stdout).toContain('"numerator": 12345678901234567889,');
    expect(stdout).toContain('"denominator": 12345678901234567890,');
  });

  test('is read back with upper limits, ranges and what is too much', () => {
    const check = ['check', 'fixtures/plans/limits.csv', '-t', 'fixtures/plans/limits.targets.yaml'];
    const { stdout } = dabiao([...check, '-f', 'json']);
    const again = dabiao(['render', '-', '-f', 'json'], { input: stdout });
    expect(again.stdout).toBe(stdout);
  });

  test('explains findings in English whatever the language', () => {
    const { stdout } = dabiao(['check', 'fixtures/bad/not-a-number.csv', '-f', 'json', '--lang', 'zh']);
    expect(JSON.parse(stdout).findings).toMatchObject([
      {
        severity: 'error',
        code: 'not-a-number',
        message: '"一千" is not a number; Children in kindergartens requires one.',
        line: 2,
        column: 3,
      },
    ]);
  });

  test('is the same bytes for the same data, in whatever order the files are named', () => {
    const files = ['fixtures/demo/州市.csv', 'fixtures/demo/省级.csv', 'fixtures/demo/530100-昆明市.csv'];
    const one = dabiao(['check', ...files, '-f', 'json']).stdout;
    expect(dabiao(['check', ...files.toReversed(), '-f', 'json']).stdout).toBe(one);
  });

  test('says of the published results what is known: two misses in 2025, and passes', () => {
    const document = JSON.parse(
      dabiao(['check', 'fixtures/published', '--year', '2025', '-f', 'json']).stdout,
    );
    const statuses = Object.fromEntries(
      document.verdicts
        .filter(({ region }: { region: { code: string } }) => region.code === '530000')
        .map(({ indicator, status }: { indicator: string; status: string }) => [indicator, status]),
    );
    expect(statuses).toMatchObject({
      'balanced-county-share': 'fail',
      'vocational-universities': 'fail',
      'special-school-coverage': 'pass',
      'sino-foreign-institutions': 'pass',
      'vocational-conditions-rate': 'pass',
    });
    expect(document.summary).toMatchObject({ pass: 3, fail: 2 });
  });
});
