import { writeXlsx } from 'hucre/xlsx';
import type { Cell, CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx';
import { FILLED_BY, LEDGER_COLUMNS, LEDGER_STATUSES } from '../core/ledger.ts';
import type { LedgerColumn } from '../core/ledger.ts';
import { cellName } from '../core/origin.ts';
import type { LedgerWords } from '../locales/words/ledger.ts';
import { asCell, literal } from '../core/cell-text.ts';
import { guideSheet } from './guide.ts';
import { widthOf } from '../core/row-heights.ts';
import { BORDER, HEADING, TITLE, WRAPPED } from './looks.ts';
import type { LedgerIn } from './recognise.ts';
import type { LedgerRun } from './run.ts';
import { updatedLedger } from './update-file.ts';

/** In characters. */
const WIDTHS: Readonly<Record<LedgerColumn, number>> = {
  number: 5,
  prefecture: 12,
  county: 12,
  indicator: 16,
  problem: 30,
  basis: 18,
  source: 22,
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
export async function newLedger(run: LedgerRun, own: LedgerIn): Promise<Uint8Array> {
  const { language, ledger: words } = own;
  const empty = await writeXlsx({
    sheets: [emptySheet(run, words), guideSheet(run, words)],
    // The writer notes the time otherwise, and no two files would be the same.
    properties: { created: new Date(0), modified: new Date(0) },
    defaultFont: { name: language === 'zh' ? '宋体' : 'Calibri', size: 10 },
  });
  const filled = updatedLedger(empty, () => run, [own]);
  if ('troubles' in filled) throw new Error(`a new ledger is none: ${filled.troubles[0]?.code}`);
  return filled.bytes;
}

/** The sheet with a line below its header that shows what rows look like. */
function emptySheet(run: LedgerRun, words: LedgerWords): WriteSheet {
  const last = LEDGER_COLUMNS.length - 1;
  const note = words.note(run.asOf.day, run.asOf.today, run.open);
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', textCell(words.title(run.plan.title, run.years), TITLE, words)],
    ['1,0', textCell(note, { alignment: { vertical: 'center' } }, words)],
    ...LEDGER_COLUMNS.map((column, i): [string, Partial<Cell>] => [
      `${ABOVE - 1},${i}`,
      textCell(
        headingOf(column, words),
        HEADING[FILLED_BY[column] === 'people' ? 'people' : 'program'],
        words,
      ),
    ]),
    ...LEDGER_COLUMNS.map((column, i): [string, Partial<Cell>] => [
      `${ABOVE},${i}`,
      { value: null, type: 'empty', style: lookOf(column) },
    ]),
  ]);
  return {
    name: words.sheet,
    rows: [],
    cells,
    columns: LEDGER_COLUMNS.map((column) => ({ width: WIDTHS[column] })),
    rowDefs: new Map([
      [0, { height: 30 }],
      [1, { height: 18 }],
      [ABOVE - 1, { height: 46 }],
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

/** What does not fit beside a heading stands below it. */
function headingOf(column: LedgerColumn, words: LedgerWords): string {
  const heading = words.headings[column];
  return widthOf(heading) > WIDTHS[column] - 2 ? heading.replace(/ ?(?=[（(])/u, '\n') : heading;
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
