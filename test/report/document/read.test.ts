import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { readReport } from '../../../src/report/document/read.ts';
import { TREE } from '../../support/judge.ts';

function refusal(text: string): string {
  try {
    readReport(text, 'x.json', TREE.all);
  } catch (error) {
    if (error instanceof UserError) return error.problem.kind;
    throw error;
  }
  return 'read';
}

const nested = (open: string, close: string, depth: number) => `${open.repeat(depth)}1${close.repeat(depth)}`;

describe('JSON of unusual shape is no report, and no defect', () => {
  test.each([
    ['lists 100,000 deep', nested('[', ']', 100_000)],
    ['objects 100,000 deep', nested('{"a":', '}', 100_000)],
    ['the same inside a report', `{"schemaVersion":"2","findings":${nested('[', ']', 5000)}}`],
    ['a version 5,000 deep', `{"schemaVersion":${nested('[', ']', 5000)}}`],
    ['lists that are never closed', '['.repeat(100_000)],
    [
      '200,000 keys',
      `{"schemaVersion":"2",${Array.from({ length: 200_000 }, (_, i) => `"k${i}":1`).join(',')}}`,
    ],
    ['a number of a million digits', `{"schemaVersion":"2","findings":${'9'.repeat(1_000_000)}}`],
    ['1e999', '{"schemaVersion":"2","findings":1e999}'],
  ])('%s', (_, text) => {
    const start = performance.now();
    expect(refusal(text)).toBe('bad-report');
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('brackets inside text do not count', () => {
    expect(refusal(`{"schemaVersion":"2","findings":"${'['.repeat(200)}\\"${'{'.repeat(200)}"}`)).toBe(
      'bad-report',
    );
  });
});
