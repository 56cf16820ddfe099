import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { dabiao, ROOT } from '../../support/run.ts';

const DEMO = `${ROOT}fixtures/demo`;
const ONE = ['-i', 'digital-campus-coverage', '-y', '2025'];

test('a file gets the format of its name, and nothing goes to standard output', () => {
  const folder = newFolder();
  const path = join(folder.path, 'gaps.json');
  const { stdout, exitCode } = dabiao(['gaps', DEMO, ...ONE, '-o', path]);
  expect([stdout, exitCode]).toEqual(['', 0]);
  const { gaps } = JSON.parse(readFileSync(path, 'utf8'));
  const [{ years }] = gaps.indicators;
  expect(gaps.focus.length).toBe(29);
  expect(years.at(-1).groups.at(-1).changes[0]).toMatchObject({
    since: 2024,
    movement: 'narrowed',
    group: 'unchanged',
    rest: 'fell',
    because: 'rest-fell',
    only: true,
  });
});

test('a missed target does not fail it; rows that were left out do', () => {
  const good = '地区,年份,普惠性幼儿园在园幼儿数,在园幼儿总数\n瑞丽市,2025,1,100\n梁河县,2025,2,100\n';
  const run = (input: string) => dabiao(['gaps', '-', '-r', '德宏州', '--lang', 'zh'], { input });
  expect(run(good).exitCode).toBe(0);
  const bad = run(`${good}没有县,2025,3,100\n`);
  expect(bad.exitCode).toBe(3);
  expect(bad.stdout).toContain('unknown-region');
});

test('what is no format, and what can not be read, stops it', () => {
  for (const args of [[DEMO, '-f', 'sarif'], [DEMO, '-o', 'gaps.xyz'], ['nowhere.csv']]) {
    const { stdout, exitCode } = dabiao(['gaps', ...args]);
    expect([stdout, exitCode]).toEqual(['', 2]);
  }
});

test('what is read is never written to, and what can not be written is said before the work', () => {
  const folder = newFolder();
  const text = readFileSync(`${ROOT}targets.yaml`, 'utf8');
  const plan = join(folder.path, folder.put('plan.csv', text));
  const refused = dabiao(['gaps', DEMO, '-t', plan, '-o', plan, '--lang', 'en']);
  expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('is not overwritten')]);
  expect(readFileSync(plan, 'utf8')).toBe(text);
  const nowhere = dabiao(['gaps', 'nowhere.csv', '-o', join(plan, 'gaps.csv'), '--lang', 'en']);
  expect([nowhere.exitCode, nowhere.stderr]).toEqual([2, expect.stringContaining('cannot be written')]);
});

test('a report that records everything holds them, if there are both sides; one for people does not work them out', () => {
  const report = (...args: string[]) =>
    JSON.parse(dabiao(['check', DEMO, ...ONE, '-f', 'json', ...args]).stdout);
  expect(report().gaps.indicators).toHaveLength(1);
  expect(report('-r', '昆明市').gaps).toBeUndefined();
});

test('a saved report of a focus group is rendered with its own lines', () => {
  const folder = newFolder();
  const path = join(folder.path, 'report.json');
  const args = ['check', DEMO, '-r', '边境县', ...ONE];
  dabiao([...args, '-o', path]);
  const saved = JSON.parse(readFileSync(path, 'utf8'));
  expect(saved.scope.groups).toMatchObject([{ id: 'border-counties', counties: { length: 25 } }]);
  for (const format of ['table', 'markdown', 'json', 'ndjson'])
    expect(dabiao(['render', path, '-f', format, '--lang', 'zh']).stdout).toBe(
      dabiao([...args, '-f', format, '--lang', 'zh']).stdout,
    );
});
