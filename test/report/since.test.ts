import { expect, test } from 'vitest';
import type { Change, Status, Verdict } from '../../src/core/model.ts';
import { sinceGroups } from '../../src/report/since.ts';
import type { Report } from '../../src/report/report.ts';
import { newFolder } from '../support/folder.ts';
import { judge } from '../support/judge.ts';

const [VERDICT] = judge('region,year,kindergarten-children\n530102,2025,1\n').verdicts;

function groupOf(status: Status, change: Change | undefined, previous = true): string | undefined {
  if (VERDICT === undefined) throw new Error('there is a verdict');
  const verdict: Verdict = { ...VERDICT, status, ...(change === undefined ? {} : { change }) };
  const gate = { previous: previous ? { path: 'last.json', sha256: '' } : null };
  const report: Pick<Report, 'verdicts'> & { readonly gate: Pick<Report['gate'], 'previous'> } = {
    verdicts: [verdict],
    gate,
  };
  return sinceGroups(report)[0]?.group;
}

test.each<[Status, Change, string | undefined]>([
  ['pass', 'better', 'newly-met'],
  ['fail', 'better', 'better'],
  ['waived', 'better', 'better'],
  ['undetermined', 'better', 'better'],
  ['fail', 'worse', 'worse'],
  ['no-data', 'worse', 'worse'],
  ['fail', 'new', 'newly-missed'],
  ['waived', 'new', 'newly-missed'],
  ['pass', 'new', undefined],
  ['pass', 'same', undefined],
  ['fail', 'same', undefined],
])('%s, %s: %s', (status, change, group) => {
  expect(groupOf(status, change)).toBe(group);
});

test('nothing is told without a previous report', () => {
  expect(groupOf('fail', 'new', false)).toBeUndefined();
});

test('the table and Markdown list what is better beside what is worse, and say how many more', () => {
  const folder = newFolder();
  const header = 'region,year,inclusive-kindergarten-children,kindergarten-children\n';
  const districts = ['五华区', '盘龙区', '官渡区', '西山区', '东川区', '呈贡区', '晋宁区', '富民县'];
  const rows = (children: number) =>
    districts.map((name, i) => `${name},2025,${children + i},1000\n`).join('');
  folder.put('a.csv', header + rows(870));
  folder.put('b.csv', header + rows(873).replace(',880,', ',860,'));
  const args = ['-i', 'inclusive-kindergarten-coverage', '-l', 'county', '-y', '2025', '--lang', 'en'];
  folder.run(['check', 'a.csv', ...args, '-o', 'last.json']);
  const table = folder.run(['check', 'b.csv', ...args, '--baseline', 'last.json']).stdout;
  expect(table).toContain('Since the previous report, last.json');
  expect(table).toMatch(/\d still missed, but better\n(?: {4}✗ .*\n){5} {4}2 more; --format json/u);
  expect(table).toMatch(/1 worse\n {4}✗ .*86% +≥90%/u);
  const markdown = folder.run([
    'check',
    'b.csv',
    ...args,
    '--baseline',
    'last.json',
    '-f',
    'markdown',
  ]).stdout;
  expect(markdown).toContain('## Since the previous report, last.json');
  expect(markdown).toContain('<summary>1 worse</summary>');
});
