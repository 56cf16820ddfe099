import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TREE } from '../../support/judge.ts';
import { dabiao, ROOT } from '../../support/run.ts';

const ASSESSMENT = 'fixtures/assessment/assessment.yaml';
const rank = (...args: readonly string[]) =>
  dabiao(['rank', 'fixtures/demo', '--assessment', ASSESSMENT, '--lang', 'en', ...args]);

/** Every key of a document, however deep. */
function keysOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => [key, ...keysOf(value)]);
}

describe('without a declared assessment', () => {
  test('there is no score, and it is said how to declare one', () => {
    const { exitCode, stdout, stderr } = dabiao(['rank', 'fixtures/demo', '--lang', 'en']);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--assessment names no file');
    expect(stderr).toContain('docs/assessment.md');
  });
  test('a file that says only who answers for what is named', () => {
    const { exitCode, stderr } = dabiao(['rank', 'fixtures/demo', '--assessment', '-', '--lang', 'en'], {
      input: 'responsible:\n  safe-campus-rate:\n    county: { lead: 教育局 }\n',
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('nor - has a section assessment:');
  });
});

describe('grades for publication', () => {
  test('say no score and no rank, in JSON neither', () => {
    for (const view of ['--grades', '--public']) {
      const keys = keysOf(JSON.parse(rank(view, '-f', 'json').stdout));
      expect(keys.filter((key) => /score|rank|parts|attained|weight|before/u.test(key))).toEqual([]);
      expect(keys).toContain('gradeList');
    }
  });
  test.each(['table', 'json', 'markdown', 'csv'])(
    'name no region below the best grade, nor one that is incomplete: %s',
    (format) => {
      const { stdout } = rank('--public', '-f', format);
      const named = TREE.all.filter(({ name, code }) => stdout.includes(name) || stdout.includes(code));
      const names = named.map(({ name }) => name);
      expect(names).toContain('盘龙区');
      // One grade lower, capped, vetoed, two by their scores, and two incomplete.
      for (const name of ['五华区', '安宁市', '楚雄市', '武定县', '澜沧拉祜族自治县', '普洱市'])
        expect(names).not.toContain(name);
      expect(stdout).not.toMatch(/\.csv|fixtures/u);
    },
  );
  test('do not go with some regions alone, whose counts would tell', () => {
    expect(rank('--public', '-r', '五华区').exitCode).toBe(2);
  });
});

describe('what is shown', () => {
  test('ranks stay those among all', () => {
    expect(rank('-r', '五华区').stdout).toMatch(/\n +81 +五华区 +99\.4 +Good\*/u);
  });
  test('the last year with data, or the one that is named', () => {
    expect(rank('-r', '五华区').stdout).toContain('\n2025 · ');
    expect(rank('-r', '五华区', '-y', '2024年').stdout).toContain('\n2024 · ');
    const { exitCode, stderr } = rank('-y', '2022');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('2023')]);
  });
  test('a region that no class is about is refused', () => {
    const text = readFileSync(`${ROOT}${ASSESSMENT}`, 'utf8');
    const prefectures = text
      .replace(/ {4}- id: border-and-focus[^]*?(?= {4}- id: prefectures)/u, '')
      .replace(/ {2}adjustments:[^]*/u, '');
    const { exitCode, stderr } = dabiao(
      ['rank', 'fixtures/demo', '--assessment', '-', '-r', '五华区', '--lang', 'en'],
      { input: prefectures },
    );
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('五华区 530102')]);
  });
});

test('waivers change no score: what is waived is missed', () => {
  const documentOf = (...args: readonly string[]): unknown =>
    JSON.parse(rank('-r', '临沧市', '-f', 'json', ...args).stdout);
  const [plain, waived] = [
    documentOf(),
    documentOf('--waivers', 'fixtures/demo/waivers.yaml', '--as-of', '2025-10-01'),
  ].map((document) => JSON.stringify(document));
  expect(waived).toContain('"status":"waived"');
  const scoresOf = (text = '') => text.match(/"score":\{[^}]*\}/gu);
  expect(scoresOf(waived)).toEqual(scoresOf(plain));
});

test('rows that were left out end it with 3, and their county is not ranked', () => {
  const csv = readFileSync(`${ROOT}fixtures/demo/533400-迪庆藏族自治州.csv`, 'utf8').replace(
    /^(德钦县,2025),\d+/mu,
    '$1,约100',
  );
  const { exitCode, stdout } = dabiao(['rank', '-', '--assessment', ASSESSMENT, '--lang', 'en'], {
    input: csv,
  });
  expect(exitCode).toBe(3);
  expect(stdout).toMatch(/德钦县 +\d/u);
  expect(stdout).toMatch(/Data: 1 error/u);
});
