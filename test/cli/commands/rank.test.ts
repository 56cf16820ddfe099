import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';
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

describe('classes that are small, silent, or do not hold all regions', () => {
  const SMALL = `assessment:
  title: { zh: 小类, en: Small classes }
  attainment: met-or-not
  applied-targets: left-out
  weights: { safe-campus-rate: 1, high-school-trusteeship-coverage: 1 }
  classes:
    - { id: small, title: { zh: 迪庆, en: Diqing }, level: county, regions: [迪庆州] }
    - { id: silent, title: { zh: 昆明和曲靖, en: Kunming and Qujing }, level: county, regions: [昆明市, 曲靖市] }
  bands:
    source: "made\\e[31m up"
    grades:
      - { id: good, title: { zh: 好, en: Good }, from: 60 }
      - { id: poor, title: { zh: 差, en: Poor }, from: 0 }
  adjustments:
    - { region: 五华区, years: [2025], effect: veto, reason: late, document: 2025-9 }
    - { region: 盘龙区, years: [2025], effect: lower-one-grade, reason: late, document: 2025-9 }
`;
  const folder = newFolder();
  folder.put('a.yaml', SMALL);
  const small = (...args: readonly string[]) =>
    dabiao(['rank', '-', '--assessment', join(folder.path, 'a.yaml'), '--lang', 'en', ...args], {
      input:
        '地区,年份,平安校园数,各级各类学校（园）总数,普通高中托管帮扶\n香格里拉市,2025,10,10,是\n香格里拉市,2024,9,10,否\n维西县,2025,8,10,是\n德钦县,2025,10,10,\n',
      env: { COLUMNS: '100' },
    }).stdout;

  test('the first lines say how many are not ranked, and why', () => {
    expect(small().replaceAll('\n', ' ')).toContain(
      '0 regions ranked; 2 with score and grade, and no rank because the class is too small; 24 not ranked because data are missing; 103 in no class, and not scored.',
    );
  });
  test('a small class has no ranks, and tells of grades since the year before', () => {
    expect(small()).toMatch(/Fewer than 5 regions: no ranks[^\n]*\n {2}Region/u);
    expect(small()).toMatch(/香格里拉市 +100 +Good +Poor → Good/u);
    expect(small()).toMatch(/维西傈僳族自治县 +50 +Poor +data missing +Safe-campus rate −50/u);
    expect(small()).toMatch(/德钦县 +50–100 +Counties with high-school trusteeship \(not reported\)/u);
  });
  test('a long list is compact, and what changes or decides a grade is not left out', () => {
    expect(small()).toContain('No region of this class has reported all that counts.');
    expect(small()).toContain('五华区 0–100, ');
    expect(small()).toContain('* 五华区: Poor, whatever the score (veto: late, 2025-9)');
    expect(small()).toContain('* 盘龙区: to be adjusted when graded (one grade lower: late, 2025-9)');
    expect(small()).toContain('103 in all');
  });
  test.each(['table', 'markdown', 'csv', 'json'])('hostile text is harmless in %s', (format) => {
    expect(small('-f', format)).not.toContain('\u001B');
  });
});
