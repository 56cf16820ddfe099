import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../support/folder.ts';
import { without } from '../support/programs.ts';
import { PATH, ROOT } from '../support/run.ts';
import { withProgram } from '../support/runners.ts';

const EXAMPLE = `${ROOT}examples/annual-report`;
const ENDINGS = ['docx', 'html', 'md', 'xlsx'];
const folder = newFolder();

function make(data: string, name: string, args: readonly string[], env: Record<string, string> = {}) {
  const path = join(folder.path, name);
  const { stdout, stderr, status } = spawnSync('sh', [`${EXAMPLE}/make.sh`, data, path, ...args], {
    encoding: 'utf8',
    env: { PATH: [withProgram(), PATH].join(delimiter), ...env },
  });
  return { path, said: stdout + stderr, status };
}

describe.skipIf(without('sh'))('the script of the annual report', () => {
  test('makes what its page lists', { timeout: 300_000 }, () => {
    const args = ['-y', '2025', '--as-of', '2026-01-15', '--assessment'];
    const { path, said, status } = make(`${ROOT}fixtures/demo`, '2025', [
      ...args,
      `${ROOT}fixtures/assessment/assessment.yaml`,
    ]);
    expect([status, said]).toEqual([0, '']);
    const documents = ['监测报告', '通报', '监测报告-公开版'].flatMap((name) =>
      ENDINGS.map((ending) => `${name}.${ending}`),
    );
    expect(readdirSync(path).toSorted()).toEqual(['report.json', '州市反馈', ...documents].toSorted());
    const feedback = readdirSync(join(path, '州市反馈'));
    expect(feedback.length).toBe(32);
    expect(feedback).toEqual(expect.arrayContaining(['530100-昆明市.docx', '530100-昆明市.html']));
    const page = readFileSync(`${EXAMPLE}/README.md`, 'utf8');
    for (const name of [
      'report.json',
      '监测报告.docx',
      '通报.docx',
      '监测报告-公开版.docx',
      '州市反馈/530100-昆明市.html',
    ])
      expect(page).toContain(`\`${name}\``);
    expect(JSON.parse(readFileSync(join(path, 'report.json'), 'utf8')).ranking.year).toBe(2025);
    expect(readFileSync(join(path, '监测报告.md'), 'utf8')).toContain('2026年1月15日');
  });

  test('with rows left out ends with 3, and makes all of it, in the language and words asked for', () => {
    folder.put('data/a.csv', 'region,year,campuses,safe-campuses\n怒江州,2025,10,9\n没有县,2025,1,1\n');
    const env = { LANGUAGE_OF_DOCUMENTS: 'en', TEXTS: `${ROOT}fixtures/annual/report.yaml` };
    const { path, status } = make(join(folder.path, 'data'), 'left-out', ['--year=2025'], env);
    expect([status, readdirSync(path).length]).toEqual([3, 14]);
    expect(readFileSync(join(path, '监测报告.md'), 'utf8')).toContain('Monitoring report');
  });

  test('stops at the first thing that can not be', () => {
    const { path, status, said } = make(join(folder.path, 'nowhere'), 'nothing', []);
    // In the place of the report stands why there is none.
    expect([status, readdirSync(path)]).toEqual([2, ['report.json']]);
    expect(JSON.parse(readFileSync(join(path, 'report.json'), 'utf8')).error.code).toBe('no-such-input');
    expect(said.match(/^dabiao: /gmu)?.length).toBe(1);
  });
});
