import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { TODO_COLUMNS } from '../../../src/locales/todo-columns.ts';
import { markdownTree, nodesOf, ownSchema } from '../../formats/consumers.ts';
import { newFolder } from '../../support/folder.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { dabiao, ROOT } from '../../support/run.ts';

const DEMO = `${ROOT}fixtures/demo`;
const ASSESSED = ['--assessment', `${ROOT}fixtures/assessment/assessment.yaml`];
const HEAD = '地区,年份,普惠性幼儿园在园幼儿数,在园幼儿总数\n';
const COVERAGE = ['-i', 'inclusive-kindergarten-coverage', '--lang', 'en'];
const ofTable = (rows: string, ...args: readonly string[]) =>
  dabiao(['todo', '-', ...COVERAGE, ...args], { input: HEAD + rows });
const json = (...args: readonly string[]) => JSON.parse(dabiao(['todo', DEMO, ...args, '-f', 'json']).stdout);

describe('exit codes', () => {
  test('what is missed does not fail it: a list is no gate', () => {
    const { stdout, exitCode } = ofTable('五华区,2025,1,100\n');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/ 89 children in\s+affordable \(普惠\) kindergartens short/u);
  });
  test('rows that had to be left out do, and are shown', () => {
    const { stdout, exitCode } = ofTable('五华区,2025,1,100\n没有县,2025,1,100\n');
    expect([exitCode, stdout]).toEqual([3, expect.stringContaining('unknown-region')]);
  });
  test.each([
    [['-y', 'all'], 'Use one of: 2023, 2024, 2025'],
    [['-y', '2022'], 'Use one of: 2023, 2024, 2025'],
    [['-y', '2024,2025'], 'not one of the years'],
    [['--by', 'indicator'], 'unit, region'],
    [['-f', 'sarif'], 'markdown'],
    [['-r', '没有县'], '没有县'],
  ])('%j can not be run', (args, said) => {
    const { stdout, stderr, exitCode } = dabiao(['todo', DEMO, ...args, '--lang', 'en']);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toContain(said);
  });
});

describe('an empty list', () => {
  const said = (rows: string, ...args: readonly string[]) =>
    ofTable(rows, ...args).stdout.replaceAll(/\s+/gu, ' ');

  test('says that all is met only where something was', () => {
    expect(said('五华区,2025,95,100\n')).toContain('Nothing is to be put right or reported. ');
    expect(said('五华区,2022,80,100\n五华区,2024,95,100\n')).toContain(
      'Nothing is to be put right or reported, and every target of the next year is met already.',
    );
  });
  test('says so where nothing had a target', () => {
    const none = said('五华区,2025,1,100\n', '-l', 'province');
    expect(none).toContain('Nothing is listed because no target of that year applies');
    expect(none).not.toContain('to be put right');
  });
});

describe('the year', () => {
  test('is the last with data if none is named, and what is due is that of the next', () => {
    const rows = '五华区,2022,60,100\n五华区,2023,80,100\n';
    const { stdout } = ofTable(rows);
    expect(stdout).toContain('2023: 0 missed; 0 lacking data; by the values of 2023, 0 not yet');
    const missed = ofTable('五华区,2022,60,100\n五华区,2023,70,100\n').stdout;
    expect(missed.replaceAll('\n', ' ')).toContain('by the values of 2023, 1 not yet at the target of 2024');
  });
  test('may be said in words', () => {
    expect(json('-y', '最新', '-r', '昆明市').todo.year).toBe(2025);
    expect(json('-y', '2024年', '-r', '昆明市').todo).toMatchObject({ year: 2024, nextYear: 2025 });
  });
});

test('regions, levels and indicators are chosen as check does', () => {
  const args = ['-y', '2025', '-r', '怒江州', '-l', 'county', '-i', 'safe-campus-rate'];
  const { todo, scope } = json(...args);
  const checked = JSON.parse(dabiao(['check', DEMO, ...args, '-f', 'json']).stdout);
  const failing = checked.verdicts.filter(({ status }: { status: string }) => status === 'fail');
  expect(todo.missed.map(({ verdict }: { verdict: unknown }) => verdict)).toEqual(failing);
  expect(scope).toEqual(checked.scope);
});

test('what is approved stays in the list, marked with its approval', () => {
  const args = ['-r', '云南省', '-l', 'province', '--as-of', '2025-12-31'];
  const waivers = ['--waivers', `${DEMO}/waivers.yaml`];
  const { stdout } = dabiao(['todo', DEMO, ...args, ...waivers, '--lang', 'zh']);
  expect(stdout).toMatch(/另有已批准豁免 1 项[^]*⊘ {2}职业本科学校数[^]*豁免理由：设置申请已报教育部/u);
  const { todo } = json(...args, ...waivers);
  const waived = todo.missed.filter(
    ({ verdict }: { verdict: { status: string } }) => verdict.status === 'waived',
  );
  expect(waived).toMatchObject([{ verdict: { waiver: { document: '云政函〔2025〕示例1号' } } }]);
});

