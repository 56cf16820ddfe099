import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { FILLED_BY, LEDGER_COLUMNS, LEDGER_STATUSES } from '../../src/core/ledger.ts';
import { newLedger } from '../../src/ledger/new-ledger.ts';
import type { LedgerItem, LedgerRun } from '../../src/ledger/run.ts';
import { updatedLedger } from '../../src/ledger/update-file.ts';
import { wordsOf } from '../../src/locales/index.ts';
import { columnIn, gridsOf, workbookOf } from './people.ts';
import type { Grid } from './people.ts';
import { IN_LANGUAGES, item, rowsOf, runOf, sheetsOf, ZH } from './sample.ts';

function updated(bytes: Uint8Array, run: LedgerRun): Uint8Array {
  const result = updatedLedger(bytes, () => run, IN_LANGUAGES);
  if ('troubles' in result) throw new Error(JSON.stringify(result.troubles));
  return result.bytes;
}

const counties = ['530102', '530103', '530111', '530112', '530113', '530114'];
const items = counties.map((region) => item({ region }));
const PEOPLES = LEDGER_COLUMNS.filter((column) => FILLED_BY[column] !== 'program' && column !== 'key');

describe('a new ledger', () => {
  test('has title, note, header and a row for each that is missed', async () => {
    const bytes = await newLedger(runOf(items, [], { open: 3 }), wordsOf('zh'));
    const [ledger, guide] = sheetsOf(bytes);
    expect([ledger?.name, guide?.name]).toEqual(['整改台账', '说明']);
    expect(ledger?.rows.slice(0, 2).map(({ cells }) => cells[0])).toEqual([
      '云南教育三年行动计划整改台账（2025 年）',
      '逾期按 2026-01-15 计。另有 3 项因未报送或数据不全无法判定，未列入本台账。',
    ]);
    expect(rowsOf(bytes).map(({ number, key, status }) => [number, key, status])).toEqual(
      counties.map((region, i) => [String(i + 1), `safe-campus-rate ${region} 2025`, '未启动']),
    );
  });
  test('says if nobody named the day', async () => {
    const bytes = await newLedger(runOf([], [], { asOf: { day: '2026-01-15', today: true } }), wordsOf('zh'));
    expect(sheetsOf(bytes)[0]?.rows[1]?.cells[0]).toBe('逾期按 2026-01-15 计（未指定日期，取运行当天）。');
    expect(rowsOf(bytes)).toEqual([]);
  });
  test('is the same bytes each time, in both languages', async () => {
    for (const language of ['zh', 'en'] as const) {
      const [first, second] = await Promise.all([1, 2].map(() => newLedger(runOf(items), wordsOf(language))));
      expect(first).toEqual(second);
    }
  });
  test('explains every column, and who fills it in', async () => {
    for (const language of ['zh', 'en'] as const) {
      const { ledger } = wordsOf(language);
      const [, guide] = sheetsOf(await newLedger(runOf([]), wordsOf(language)));
      const lines = guide?.rows.map(({ cells }) => cells) ?? [];
      for (const column of LEDGER_COLUMNS)
        expect(lines).toContainEqual([
          ledger.headings[column],
          ledger.filledBy[FILLED_BY[column]],
          ledger.columns[column],
        ]);
    }
  });
});

describe('hostile text', () => {
  const HOSTILE = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    "='[x]y'!A1",
    '_x000D_',
    '<a>&"\'',
    ' a ',
    'a\nb',
    '\t',
    '𠮷',
  ];

  test('is written as text, and read as it was written', async () => {
    const run = runOf(HOSTILE.map((title, i) => item({ region: String(530102 + i), title, source: title })));
    const bytes = await newLedger(run, wordsOf('zh'));
    expect(rowsOf(bytes).map(({ indicator }) => indicator.trim())).toEqual(
      HOSTILE.map((text) => text.trim()),
    );
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('<f>');
  });
  test('that no cell can hold is replaced or cut, and says so', async () => {
    const run = runOf([item({ title: 'a\u0000\uD800b', problem: '长'.repeat(40_000) })]);
    const [row] = rowsOf(await newLedger(run, wordsOf('zh')));
    expect(row?.indicator).toBe('a\uFFFD\uFFFDb');
    expect(row?.problem).toMatch(/^长{32000}……（过长，已截断）$/u);
  });
});

