import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/cli/settings/config.ts';
import { UserError } from '../../src/core/errors.ts';
import { readColumnsFile } from '../../src/plan/columns-file.ts';
import { readPlan } from '../../src/plan/read.ts';
import { ROOT } from '../support/run.ts';

const PLAN_TEXT = readFileSync(`${ROOT}targets.yaml`, 'utf8');
const READERS = { plan: readPlan, settings: readConfig, columns: readColumnsFile };

/**
 * What a reader says is wrong: the kind of problem, or of the first mistake where there is a list of them.
 */
function refusal(read: (text: string, path: string) => unknown, text: string): string {
  try {
    read(text, 'x.yaml');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return 'problems' in error.problem ? (error.problem.problems[0]?.facts.kind ?? '') : error.problem.kind;
  }
  return 'read';
}

const keys = (n: number) => Array.from({ length: n }, (_, i) => `  k${i}: 1\n`).join('');
const aliases = `a: &a [${'x, '.repeat(9)}x]\n${'bcdefghi'.replaceAll(/./gu, (name, i: number) => `${name}: &${name} [${`*${'abcdefgh'[i]}, `.repeat(9)}]\n`)}`;

describe.each(Object.entries(READERS))(
  'a file of unusual size is refused as %s within moments',
  (_, read) => {
    test.each([
      ['200,000 keys', `columns:\n${keys(200_000)}`, 'too-many-keys'],
      [
        '200,000 keys in many places',
        Array.from({ length: 100 }, (_, i) => `s${i}:\n${keys(2000)}`).join(''),
        'too-many-keys',
      ],
      ['a list of 200,000', `columns: [${'1,'.repeat(200_000)}]`, 'too-many-keys'],
      ['brackets 100,000 deep', `columns: ${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'too-deep'],
      ['braces 10,000 deep', `columns: ${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}`, 'too-deep'],
      ['lists 10,000 deep', `columns:\n ${'- '.repeat(10_000)}x`, 'too-deep'],
      [
        'maps 2,000 deep',
        Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}columns:\n`).join(''),
        'too-deep',
      ],
      ['aliases of aliases', aliases, 'too-many-aliases'],
    ])('%s', (_name, text, kind) => {
      const start = performance.now();
      expect(refusal(read, text)).toBe(kind);
      expect(performance.now() - start).toBeLessThan(10_000);
    });
  },
);

describe('a columns file', () => {
  test('may use anchors', () => {
    expect(
      readColumnsFile('columns:\n  幼儿数: &id kindergarten-children\n  幼儿: *id\n', 'x.yaml'),
    ).toHaveLength(2);
  });
  test('may be a plan, but has no sections that nobody knows', () => {
    expect(
      readColumnsFile(`${PLAN_TEXT}\ncolumns: { 幼儿数: kindergarten-children }\n`, 'x.yaml'),
    ).toHaveLength(1);
    for (const text of [
      'columns: &c\n  幼儿数: kindergarten-children\nother: *c\n',
      'base: &base { a: b }\ncolumns:\n  <<: *base\n',
    ]) {
      expect(refusal(readColumnsFile, text)).toBe('unknown-key');
    }
  });

  test.each(['a: &c { x: y }\ncolumns:\n  <<: *c\n', 'columns: &c { a: *c }\n'])(
    'that uses them for what is no name is refused: %j',
    (text) => {
      expect(refusal(readColumnsFile, text)).toMatch(/^(?:bad-columns-file|too-many-aliases|unknown-key)$/u);
    },
  );
});
