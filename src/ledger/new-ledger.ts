import { writeXlsx } from 'hucre/xlsx';
import type { Cell, CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx';
import { FILLED_BY, LEDGER_COLUMNS, LEDGER_STATUSES } from '../core/ledger.ts';
import type { LedgerColumn } from '../core/ledger.ts';
import { cellName } from '../core/origin.ts';
import type { LedgerWords } from '../locales/words/ledger.ts';
import { asCell, literal } from './cell-text.ts';
import { guideSheet } from './guide.ts';
import { BORDER, HEADING, TITLE, WRAPPED } from './looks.ts';
import type { LedgerIn } from './recognise.ts';
import type { LedgerRun } from './run.ts';
import { updateLedger } from './update.ts';

/** In characters. */
const WIDTHS: Readonly<Record<LedgerColumn, number>> = {
  number: 5,
  prefecture: 9,
  county: 9,
  indicator: 16,
  problem: 26,
  basis: 16,
  source: 20,
  lead: 12,
  supporting: 12,
  person: 8,
  measures: 20,
  due: 11,
  status: 11,
  overdue: 9,
  monitoring: 15,
  progress: 15,
  completion: 16,
  acceptance: 10,
  closed: 11,
  remarks: 10,
  key: 16,
};
const DAYS: ReadonlySet<LedgerColumn> = new Set(['due', 'closed']);
const CENTRED: ReadonlySet<LedgerColumn> = new Set(['number', 'due', 'status', 'overdue', 'closed']);

/** Title, note, header. */
const ABOVE = 3;
/** What stays in sight: the columns that say where and what. */
const FROZEN = LEDGER_COLUMNS.indexOf('indicator') + 1;
const LAST_LINE = 1_048_576;

/** A ledger of what a run says is missed, for people to fill in. The same run makes the same bytes. */
export function newLedger(run: LedgerRun, { language, ledger: words }: LedgerIn): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [ledgerSheet(run, words), guideSheet(run, words)],
    // The writer notes the time otherwise, and no two files would be the same.
    properties: { created: new Date(0), modified: new Date(0) },
    defaultFont: { name: language === 'zh' ? '宋体' : 'Calibri', size: 10 },
  });
}

function ledgerSheet(run: LedgerRun, words: LedgerWords): WriteSheet {
  const rows = updateLedger([], run, words).added;
  const last = LEDGER_COLUMNS.length - 1;
  const note = words.note(run.asOf.day, run.asOf.today, run.open);
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', textCell(words.title(run.plan.title, run.years), TITLE, words)],
    ['1,0', textCell(note, { alignment: { vertical: 'center' } }, words)],
    ...LEDGER_COLUMNS.map((column, i): [string, Partial<Cell>] => [
      `${ABOVE - 1},${i}`,
      textCell(words.headings[column], HEADING[FILLED_BY[column] === 'people' ? 'people' : 'program'], words),
    ]),
    ...rows.flatMap((row, line) =>
      LEDGER_COLUMNS.map((column, i): [string, Partial<Cell>] => [
        `${ABOVE + line},${i}`,
        cellOf(column, row[column] ?? '', words),
      ]),
    ),
  ]);
  return {
    name: words.sheet,
    rows: [],
    cells,
    columns: LEDGER_COLUMNS.map((column) => ({ width: WIDTHS[column], style: lookOf(column) })),
    rowDefs: new Map([
      [0, { height: 30 }],
      [1, { height: 18 }],
      [ABOVE - 1, { height: 44 }],
    ]),
    merges: [0, 1].map((line) => ({ startRow: line, startCol: 0, endRow: line, endCol: last })),
    freezePane: { rows: ABOVE, columns: FROZEN },
    dataValidations: [statusList(words)],
    pageSetup: {
      paperSize: 'a3',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${ABOVE}:$${ABOVE}`,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&C${words.pages}` },
  };
}

function cellOf(column: LedgerColumn, text: string, words: LedgerWords): Partial<Cell> {
  const style = lookOf(column);
  if (text === '') return { value: null, type: 'empty', style };
  return column === 'number' ? { value: Number(text), type: 'number', style } : textCell(text, style, words);
}

function textCell(text: string, style: CellStyle, words: LedgerWords): Partial<Cell> {
  return { value: literal(asCell(text, words)), type: 'string', style };
}

function lookOf(column: LedgerColumn): CellStyle {
  return {
    border: BORDER,
    alignment: { ...WRAPPED, ...(CENTRED.has(column) ? { horizontal: 'center' } : {}) },
    ...(DAYS.has(column) ? { numFmt: 'yyyy-mm-dd' } : {}),
  };
}

/** The statuses to choose from, also in rows that are added later. */
function statusList(words: LedgerWords): DataValidation {
  const column = LEDGER_COLUMNS.indexOf('status') + 1;
  const cell = (line: number) => cellName('', line, column).slice(1);
  return {
    type: 'list',
    values: LEDGER_STATUSES.map((status) => words.statuses[status]),
    allowBlank: true,
    showErrorMessage: true,
    errorMessage: words.chooseStatus,
    range: `${cell(ABOVE + 1)}:${cell(LAST_LINE)}`,
  };
}