describe('an update', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await newLedger(runOf(items.slice(0, 3)), wordsOf('zh'));
  });

  test('by the same run makes new rows old ones, and by the same again changes no byte', () => {
    const once = updated(bytes, runOf(items.slice(0, 3)));
    expect(rowsOf(once).map(({ monitoring }) => monitoring)).toEqual(Array(3).fill('仍未达标'));
    expect(updated(once, runOf(items.slice(0, 3)))).toEqual(once);
  });
  test('writes the day and what is open anew', () => {
    const run = runOf(items.slice(0, 3), [], { open: 2, asOf: { day: '2026-02-01', today: true } });
    const [ledger, guide] = sheetsOf(updated(bytes, run));
    expect(ledger?.rows[1]?.cells[0]).toBe(
      '逾期按 2026-02-01 计（未指定日期，取运行当天）。另有 2 项因未报送或数据不全无法判定，未列入本台账。',
    );
    expect(guide?.rows[2]?.cells.slice(0, 2)).toEqual(['逾期计算日', '2026-02-01（未指定，取运行当天）']);
  });
  test('keeps the language of the ledger', async () => {
    const english = await newLedger(runOf(items.slice(0, 1)), wordsOf('en'));
    const asked: string[] = [];
    const result = updatedLedger(
      english,
      (language) => {
        asked.push(language);
        return runOf([]);
      },
      IN_LANGUAGES,
    );
    expect(asked).toEqual(['en']);
    if ('troubles' in result) throw new Error('refused');
    expect(rowsOf(result.bytes, 'en')[0]?.monitoring).toBe('Not judged in this run: not known');
  });
  test('adds rows to a ledger that had none', async () => {
    const empty = await newLedger(runOf([]), wordsOf('zh'));
    expect(updated(empty, runOf(items))).toEqual(await newLedger(runOf(items), wordsOf('zh')));
  });
});

interface Edit {
  readonly grid: Grid;
  /** What people wrote, by the key of the row and the heading of the column. */
  readonly wrote: ReadonlyMap<string, string>;
}

/** People fill in cells, add a column and a sheet, move columns about and sort rows. */
function worked(grid: Grid, { seed, texts, order }: Work): Edit {
  const header = grid.cells[2] ?? [];
  const body = grid.cells.slice(3);
  const wrote = new Map<string, string>();
  const keyAt = columnIn(grid, ZH.headings.key);
  const texted = body.map((row, line) => {
    const key = row[keyAt] ?? '';
    const next = [...row];
    for (const [i, column] of PEOPLES.entries()) {
      const text = texts[(line * PEOPLES.length + i) % texts.length] ?? '';
      const status = ZH.statuses[LEDGER_STATUSES[(seed + line) % 3] ?? 'not-started'];
      const written = column === 'status' ? status : text;
      next[columnIn(grid, ZH.headings[column])] = written;
      wrote.set(`${key}|${ZH.headings[column]}`, written);
    }
    next[header.length] = `${key} 自加`;
    wrote.set(`${key}|自加列`, `${key} 自加`);
    return next;
  });
  const columns = rotated([...header.keys(), header.length], seed % header.length);
  const rows = [[...header, '自加列'], ...(order ? texted.toReversed() : texted)];
  const cells = [...grid.cells.slice(0, 2), ...rows.map((row) => columns.map((at) => row[at] ?? ''))];
  return { grid: { ...grid, cells }, wrote };
}

function rotated<T>(list: readonly T[], by: number): T[] {
  return [...list.slice(by), ...list.slice(0, by)];
}

interface Work {
  readonly seed: number;
  readonly texts: readonly string[];
  readonly order: boolean;
}

const cellTexts = fc.string({
  unit: fc.constantFrom(...Array.from('整改=+-@<&>"_x000D_ 9.5\n')),
  maxLength: 8,
});
const work: fc.Arbitrary<Work> = fc.record({
  seed: fc.nat(40),
  texts: fc.array(cellTexts, { minLength: 1, maxLength: 30 }),
  order: fc.boolean(),
});
const missed: fc.Arbitrary<LedgerItem[]> = fc.subarray(items);

describe('whatever people and the data do', () => {
  test('no cell of theirs is lost, and no key is lost or there twice', async () => {
    await fc.assert(
      fc.asyncProperty(missed, missed, work, async (first, second, done) => {
        const [ledger, ...others] = gridsOf(await newLedger(runOf(first), wordsOf('zh')));
        if (ledger === undefined) throw new Error('no ledger');
        const { grid, wrote } = worked(ledger, done);
        const extra = { name: '我的', cells: [['=1', '_x000D_', done.texts[0] ?? '']] };
        const before = await workbookOf([grid, ...others, extra]);
        const after = updated(before, runOf(second));

        const [now, , mine] = gridsOf(after);
        if (now === undefined) throw new Error('no ledger');
        expect(mine?.cells).toEqual(gridsOf(before)[2]?.cells);
        const header = (now.cells[2] ?? []).map((cell) => cell.replaceAll('\n', ''));
        const keyAt = columnIn(now, ZH.headings.key);
        const found = new Map(
          now.cells
            .slice(3)
            .flatMap((row) => header.map((heading, i) => [`${row[keyAt]}|${heading}`, row[i] ?? ''])),
        );
        for (const [place, text] of wrote) expect(found.get(place)?.trim(), place).toBe(text.trim());
        const keys = now.cells.slice(3).map((row) => row[keyAt]);
        expect(new Set(keys).size).toBe(keys.length);
        const wanted = new Set([...first, ...second].map(({ region }) => `safe-campus-rate ${region} 2025`));
        expect(new Set(keys)).toEqual(wanted);
      }),
      { seed: 15, numRuns: 60 },
    );
  }, 120_000);
});
