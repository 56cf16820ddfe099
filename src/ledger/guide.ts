import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import { FILLED_BY, LEDGER_COLUMNS } from '../core/ledger.ts';
import type { LedgerWords } from '../locales/words/ledger.ts';
import { heightOf } from '../core/row-heights.ts';
import { BORDER, HEADING, TITLE, WRAPPED } from './looks.ts';
import type { LedgerRun } from './run.ts';

/** In characters. */
const WIDTHS = [34, 30, 76] as const;
const ALL = 140;

const PLAIN: CellStyle = { alignment: WRAPPED };
const FRAMED: CellStyle = { border: BORDER, alignment: WRAPPED };

/** The sheet that says whose ledger it is, what each column holds, and by whom it is filled in. */
export function guideSheet({ plan, asOf }: LedgerRun, words: LedgerWords): WriteSheet {
  const facts = [
    [words.planLabel, plan.id],
    [words.asOfLabel, words.asOf(asOf.day, asOf.today)],
  ];
  const lines: (readonly (readonly [text: string, style: CellStyle])[])[] = [
    [[words.guideTitle, TITLE]],
    ...facts.map((row) => row.map((text) => [text, PLAIN] as const)),
    [],
    words.guideHeadings.map((text) => [text, HEADING.program] as const),
    ...LEDGER_COLUMNS.map((column) =>
      [words.headings[column], words.filledBy[FILLED_BY[column]], words.columns[column]].map(
        (text) => [text, FRAMED] as const,
      ),
    ),
    [],
    ...words.rules.map((rule) => [[rule, PLAIN] as const]),
  ];
  const isMerged = (row: (typeof lines)[number]) => row.length === 1;
  return {
    name: words.guide,
    rows: [],
    cells: new Map(
      lines.flatMap((row, line) =>
        row.map(([value, style], column): [string, Partial<Cell>] => [
          `${line},${column}`,
          { value, type: 'string', style },
        ]),
      ),
    ),
    columns: WIDTHS.map((width) => ({ width })),
    rowDefs: new Map(
      lines.map((row, line) => [
        line,
        {
          height:
            line === 0
              ? 30
              : heightOf(row.map(([text], i) => ({ text, width: isMerged(row) ? ALL : (WIDTHS[i] ?? 0) }))),
        },
      ]),
    ),
    merges: lines.flatMap((row, line) =>
      isMerged(row) ? [{ startRow: line, startCol: 0, endRow: line, endCol: 2 }] : [],
    ),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
  };
}
