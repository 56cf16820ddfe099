import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/core/languages.ts';
import { TREE } from '../../support/judge.ts';
import { pythonWith } from '../../support/programs.ts';
import { dabiao } from '../../support/run.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dabiao-template-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const FIGURES: Readonly<Record<string, string | number>> = { 地区: '', 年份: '' };
/** What somebody might fill in below a heading. */
function filled(heading: string): string | number {
  if (heading in FIGURES) return '';
  if (heading === '备注') return '无';
  return heading.replaceAll('\n', '').endsWith('）') ? 100 : '是';
}

describe('a template, filled in, is read back without a finding', () => {
  test('as CSV', () => {
    const empty = dabiao(['template', '--region', '昆明市', '--year', '2025', '--lang', 'zh']).stdout;
    expect(empty.startsWith('\uFEFF地区,年份,')).toBe(true);
    let headings: string[] = [];
    const text = empty
      .trim()
      .split('\r\n')
      .map((line) => {
        const cells = line.split(',');
        if (cells[0]?.endsWith('地区')) headings = cells.map((cell) => cell.replace('\uFEFF', ''));
        else headings.forEach((heading, i) => (cells[i] ||= heading === '' ? '' : String(filled(heading))));
        return cells.join(',');
      })
      .join('\r\n');
    const { stdout, exitCode } = dabiao(['check', '-', '--fail-on', 'never', '--lang', 'en'], {
      input: text,
    });
    expect(stdout).toContain('No problems were found');
    expect(exitCode).toBe(0);
  });

  test('as a workbook', async () => {
    const path = join(folder, '昆明市.xlsx');
    expect(
      dabiao(['template', '--region', '昆明市', '--year', '2024-2025', '-o', path, '--lang', 'zh']).exitCode,
    ).toBe(0);
    const { sheets } = await readXlsx(readFileSync(path), { readStyles: true });
    // Title, header, a row a region and year, places to sign, two notes, what the measures mean.
    const measures = sheets.map(({ rows: [, header = []] }) => header.length - 3);
    expect(sheets.map(({ name, rows }, i) => [name, rows.length - (measures[i] ?? 0)])).toEqual([
      ['州市级', 2 + 2 + 4],
      // What the city runs itself stands below its 14 counties.
      ['县级', 2 + 2 * (14 + 1) + 4],
    ]);
    const lists = sheets.flatMap(({ dataValidations = [] }) =>
      dataValidations.filter(({ type }) => type === 'list'),
    );
    expect(lists.map(({ values }) => values)).toEqual([1, 2, 3].map(() => ['是', '否']));
    const answers = sheets.map(({ name, rows: [title = [], header = [], ...rows] }) => ({
      name,
      rows: [
        title,
        header,
        ...rows.map((row) =>
          typeof row[1] === 'number' ? header.map((heading, i) => row[i] ?? filled(String(heading))) : row,
        ),
      ],
    }));
    const done = join(folder, 'filled.xlsx');
    writeFileSync(done, await writeXlsx({ sheets: answers }));
    const { stdout, exitCode } = dabiao(['check', done, '--fail-on', 'never', '--lang', 'en']);
    expect(stdout).toContain('No problems were found');
    expect(exitCode).toBe(0);
  });
});

describe('a template that was filled in and signed in another program', () => {
  const PYTHON = pythonWith('openpyxl');
  const script = fileURLToPath(new URL('fill-in.py', import.meta.url));

  test.skipIf(PYTHON === undefined).each(LANGUAGES)('is read back without a finding: %s', (language) => {
    const [empty, done] = ['empty', 'done'].map((name) => join(folder, `${name}-${language}.xlsx`));
    dabiao(['template', '-r', '昆明市', '-y', '2024-2025', '-o', empty ?? '', '--lang', language]);
    expect(spawnSync(PYTHON ?? '', [script, empty ?? '', done ?? '']).status).toBe(0);
    const { stdout, exitCode } = dabiao(['check', done ?? '', '--fail-on', 'never', '--lang', 'en']);
    expect(stdout).toContain('No problems were found');
    expect(exitCode).toBe(0);
    const { stdout: account } = dabiao(['inspect', done ?? '', '--format', 'json']);
    const { tables }: { tables: { leftOut: { reason: string }[] }[] } = JSON.parse(account);
    expect(tables).toHaveLength(2);
    for (const { leftOut } of tables)
      expect(new Set(leftOut.map(({ reason }) => reason))).toEqual(new Set(['signature', 'note']));
  });
});

