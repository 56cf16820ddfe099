import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import type { Finding } from '../../../src/core/findings.ts';
import { renderJson } from '../../../src/formats/data/json.ts';
import { parseKept } from '../../../src/report/document/parse-kept.ts';
import { quickReport } from '../../../src/report/document/quick.ts';
import { readClosely } from '../../../src/report/document/read.ts';
import { isErrorReport } from '../../../src/report/error/error-report.ts';
import { findingIdentity } from '../../../src/gate/identity.ts';
import { inProcess } from '../../support/in-process.ts';
import { TREE } from '../../support/judge.ts';

const check = async (...args: readonly string[]) =>
  (await inProcess(['check', ...args, '-f', 'json', '--fail-on', 'never'])).stdout;

/** What reading a text comes to: what was read, or what is said of it. */
function outcome(read: typeof readClosely | typeof quickReport, text: string): unknown {
  try {
    return read(text, 'x.json', TREE.all);
  } catch (error) {
    if (error instanceof UserError) return error.problem;
    throw error;
  }
}

const quickly = (text: string) => outcome(quickReport, text);
const closely = (text: string) => outcome(readClosely, text);

const identity = (finding: Finding) => findingIdentity(finding);

describe.each([
  [['fixtures/demo']],
  [['fixtures/demo', '--waivers', 'fixtures/demo/waivers.yaml', '--as-of', '2025-10-01']],
  [['fixtures/published', '-r', '昆明市']],
  [['fixtures/bad']],
  [['fixtures/spreadsheets', '--as-of', '2025-12-31']],
  [['fixtures/office']],
  [['fixtures/gate/submission.csv', '--baseline', 'fixtures/gate/last.json']],
  [['fixtures/plans/limits.csv', '-t', 'fixtures/plans/limits.targets.yaml']],
])('the report on %s', (args) => {
  test('is read at once, as the codecs read it', async () => {
    const text = await check(...args);
    const report = quickReport(text, 'x.json', TREE.all);
    const read = readClosely(text, 'x.json', TREE.all);
    expect(report).toEqual(read);
    expect(report && renderJson(report)).toBe(text);
    // Findings are told from each other by their facts in their order.
    if (report !== undefined && !isErrorReport(read))
      expect(report.findings.map(identity)).toEqual(read.findings.map(identity));
  });
});

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];

/** Every place in a value. */
function pathsOf(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))];
}

/** The same value with something else at a place; undefined takes it away. */
function changed(
  value: Json,
  [key, ...rest]: Path,
  change: (old: Json) => Json | undefined,
): Json | undefined {
  if (key === undefined) return change(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.flatMap((each: Json, i) =>
      String(i) === String(key) ? (changed(each, rest, change) ?? []) : [each],
    );
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => {
      const made = name === key ? changed(each, rest, change) : each;
      return made === undefined ? [] : [[name, made]];
    }),
  );
}

/** Of each list the first values that have other properties than those before them. */
function sampled(value: Json): Json {
  if (Array.isArray(value)) {
    const shapes = new Map(value.map((each: Json) => [JSON.stringify(shapeOf(each)), each]));
    return [...shapes.values()].slice(0, 40).map(sampled);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sampled(each)]));
}

function shapeOf(value: Json): Json {
  if (typeof value !== 'object' || value === null) return typeof value;
  if (Array.isArray(value)) return value.length;
  return Object.entries(value).map(([key, each]) => (key === 'code' ? [key, each] : [key, typeof each]));
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const CHANGES: readonly ((old: Json) => Json | undefined)[] = [
  () => undefined,
  (old) => (isObject(old) ? { ...old, more: 1 } : [old]),
  (old) => (typeof old === 'number' ? old + 0.5 : typeof old === 'string' ? `${old} ` : [old, old]),
  (old) => (typeof old === 'number' ? -old : typeof old === 'string' ? Number(old) || 0 : old),
  (old) => (typeof old === 'number' ? String(old) : { old }),
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e21,
    1e-7,
    '',
    'x',
    '530102',
    '530102-zone',
    'yes',
    '12.50',
    [],
    {},
  ].map((value: Json) => () => value),
  () => [null],
  () => ({ code: 'x' }),
];

describe('a report with one thing changed', () => {
  const samples: Json[] = [];
  beforeAll(async () => {
    for (const args of [
      ['fixtures/demo', '--waivers', 'fixtures/demo/waivers.yaml', '--as-of', '2025-10-01'],
      ['fixtures/bad'],
      ['fixtures/gate/submission.csv', '--baseline', 'fixtures/gate/last.json'],
    ])
      samples.push(sampled(JSON.parse(await check(...args))));
  });

  test('is read at once only as the codecs read it', () => {
    const counts = { read: 0, refused: 0 };
    const places = samples.map((sample) => pathsOf(sample));
    fc.assert(
      fc.property(fc.nat(samples.length - 1), fc.nat(), fc.constantFrom(...CHANGES), (which, at, change) => {
        const [sample = null, paths = []] = [samples[which], places[which]];
        const text = JSON.stringify(changed(sample, paths[at % paths.length] ?? [], change) ?? null);
        const read = quickly(text);
        const expected = closely(text);
        if (read === undefined) counts.refused += 1;
        else {
          counts.read += 1;
          expect(read).toEqual(expected);
        }
        // What the codecs take is hardly ever left to them.
        if (read === undefined && typeof expected === 'object' && expected !== null && 'verdicts' in expected)
          expect(text).toMatch(/\[\]|"-0"|e[+-]\d/u);
      }),
      { seed: 17, numRuns: 1500 },
    );
    expect(counts.read).toBeGreaterThan(200);
    expect(counts.refused).toBeGreaterThan(200);
  }, 120_000);
});

test('a count that may be left out is no count where it is null', async () => {
  const document = JSON.parse(await check('fixtures/published', '-r', '昆明市'));
  const withWaived = (waived: unknown) =>
    JSON.stringify({ ...document, summary: { ...document.summary, waived } });
  expect(quickly(withWaived(undefined))).toEqual(closely(withWaived(undefined)));
  expect(quickly(withWaived(null))).toBeUndefined();
});

describe('JSON is parsed at once where all of it is kept', () => {
  test.each([
    ['{"a":[1,-2.5,"x\\\\","\\"",true,null],"b":{}}'],
    ['{"a:b":":::","c":"{[1.50"}'],
    [' [ 0.1 , 100000000000000000000 ] '],
    ['"\\u005f"'],
  ])('%s', (text) => {
    expect(parseKept(text)).toEqual(JSON.parse(text));
  });
  test.each([
    ['a property twice', '{"a":1,"a":2}'],
    ['twice, though one is written otherwise', '{"a":1,"\\u0061":1}'],
    ['digits that would be lost', '[0.1234567890123456789]'],
    ['a number that would be written otherwise', '[1.50]'],
    ['an exponent', '[1e2]'],
    ['minus zero', '[-0]'],
    ['one beyond all', '[1e999]'],
    ['a bracket that is not closed', '[1'],
    ['a text that is not closed', '["1'],
    ['a text that ends in a backslash', '["1\\'],
    ['a comma too many', '[1,]'],
    ['nothing', ''],
    ['lists too deep', `${'['.repeat(101)}${']'.repeat(101)}`],
  ])('but not %s', (_, text) => {
    expect(parseKept(text)).toBeUndefined();
  });
});
