import { beforeAll, describe, expect, test } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import type { WriteSheet } from 'hucre/xlsx';
import { newLedger } from '../../src/ledger/new-ledger.ts';
import { updatedLedger } from '../../src/ledger/update-file.ts';
import { wordsOf } from '../../src/locales/index.ts';
import { LANGUAGES } from '../../src/core/languages.ts';
import { LEDGER_COLUMNS } from '../../src/core/ledger.ts';
import { ledgerMessage } from '../../src/locales/messages.ts';
import type { Grid } from './people.ts';
import { columnIn, gridsOf, workbookOf } from './people.ts';
import { IN_LANGUAGES, item, runOf, ZH } from './sample.ts';

const RUN = runOf([item(), item({ region: '530103', county: '盘龙区' })]);
let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await newLedger(RUN, wordsOf('zh'));
});

/** What is refused about a ledger that somebody changed. */
async function troublesOf(
  change: (ledger: Grid, guide: Grid, all: Grid[]) => void,
  changes: Partial<WriteSheet> = {},
) {
  const grids = gridsOf(bytes);
  const [ledger, guide] = grids;
  if (ledger === undefined || guide === undefined) throw new Error('no ledger');
  change(ledger, guide, grids);
  return refused(await workbookOf(grids, changes));
}

function refused(file: Uint8Array) {
  const updated = updatedLedger(file, () => RUN, IN_LANGUAGES);
  const troubles = 'troubles' in updated ? updated.troubles : [];
  for (const trouble of troubles)
    for (const language of LANGUAGES) {
      const { message, hint } = ledgerMessage(trouble, wordsOf(language));
      expect(message).toMatch(/\S{4}/u);
      expect(hint).toMatch(/\S{4}/u);
    }
  return troubles;
}

const set = (grid: Grid, line: number, heading: string, text: string) => {
  const row = grid.cells[line - 1] ?? [];
  row[columnIn(grid, heading)] = text;
};

