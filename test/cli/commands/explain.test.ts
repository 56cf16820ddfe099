import { readFileSync } from 'node:fs';
import { expect, describe, test } from 'vitest';
import { explainedCodec, explainedDocument } from '../../../src/report/document/explained.ts';
import { WORDLESS } from '../../../src/report/document/wording.ts';
import { isJsonObject } from '../../../src/cli/inputs/saved-report.ts';
import { inProcess } from '../../support/in-process.ts';
import { textWidth } from '../../../src/terminal/width.ts';
import { newFolder } from '../../support/folder.ts';
import { TREE } from '../../support/judge.ts';
import { dabiao, ROOT } from '../../support/run.ts';

const INDICATOR = 'inclusive-kindergarten-coverage';
const explain = (...args: string[]) => inProcess(['explain', ...args, '--lang', 'en']);

describe('dabiao explain', () => {
  test('exits 3 where rows had to be left out, 0 elsewhere, whether the target is met or not', async () => {
    expect((await explain(INDICATOR, 'fixtures/explain', '-r', '德钦县')).exitCode).toBe(3);
    expect((await explain(INDICATOR, 'fixtures/demo', '-r', '迪庆州', '-y', '2025')).exitCode).toBe(0);
    expect((await explain('vocational-universities', 'fixtures/demo')).exitCode).toBe(0);
  });
  test.each([
    [['safe-campsu-rate', 'fixtures/demo'], 'Did you mean 平安校园创建率 (safe-campus-rate)?'],
    [['safe-campus-rate', 'fixtures/demo', '-r', '昆名市'], 'Did you mean 昆明市 (530100)?'],
    [['safe-campus-rate', 'fixtures/demo', '-r', '边境县'], 'is several regions'],
    [['safe-campus-rate', 'fixtures/demo', '-r', '昆明市本级'], 'is never judged by itself'],
    [['safe-campus-rate', 'fixtures/demo', '-y', '2022'], '2022 is the baseline year'],
    [['safe-campus-rate', 'fixtures/demo', '-y', '2030'], 'Use one of: 2022, 2023, 2024, 2025.'],
    [
      ['safe-campus-rate', 'fixtures/demo', '-y', '2023,2025'],
      '"2023,2025" is not one of the years to choose from',
    ],
    [
      ['graduates-staying', 'fixtures/demo', '-r', '五华区'],
      'is judged for the province only, not for 五华区',
    ],
    [['县中困境', 'fixtures/demo'], 'is a goal for which the plan gives no figure'],
    [['safe-campus-rate', 'fixtures/demo', 'fixtures/gate/last.json'], 'cannot be used together'],
    [['safe-campus-rate', 'fixtures/gate/last.json'], 'holds no verdict on'],
    [['safe-campus-rate', 'schema/config.schema.json'], 'cannot be read as a report'],
    [['safe-campus-rate', 'fixtures/demo', '-o', 'x.pdf'], 'x.pdf'],
    [['safe-campus-rate', 'fixtures/demo', '-f', 'csv'], 'is not a value of --format'],
    [['safe-campus-rate'], 'input'],
  ])('%j: says what is in the way, and exits 2', async (args, said) => {
    const { stdout, stderr, exitCode } = await explain(...args);
    expect(stderr.replaceAll(/\n(?!hint)/gu, ' ')).toContain(said);
    expect([stdout, exitCode]).toEqual(['', 2]);
  });
  test.each([
    ['at', '2024', '香格里拉市', 'exactly at the limit'],
    ['past the upper end', '2025', '香格里拉市', '1 percentage point from the target'],
    ['within', '2024', '德钦县', 'within the target, '],
  ])('says how far a value %s a range is from it', async (_, year, region, said) => {
    const plan = 'fixtures/plans/limits.targets.yaml';
    const { stdout } = await explain(
      '寄宿床位使用率',
      'fixtures/plans/limits.csv',
      '-t',
      plan,
      '-r',
      region,
      '-y',
      year,
    );
    expect(stdout).toMatch(new RegExp(`[├└] ${said}`, 'u'));
  });
  test('says what is allowed where there is too much', async () => {
    const plan = 'fixtures/plans/limits.targets.yaml';
    const args = [
      '寄宿床位使用率',
      'fixtures/plans/limits.csv',
      '-t',
      plan,
      '-r',
      '香格里拉市',
      '-y',
      '2025',
    ];
    const { stdout } = await explain(...args);
    expect(stdout).toContain('at most 4750 (5000 × 95%), there are 4800: over by 50 boarders');
  });
  test.each([
    ['五华区', '0.49 percentage points from the target'],
    ['曲靖市', '0.59 percentage points from the target'],
  ])('says how far a value that misses is from its target, without a sign: %s', async (region, said) => {
    const { stdout } = await explain('safe-campus-rate', 'fixtures/demo', '-r', region, '-y', '2025');
    expect(stdout).toContain(`├ ${said}`);
  });
  test('of a measure, explains the indicator made of it', async () => {
    const { stdout } = await explain('kindergarten-children', 'fixtures/explain', '-r', '德钦县');
    expect(stdout).toMatch(/^Affordable \(普惠\) kindergarten coverage · 德钦县 · 2024\n✗ missed/u);
  });
  test('a saved report explains what it holds, from a pipe too', () => {
    const input = readFileSync(`${ROOT}fixtures/gate/last.json`, 'utf8');
    const { stdout } = dabiao(['explain', INDICATOR, '-', '-r', '五华区', '--lang', 'en'], { input });
    expect(stdout).toMatch(
      /Made from the saved report -, which does not hold:[^]*Value in 2025: \d+ ÷ \d+ = [^]*Cells/u,
    );
  });
  test('of a report on several regions one must be named', () => {
    const { stdout: input } = dabiao(['check', 'fixtures/demo', '-r', '五华区,盘龙区', '-f', 'json']);
    const { stderr, exitCode } = dabiao(['explain', INDICATOR, '-', '--lang', 'en'], { input });
    expect([stderr.split('\n')[0], exitCode]).toEqual([
      'dabiao: The report judges several regions, and one can be explained at a time.',
      2,
    ]);
  });
  test('a file is written in the format of its name', () => {
    const folder = newFolder();
    folder.put('a.csv', '地区,年份,普惠性幼儿园在园幼儿数,在园幼儿总数\n五华区,2025,899,1000\n');
    expect(folder.run(['explain', INDICATOR, 'a.csv', '-o', 'a.json']).exitCode).toBe(0);
    expect(JSON.parse(readFileSync(`${folder.path}/a.json`, 'utf8')).verdict.status).toBe('fail');
    expect(folder.run(['explain', INDICATOR, 'a.csv', '-o', 'a.txt', '--lang', 'zh']).exitCode).toBe(0);
    expect(readFileSync(`${folder.path}/a.txt`, 'utf8')).toContain('比较：89.9% < 90%，未达到');
    expect(folder.run(['explain', INDICATOR, 'a.csv', '-o', 'a.csv']).exitCode).toBe(2);
  });
  test('what was validated has no verdict to explain', () => {
    const folder = newFolder();
    folder.put('a.csv', '地区,年份,普惠性幼儿园在园幼儿数,在园幼儿总数\n五华区,2025,899,1000\n');
    folder.run(['validate', 'a.csv', '-o', 'v.json']);
    const validated = folder.run(['explain', INDICATOR, 'v.json', '-y', '2025', '--lang', 'en']);
    expect([validated.stderr.split('\n')[0], validated.exitCode]).toEqual([
      'dabiao: v.json cannot be read as a report: it has no verdicts; dabiao validate checks data without judging it.',
      2,
    ]);
  });
  test('no line is wider than the terminal', () => {
    for (const COLUMNS of ['80', '140'])
      for (const lang of ['zh', 'en']) {
        const { stdout } = dabiao(
          ['explain', 'special-school-coverage', 'fixtures/explain', '--all', '--lang', lang],
          {
            env: { COLUMNS },
          },
        );
        const widths = stdout.split('\n').map(textWidth);
        expect(Math.max(...widths)).toBeLessThanOrEqual(Number(COLUMNS));
      }
  });
  test('the document is read back as it was written', async () => {
    const { stdout } = await explain('balanced-county-share', 'fixtures/demo', '-y', '2024', '-f', 'json');
    const read = explainedCodec(WORDLESS, TREE.all).parse(JSON.parse(stdout));
    expect(JSON.parse(JSON.stringify(explainedDocument(read)))).toEqual(JSON.parse(stdout));
  });
});

test.each([
  ['{"a": 1}', true],
  ['\uFEFF\n{ "a": 1}', true],
  ['{}', true],
  ['地区,年份\n', false],
  ['{地区},年份\n', false],
  ['{\\rtf1', false],
  ['', false],
])('%j begins an object of JSON: %j', (text, is) => {
  expect(isJsonObject(new TextEncoder().encode(text))).toBe(is);
});
