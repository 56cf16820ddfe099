import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { columnIn, gridsOf, workbookOf } from '../../ledger/people.ts';
import { rowsOf, sheetsOf, ZH } from '../../ledger/sample.ts';
import { newFolder } from '../../support/folder.ts';
import { dabiao } from '../../support/run.ts';

const CODES = { 五华区: '530102', 盘龙区: '530103' } as const;
/** Coverage of inclusive kindergartens, of which 90 % is asked. */
const csv = (wuhua: number | '', panlong: number) =>
  `region,year,inclusive-kindergarten-children,kindergarten-children\n530102,2025,${wuhua},1000\n530103,2025,${panlong},1000\n`;
const key = (county: keyof typeof CODES) => `inclusive-kindergarten-coverage ${CODES[county]} 2025`;

let folder: string;
beforeEach(() => {
  folder = newFolder().path;
});

function todo(input: string, ...args: readonly string[]) {
  const all = [
    'todo',
    '-',
    '-l',
    'county',
    '-i',
    'inclusive-kindergarten-coverage',
    '-r',
    '五华区,盘龙区',
    ...args,
  ];
  return dabiao(all, { cwd: folder, input, env: { DABIAO_LANG: 'zh' } });
}

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const told = (name: string) =>
  rowsOf(bytesOf(name)).map((row) => [row.key, row.status, row.overdue, row.monitoring]);

async function change(name: string, edit: (row: string[], at: (heading: string) => number) => void) {
  const grids = gridsOf(bytesOf(name));
  const [ledger] = grids;
  if (ledger === undefined) throw new Error('no ledger');
  for (const row of ledger.cells.slice(3)) edit(row, (heading) => columnIn(ledger, heading));
  writeFileSync(join(folder, name), await workbookOf(grids));
}