test('what can’t be told of the next year is not counted as not met, and says which figures lack', () => {
  const folder = newFolder();
  const plan = readFileSync(`${ROOT}targets.yaml`, 'utf8');
  folder.put('plan.yaml', plan.replace('milestones: linear', 'milestones: none'));
  folder.put('t.csv', `${HEAD}五华区,2024,80,100\n盘龙区,2024,80,\n官渡区,2024,91,100\n`);
  const ran = (lang: string, format: string) =>
    folder.run(
      `todo t.csv -t plan.yaml -r 五华区,盘龙区,官渡区 -i inclusive-kindergarten-coverage -f ${format} --lang ${lang}`.split(
        ' ',
      ),
    ).stdout;
  for (const format of ['table', 'markdown']) {
    const zh = ran('zh', format).replaceAll(/\n */gu, '');
    expect(zh).toContain(
      '2024 年未达标 0 项；缺数据 0 项；按 2024 年的值，2025 年目标尚未达到 1 项，能否达到无法判断 1 项。',
    );
    expect(zh).toContain('2025 年目标，缺数据，能否达到无法判断');
    expect(zh).toMatch(/普惠性幼儿园覆盖率：缺 2024 年的在园幼儿总数；2025 年目标 ≥90%/u);
    expect(ran('en', format).replaceAll(/\s+/gu, ' ')).toContain(
      "1 not yet at the target of 2025, and 1 of which that can't be told.",
    );
  }
});

describe('by', () => {
  test('unit if the plan names any, else region; either may be asked for', () => {
    const first = (...args: readonly string[]) =>
      dabiao(['todo', DEMO, '-r', '怒江州', '-y', '2024', '--lang', 'zh', ...args]).stdout.split('\n\n')[2];
    expect(first()).toMatch(/^怒江傈僳族自治州 · /u);
    expect(first(...ASSESSED)).toMatch(/^县（市、区）教育体育局 · /u);
    expect(first(...ASSESSED, '--by', '地区')).toMatch(/^怒江傈僳族自治州 · /u);
    expect(first('--by', '责任单位')).toMatch(/^未指定责任单位 · /u);
  });
  test('makes no difference to JSON', () => {
    const [unit, region] = ['unit', 'region'].map((by) => json('-r', '怒江州', ...ASSESSED, '--by', by));
    expect(unit).toEqual(region);
  });
});

test('every output asked for is written, and says the same', () => {
  const folder = newFolder();
  const names = ['todo.json', 'todo.md', 'todo.csv', 'todo.txt'];
  const paths = names.map((name) => join(folder.path, name));
  const ran = dabiao([
    'todo',
    DEMO,
    '-y',
    '2024',
    ...ASSESSED,
    '--lang',
    'en',
    ...paths.flatMap((path) => ['-o', path]),
  ]);
  expect([ran.stdout, ran.exitCode]).toEqual(['', 0]);
  const [text = '', markdown = '', csv = '', table = ''] = paths.map((path) => readFileSync(path, 'utf8'));
  const document = JSON.parse(text);
  const schema = ownSchema('todo.schema.json');
  expect(schema(document), JSON.stringify(schema.errors?.slice(0, 3))).toBe(true);
  const { missed, unreported, due } = document.todo;
  const [header, ...rows] = parse(csv, { bom: true });
  expect(header).toEqual([...TODO_COLUMNS]);
  const of = (type: string) => rows.filter(([first]: string[]) => first === type);
  expect([of('missed').length, of('unreported').length, of('due').length]).toEqual([
    missed.length,
    unreported.length,
    due.length,
  ]);
  const answer = `2024: ${missed.length} missed`;
  expect(table).toContain(answer);
  expect(markdown).toContain(answer);
  const nodes = nodesOf(markdownTree(markdown));
  const ofType = (type: string) => nodes.filter((node) => node.type === type).length;
  const failing = (items: readonly { verdict: { status: string } }[]) =>
    items.filter(({ verdict }) => verdict.status === 'fail').length;
  const waived = missed.length - failing(missed);
  expect(ofType('tableRow') - ofType('table')).toBe(failing(missed) + waived + failing(due));
});

describe('text from the plan', () => {
  const unsafe = /[^\P{Cc}\n\r]|[\p{Zl}\p{Zp}\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u;
  const folder = newFolder();
  const units = HOSTILE.filter((text) => /\P{C}/u.test(text.trim()) && !/[\n\r\0\uD800-\uDFFF]/u.test(text));
  test.each([units.slice(0, 40), units.slice(-40)])(
    'is only text, whatever a unit is called: %#',
    (...some) => {
      let rendered = 0;
      for (const [i, lead] of some.entries()) {
        if (i % 8 > 0) continue;
        folder.put(
          'a.yaml',
          JSON.stringify({
            responsible: {
              'inclusive-kindergarten-coverage': {
                county: { lead: `单位${lead}`, supporting: [`配合${lead}`] },
              },
            },
          }),
        );
        folder.put('t.csv', `${HEAD}五华区,2025,1,100\n`);
        for (const format of ['table', 'markdown', 'csv']) {
          const { stdout, stderr } = folder.run(['todo', 't.csv', '--assessment', 'a.yaml', '-f', format]);
          if (stderr !== '') continue;
          rendered++;
          expect(unsafe.exec(stdout.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n'))?.[0]).toBeUndefined();
          expect(stdout).not.toBe('');
        }
      }
      expect(rendered).toBeGreaterThan(5);
    },
  );
});
