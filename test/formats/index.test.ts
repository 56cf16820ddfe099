import { describe, expect, test } from 'vitest';
import { formatOfFile, FORMATS } from '../../src/formats/index.ts';

describe('the name of a file says its format', () => {
  test.each([
    ['report.json', 'json'],
    ['out/REPORT.JSON', 'json'],
    ['report.sarif', 'sarif'],
    ['report.sarif.json', 'sarif'],
    ['gl-code-quality-report.json', 'gitlab'],
    ['codequality.json', 'gitlab'],
    ['report.jsonl', 'ndjson'],
    ['junit.xml', 'junit'],
    ['摘要.md', 'markdown'],
    ['判定.csv', 'csv'],
    ['report.tap', 'tap'],
    ['report.txt', 'table'],
  ])('%s is %s', (path, name) => {
    expect(formatOfFile(path)?.name).toBe(name);
  });

  test('or nothing', () => {
    for (const path of ['report', 'report.pdf', 'json', 'report.json.bak'])
      expect(formatOfFile(path)).toBe(undefined);
  });
});

test('every format has its own name', () => {
  expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length);
});