describe('dabiao todo -o 台账.xlsx', () => {
  const WRITE = ['-o', '台账.xlsx', '--as-of', '2026-01-15', '--lang', 'zh'] as const;

  test('writes a ledger, and brings it up to date with what people wrote', async () => {
    expect(todo(csv(850, 800), ...WRITE)).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
    expect(told('台账.xlsx')).toEqual([
      [key('五华区'), '未启动', '未填时限', '未达标（新列入）'],
      [key('盘龙区'), '未启动', '未填时限', '未达标（新列入）'],
    ]);
    expect(rowsOf(bytesOf('台账.xlsx'))[0]).toMatchObject({
      prefecture: '昆明市',
      county: '五华区',
      problem: expect.stringContaining('85%（850/1000）；目标不低于 90%'),
      source: '- 第 2 行第 3、4 列',
    });
    await change('台账.xlsx', (row, at) => {
      row[at(ZH.headings.status)] = '整改中';
      row[at(ZH.headings.due)] = '2025年12月31日';
    });
    expect(todo(csv(950, 820), ...WRITE).exitCode).toBe(0);
    expect(told('台账.xlsx')).toEqual([
      [key('五华区'), '整改中', '是', '已达标，可验收（现值 95%）'],
      [key('盘龙区'), '整改中', '是', '仍未达标'],
    ]);
    expect(rowsOf(bytesOf('台账.xlsx'))[1]?.problem).toContain('82%（820/1000）');
  });
  test('says what was not reported, and that it is not listed', () => {
    todo(csv(850, 800), ...WRITE);
    todo(csv('', 800), ...WRITE);
    expect(told('台账.xlsx')[0]?.[3]).toBe('未报送，无法判定');
    expect(sheetsOf(bytesOf('台账.xlsx'))[0]?.rows[1]?.cells[0]).toContain(
      '另有 1 项因未报送或数据不全无法判定',
    );
  });
  test('is the same bytes each time, and where nothing is named, says that the day is today', () => {
    todo(csv(850, 800), ...WRITE);
    todo(csv(850, 800), '-o', '二.xlsx', '--as-of', '2026-01-15', '--lang', 'zh');
    expect(bytesOf('台账.xlsx')).toEqual(bytesOf('二.xlsx'));
    todo(csv(850, 800), '-o', '三.xlsx', '--lang', 'zh');
    expect(sheetsOf(bytesOf('三.xlsx'))[0]?.rows[1]?.cells[0]).toContain('（未指定日期，取运行当天）');
  });
  test('refuses one that can’t be matched, and writes nothing at all', async () => {
    todo(csv(850, 800), ...WRITE);
    await change('台账.xlsx', (row, at) => {
      row[at(ZH.headings.key)] = '五华区';
    });
    copyFileSync(join(folder, '台账.xlsx'), join(folder, '备份.xlsx'));
    const { exitCode, stderr } = todo(csv(850, 800), ...WRITE, '-o', '报告.json');
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      `dabiao: 台账 台账.xlsx 有 2 处无法与本次结果对应，未作更新，文件保持原样。

台账.xlsx 整改台账!U4
  编号“五华区”的形式不对；应为“指标 地区代码 年份”，如 safe-campus-rate 530102 2025。
  提示：请从旧版台账恢复该编号。
台账.xlsx 整改台账!U5
  编号“五华区”的形式不对；应为“指标 地区代码 年份”，如 safe-campus-rate 530102 2025。
  提示：请从旧版台账恢复该编号。
`,
    );
    expect(bytesOf('台账.xlsx')).toEqual(bytesOf('备份.xlsx'));
    // Every output says why there is no result; the ledger is none of them.
    expect(readFileSync(join(folder, '报告.json'), 'utf8')).toContain('"code": "ledger-refused"');
  });
  test('refuses a file that is something else', () => {
    writeFileSync(join(folder, '台账.xlsx'), 'a,b\n');
    const { exitCode, stderr } = todo(csv(850, 800), ...WRITE);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('文件不是 .xlsx 工作簿。')]);
    expect(readFileSync(join(folder, '台账.xlsx'), 'utf8')).toBe('a,b\n');
  });
  test('keeps the language of the ledger, and writes others beside it', () => {
    todo(csv(850, 800), '-o', 'ledger.xlsx', '--lang', 'en');
    todo(csv(850, 950), '-o', 'ledger.xlsx', '-o', 'todo.csv', '--lang', 'zh');
    expect(rowsOf(bytesOf('ledger.xlsx'), 'en').map(({ monitoring }) => monitoring)).toEqual([
      'Still missed',
      'Met, ready for acceptance (now 95%)',
    ]);
    expect(existsSync(join(folder, 'todo.csv'))).toBe(true);
  });
  test('is written under another name if the format is named, and never to standard output', () => {
    expect(todo(csv(850, 800), '-o', '台账', '-f', 'ledger').exitCode).toBe(0);
    expect(rowsOf(bytesOf('台账')).length).toBe(2);
    const { exitCode, stderr } = todo(csv(850, 800), '-f', 'ledger', '--lang', 'zh');
    expect([exitCode, stderr]).toEqual([
      2,
      'dabiao: 台账只能写入文件。\n提示：请用 -o 台账.xlsx 指定文件。\n',
    ]);
  });
  test('is never replaced by a text, nor by an error', () => {
    todo(csv(850, 800), ...WRITE);
    copyFileSync(join(folder, '台账.xlsx'), join(folder, '台账'));
    const before = bytesOf('台账.xlsx');
    expect(todo(csv(850, 800), '-o', '台账.xlsx', '-f', 'json').exitCode).toBe(2);
    expect(todo(csv(850, 800), ...WRITE, '-y', '1999').exitCode).toBe(2);
    expect(todo(csv(850, 800), '-o', '台账', '-f', 'ledger', '-y', '1999').exitCode).toBe(2);
    expect([bytesOf('台账.xlsx'), bytesOf('台账')]).toEqual([before, before]);
  });
});