describe('a ledger is refused whole', () => {
  test('but not if nothing is wrong with it', async () => {
    expect(await troublesOf(() => {})).toEqual([]);
  });
  test('if its header is gone', async () => {
    expect(await troublesOf(({ cells }) => cells.splice(2, 1))).toEqual([{ code: 'no-ledger' }]);
    expect(await troublesOf((ledger) => (ledger.cells = [['地区', '年份']]))).toEqual([
      { code: 'no-ledger' },
    ]);
  });
  test.each(LEDGER_COLUMNS)('if the column %s is missing or renamed', async (column) => {
    const heading = ZH.headings[column];
    const expected = [{ code: 'missing-column', sheet: '整改台账', line: 3, heading }];
    expect(
      await troublesOf((ledger) => {
        const at = columnIn(ledger, heading);
        for (const row of ledger.cells.slice(2)) row.splice(at, 1);
      }),
    ).toEqual(expected);
    expect(await troublesOf((ledger) => set(ledger, 3, heading, '其他'))).toEqual(expected);
  });
  test('if a column is there twice', async () => {
    expect(await troublesOf(({ cells }) => cells[2]?.push('责任人'))).toEqual([
      {
        code: 'column-twice',
        sheet: '整改台账',
        line: 3,
        column: 22,
        heading: '责任人',
        first: '整改台账!J3',
      },
    ]);
  });
  test('if a row that is filled in has no key', async () => {
    expect(await troublesOf((ledger) => set(ledger, 4, ZH.headings.key, ''))).toEqual([
      { code: 'no-key', sheet: '整改台账', line: 4, column: 21, found: '1', heading: '序号' },
    ]);
    expect(await troublesOf(({ cells }) => cells.push([], [], [], ['', '', '填表人：张三']))).toEqual([
      {
        code: 'no-key',
        sheet: '整改台账',
        line: 9,
        column: 21,
        found: '填表人：张三',
        heading: '县（市、区）',
      },
    ]);
  });
  test('if a key has another form', async () => {
    expect(await troublesOf((ledger) => set(ledger, 5, ZH.headings.key, '五华区 2025'))).toEqual([
      { code: 'bad-key', sheet: '整改台账', line: 5, column: 21, found: '五华区 2025' },
    ]);
  });
  test('if a key is there twice, however it is spaced', async () => {
    expect(
      await troublesOf((ledger) => set(ledger, 5, ZH.headings.key, 'safe-campus-rate  530102 2025')),
    ).toEqual([
      {
        code: 'key-twice',
        sheet: '整改台账',
        line: 5,
        column: 21,
        found: 'safe-campus-rate 530102 2025',
        first: '整改台账!U4',
      },
    ]);
  });
  test('if cells are merged in its header, over its rows or below them, but not above', async () => {
    const merged = (startRow: number, endRow: number) =>
      troublesOf(() => {}, { merges: [{ startRow, endRow, startCol: 1, endCol: 2 }] });
    expect(await merged(0, 1)).toEqual([]);
    expect(await merged(3, 4)).toEqual([
      { code: 'merged', sheet: '整改台账', line: 4, column: 2, range: 'B4:C5' },
    ]);
    for (const [first, last] of [
      [1, 2],
      [2, 2],
      [30, 31],
    ] as const)
      expect((await merged(first, last)).map(({ code }) => code)).toEqual(['merged']);
  });
  test('if it is of another plan', async () => {
    expect(await troublesOf((_, guide) => (guide.cells[1] = ['计划编号', '其他计划']))).toEqual([
      { code: 'other-plan', sheet: '说明', line: 2, column: 2, found: '其他计划', expected: 'yunnan-2023' },
    ]);
  });
  test('if it does not say of which plan, or by which day rows are overdue', async () => {
    expect(await troublesOf((_, __, all) => all.pop())).toEqual([
      { code: 'no-plan', label: '计划编号', expected: 'yunnan-2023' },
    ]);
    expect(await troublesOf((_, guide) => (guide.cells[2] = []))).toEqual([
      { code: 'no-day', label: '逾期计算日', expected: '2026-01-15' },
    ]);
  });
  test('if two sheets are ledgers, unless one alone has the name of it', async () => {
    const copied = (name: string, own = '整改台账') =>
      troublesOf((ledger, _, all) => {
        all.push({ ...ledger, name });
        all[0] = { ...ledger, name: own };
      });
    expect(await copied('整改台账 (2)')).toEqual([]);
    expect(await copied('乙', '甲')).toEqual([{ code: 'several-ledgers', sheets: ['甲', '乙'] }]);
  });
  test('if the program’s cells are formulas, but not for a number', async () => {
    const withFormula = (place: string) =>
      troublesOf(() => {}, { cells: new Map([[place, { value: 1, type: 'formula', formula: 'ROW()-3' }]]) });
    expect(await withFormula('3,0')).toEqual([]);
    expect(await withFormula('3,16')).toEqual([]);
    expect(await withFormula('3,14')).toEqual([
      { code: 'formula', sheet: '整改台账', line: 4, column: 15, heading: '监测情况' },
    ]);
  });
  test('with everything that is wrong at once', async () => {
    const troubles = await troublesOf((ledger) => {
      set(ledger, 4, ZH.headings.key, '');
      set(ledger, 5, ZH.headings.key, '?');
    });
    expect(troubles.map(({ code }) => code)).toEqual(['no-key', 'bad-key']);
  });
});

describe('what is no ledger is refused', () => {
  const text = (content: string) => new TextEncoder().encode(content);

  test('a text, an empty file, a picture', () => {
    for (const file of [
      text('地区,年份\n'),
      text(''),
      text('%PDF-1.7'),
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    ])
      expect(refused(file)).toEqual([{ code: 'no-workbook', what: 'other' }]);
  });
  test('a broken one', () => {
    expect(refused(bytes.subarray(0, bytes.length / 2))).toEqual([{ code: 'no-workbook', what: 'damaged' }]);
    const changed = bytes.slice();
    changed.fill(0, 200, 260);
    expect(refused(changed)).toEqual([{ code: 'no-workbook', what: 'damaged' }]);
  });
  test('an encrypted one', async () => {
    const encrypted = await writeXlsx({
      sheets: [{ name: 'a', rows: [['b']] }],
      encryption: { password: 'secret', spinCount: 1000 },
    });
    expect(refused(encrypted)).toEqual([{ code: 'no-workbook', what: 'encrypted' }]);
  });
  test('another workbook', async () => {
    expect(refused(await workbookOf([{ name: '整改台账', cells: [['a']] }]))).toEqual([
      { code: 'no-ledger' },
    ]);
  });
});
