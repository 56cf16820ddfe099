import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { newLedger } from '../../src/ledger/new-ledger.ts';
import { updatedLedger } from '../../src/ledger/update-file.ts';
import { wordsOf } from '../../src/locales/index.ts';
import { pythonWith, without } from '../support/programs.ts';
import { IN_LANGUAGES, item, rowsOf, runOf } from './sample.ts';

const PYTHON = pythonWith('openpyxl');
const SCRIPT = fileURLToPath(new URL('work.py', import.meta.url));
const dumped = z.object({
  cells: z.record(
    z.string(),
    z.object({
      value: z.string(),
      type: z.string(),
      comment: z.string().nullable(),
      link: z.string().nullable(),
      format: z.string(),
    }),
  ),
  kept: z.record(z.string(), z.unknown()),
});

const items = ['530102', '530103', '530111'].map((region) => item({ region }));
const later = runOf(
  [item({ region: '530103', problem: '实际 89.95%' }), item({ region: '530112' })],
  [[{ indicator: 'safe-campus-rate', region: '530102', year: 2025 }, 'pass']],
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dabiao-ledger-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', cwd: folder });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const python = (...args: readonly string[]) => run(PYTHON ?? '', SCRIPT, ...args);
const dump = (file: string) => dumped.parse(JSON.parse(python('dump', join(folder, file))));

/** Opened and saved again by LibreOffice, in a profile of its own. */
function resaved(file: string, format: string): string {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run(
    'soffice',
    profile,
    '--headless',
    '--convert-to',
    format,
    '--outdir',
    join(folder, 'saved'),
    join(folder, file),
  );
  return join('saved', file.replace(/\.xlsx$/u, `.${format}`));
}

function update(file: string): Uint8Array {
  const result = updatedLedger(readFileSync(join(folder, file)), () => later, IN_LANGUAGES);
  if ('troubles' in result) throw new Error(JSON.stringify(result.troubles));
  return result.bytes;
}

/** Cells that the program may write: its columns, the note, the day, and rows that are new. */
const isOurs = (place: string) => /^整改台账!(?:[A-G]|N|O)[4-9]$|!A2$|^整改台账!.+7$|^说明!B3$/u.test(place);

async function worked(file: string): Promise<void> {
  writeFileSync(join(folder, 'new.xlsx'), await newLedger(runOf(items), wordsOf('zh')));
  python('edit', join(folder, 'new.xlsx'), join(folder, file));
}

function holdsTogether(before: string, after: string): void {
  const [then, now] = [dump(before), dump(after)];
  for (const [place, cell] of Object.entries(then.cells))
    if (!isOurs(place)) expect(now.cells[place], place).toEqual(cell);
  expect(now.kept).toEqual(then.kept);
  expect(now.cells['整改台账!K4']).toMatchObject({ value: '=1+1 是文字', type: 's' });
  expect(now.cells['整改台账!T4']).toMatchObject({ comment: '请核实' });
  expect(now.cells['整改台账!P4']).toMatchObject({ link: 'https://example.com/' });
  expect(now.cells['整改台账!V4']?.value).toMatch(/^=LEN\(J4\)$/u);
  expect(now.cells['我的统计!A1']?.type).toBe('f');
}

const TOLD = [
  ['safe-campus-rate 530102 2025', '整改中', '已达标，可验收', '是', '2025-12-04', '张三4'],
  ['safe-campus-rate 530103 2025', '整改中', '仍未达标', '是', '2025-12-05', '张三5'],
  ['safe-campus-rate 530111 2025', '整改中', '本次未评判，情况不明', '是', '2025-12-06', '张三6'],
  ['safe-campus-rate 530112 2025', '未启动', '未达标（新列入）', '未填时限', '', ''],
];
const told = (bytes: Uint8Array) =>
  rowsOf(bytes).map(({ key, status, monitoring, overdue, due, person }) => [
    key,
    status,
    monitoring,
    overdue,
    due,
    person,
  ]);

describe('a ledger that was worked on in another program', () => {
  test.skipIf(PYTHON === undefined)('openpyxl: all is kept, and brought up to date', async () => {
    await worked('openpyxl.xlsx');
    const after = update('openpyxl.xlsx');
    expect(told(after)).toEqual(TOLD);
    writeFileSync(join(folder, 'after.xlsx'), after);
    holdsTogether('openpyxl.xlsx', 'after.xlsx');
  });
  test.skipIf(PYTHON === undefined || without('soffice'))(
    'LibreOffice: all is kept, and it opens what comes of it',
    async () => {
      await worked('office.xlsx');
      const saved = resaved('office.xlsx', 'xlsx');
      const after = update(saved);
      expect(told(after)).toEqual(TOLD);
      writeFileSync(join(folder, 'updated.xlsx'), after);
      holdsTogether(saved, 'updated.xlsx');
      expect(readFileSync(join(folder, resaved('updated.xlsx', 'csv')), 'utf8')).toContain(
        'safe-campus-rate 530112 2025',
      );
      const again = update(resaved('updated.xlsx', 'xlsx'));
      expect(told(again).slice(0, 3)).toEqual(TOLD.slice(0, 3));
    },
    120_000,
  );
});