describe('a template for several regions', () => {
  const regionsOf = (...args: string[]) => {
    const { stdout, exitCode } = dabiao(['template', ...args, '--year', '2025', '--lang', 'zh']);
    expect(exitCode).toBe(0);
    return stdout
      .replace('\uFEFF', '')
      .trim()
      .split('\r\n')
      .map((line) => line.split(',')[0] ?? '')
      .filter((name) => name !== '地区');
  };
  const countiesOf = (code: string) => TREE.members(code, 'county').map(({ name }) => name);
  const both = [
    '昆明市',
    '昭通市',
    ...countiesOf('530100'),
    '昆明市本级',
    ...countiesOf('530600'),
    '昭通市本级',
  ];

  test.each([
    [['-r', '昭通市,昆明市']],
    [['-r', '昭通市', '-r', '昆明市']],
    [['-r', '昆明市、昭通市', '-r', '昭阳区', '-r', '530100']],
  ])('%j holds all of them once, in the order of their codes', (args) => {
    expect(regionsOf(...args)).toEqual(both);
  });

  test('a group is all its members', () => {
    const border = TREE.all
      .filter(({ groups }) => groups.includes('border-counties'))
      .map(({ name }) => name);
    expect(border).toHaveLength(25);
    expect(regionsOf('-r', '边境县')).toEqual(border);
  });

  test('is read back, filled in', async () => {
    const path = join(folder, '边境县.xlsx');
    dabiao(['template', '-r', '边境县,昆明市', '-y', '2025', '-o', path, '--lang', 'zh']);
    const { sheets } = await readXlsx(readFileSync(path));
    const answers = sheets.map(({ name, rows: [title = [], header = [], ...rows] }) => ({
      name,
      rows: [
        title,
        header,
        ...rows.map((row) =>
          typeof row[1] === 'number' ? header.map((heading, i) => row[i] ?? filled(String(heading))) : row,
        ),
      ],
    }));
    const done = join(folder, 'filled-border.xlsx');
    writeFileSync(done, await writeXlsx({ sheets: answers }));
    const { stdout, exitCode } = dabiao(['check', done, '--fail-on', 'never', '--lang', 'en']);
    expect(stdout).toContain('No problems were found');
    expect(exitCode).toBe(0);
  });

  test.each(['', ' ', ',', '、'])('%j names none, which is an error', (text) => {
    expect(dabiao(['template', '-r', text])).toMatchObject({ exitCode: 2, stdout: '' });
  });
});

describe('a template', () => {
  test('has rows for what no county runs, in which no yes or no is asked for', () => {
    const rows = dabiao(['template', '-r', '云南省', '-y', '2025', '--lang', 'zh']).stdout.split('\r\n');
    const of = (name: string) => rows.filter((row) => row.startsWith(`${name},`));
    expect(of('昆明市本级')).toEqual([expect.stringMatching(/^昆明市本级,2025,,,,,,,,,—,—,,,—,/u)]);
    // Beside the prefectures, and with what counties report.
    expect(of('云南省本级')).toHaveLength(2);
  });
  test('has rows for zones that are declared, not for those that ship with the program', () => {
    const path = join(folder, 'zones.yaml');
    writeFileSync(path, 'zones: { dianchi: { name: 滇池度假区, parent: 昆明市 } }\n');
    const { stdout } = dabiao(['template', '-r', '昆明市', '-y', '2025', '--zones', path]);
    expect(stdout).toContain('滇池度假区,2025');
    expect(stdout).not.toContain('滇中新区');
  });
  test('that nobody filled in does not pass for a submission', () => {
    const empty = dabiao(['template', '--region', '五华区', '--year', '2025', '--lang', 'zh']).stdout;
    expect(dabiao(['check', '-'], { input: empty }).exitCode).toBe(2);
  });
  test('overwrites nothing', () => {
    const path = join(folder, 'there.xlsx');
    writeFileSync(path, 'mine');
    expect(dabiao(['template', '--region', '五华区', '-o', path]).exitCode).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });
  test('is the same bytes every time', () => {
    const [a, b] = ['a.xlsx', 'b.xlsx'].map((name) => join(folder, name));
    for (const path of [a, b]) dabiao(['template', '--region', '迪庆州', '-o', path ?? '']);
    expect(readFileSync(a ?? '').equals(readFileSync(b ?? ''))).toBe(true);
  });
  test.each([
    [['template', '--lang', 'en'], 'The option'],
    [['template', '--region', '五华山', '--lang', 'en'], 'Unknown region'],
    [['template', '--region', '五华区', '-o', 'x.docx', '--lang', 'en'], '*.xlsx'],
  ])('%j is explained', (args, words) => {
    expect(dabiao(args)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(words) });
  });
});
