import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { readColumnsFile } from '../../src/plan/columns-file.ts';

/** What is said of a file that can't be used. */
function refused(text: string): unknown {
  try {
    readColumnsFile(text, 'my.yaml');
  } catch (error) {
    if (error instanceof UserError) return error.problem;
    throw error;
  }
  throw new Error('it can be used');
}

describe('house names of columns', () => {
  test('are read in the order of the file', () => {
    expect(readColumnsFile('columns:\n  校数: schools\n  区县: region\n', 'my.yaml')).toEqual([
      { name: '校数', means: 'schools' },
      { name: '区县', means: 'region' },
    ]);
    expect(readColumnsFile('columns: {}\n', 'my.yaml')).toEqual([]);
  });

  test('may stand in a plan, whatever else it says', () => {
    const sections = [
      'plan',
      'actions',
      'safeguards',
      'features',
      'focus',
      'units',
      'measures',
      'indicators',
    ];
    const plan = sections.map((section) => `${section}: anything\n`).join('');
    expect(readColumnsFile(`${plan}columns: { 校数: schools }\n`, 'my.yaml')).toEqual([
      { name: '校数', means: 'schools' },
    ]);
  });

  test('are no other section: a mistake with its place', () => {
    expect(refused('columns: { 校数: schools }\nunit: x\ncolums: {}\n')).toMatchObject({
      kind: 'config-invalid',
      path: 'my.yaml',
      problems: [
        { facts: { kind: 'unknown-key', found: 'unit', candidates: ['units'] }, line: 2, column: 1 },
        { facts: { kind: 'unknown-key', found: 'colums' }, line: 3, column: 1 },
      ],
    });
  });

  test('of which one is no text are said to be wrong with whatever else is, each at its place', () => {
    expect(refused('columns: { 校数: [schools] }\nunit: x\n')).toMatchObject({
      kind: 'config-invalid',
      problems: [{ line: 1 }, { facts: { kind: 'unknown-key' }, line: 2 }],
    });
  });

  test.each([
    ['no such section', 'measures: {}\n'],
    ['no such section, but one that is like it', 'colums: { 校数: schools }\n'],
    ['a list', 'columns: [校数]\n'],
    ['what is no text', 'columns: { 校数: [schools] }\n'],
    ['nothing at all', ''],
  ])('are not in a file with %s', (_, text) => {
    expect(refused(text)).toEqual({ kind: 'bad-columns-file', path: 'my.yaml', reason: 'shape' });
  });

  test('are not in a file that is no YAML', () => {
    expect(refused('columns: { 校数: "schools }\n')).toEqual({
      kind: 'bad-columns-file',
      path: 'my.yaml',
      reason: expect.not.stringMatching(/^shape$/u),
    });
  });

  test.each([
    ['too-many-aliases', 'x: &a [1]\ny: &b [*a, *a]\nz: [*b, *b]\n'],
    ['too-many-keys', `plan: [${'1, '.repeat(20_001)}1]\n`],
    ['too-deep', `plan: ${'['.repeat(60)}${']'.repeat(60)}\n`],
  ])('are not in a file that unpacks to too much: %s', (kind, text) => {
    expect(refused(`columns: { 校数: schools }\n${text}`)).toMatchObject({
      kind: 'config-invalid',
      problems: [{ facts: { kind } }],
    });
  });
});
