import { writeXlsx } from 'hucre/xlsx';
import type { Cell, DataValidation, WriteSheet } from 'hucre/xlsx';
import type { Level } from '../core/model.ts';
import { cellName } from '../core/origin.ts';
import type { TemplateWords } from '../locales/words/commands.ts';
import type { FormColumn, FormSheet } from './sheets.ts';

/** Widths in characters; long headings are wrapped. */
const WIDTHS: Readonly<Record<FormColumn['type'], number>> = {
  region: 26,
  year: 8,
  count: 14,
  score: 14,
  'yes-no': 14,
  note: 20,
};
/** Title, header. */
const ABOVE = 2;

/**
 * Templates as a workbook, a sheet a level: headers that stay in sight, number formats, and drop-downs for
 * yes and no.
 */
export function formXlsx(
  sheets: readonly FormSheet[],
  nameOf: (level: Level) => string,
  words: TemplateWords,
): Promise<Uint8Array> {
  // The writer notes the time otherwise, and no two files would be the same.
  const properties = { created: new Date(0), modified: new Date(0) };
  return writeXlsx({ sheets: sheets.map((sheet) => writeSheet(sheet, nameOf, words)), properties });
}

function writeSheet(
  { level, title, columns, rows }: FormSheet,
  nameOf: (level: Level) => string,
  words: TemplateWords,
): WriteSheet {
  return {
    name: nameOf(level),
    rows: [
      [title],
      columns.map(({ heading }) => heading),
      ...rows.map(({ name, year, cells }) => [name, year, ...cells.map((cell) => cell || null)]),
      ...words.notes.map((note) => [note]),
    ],
    columns: columns.map(({ type }) => ({ width: WIDTHS[type] })),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    cells: new Map<string, Partial<Cell>>([
      ['0,0', { value: title, type: 'string', style: { font: { bold: true, size: 14 } } }],
      ...columns.map(({ heading }, i): [string, Partial<Cell>] => [
        `${ABOVE - 1},${i}`,
        {
          value: heading,
          type: 'string',
          style: { font: { bold: true }, alignment: { wrapText: true, vertical: 'center' } },
        },
      ]),
      ...rows.flatMap((_, row) => columns.flatMap((column, i) => formatted(column, ABOVE + row, i))),
    ]),
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: columns.length - 1 }],
    freezePane: { rows: ABOVE, columns: 2 },
    dataValidations: columns.flatMap((column, i) => validationOf(column, i + 1, rows.length, words)),
  };
}

/** An empty cell that shows whole numbers and scores as such. */
function formatted({ type }: FormColumn, row: number, column: number): [string, Partial<Cell>][] {
  const numFmt = type === 'count' ? '0' : type === 'score' ? '0.00' : null;
  return numFmt === null ? [] : [[`${row},${column}`, { value: null, type: 'empty', style: { numFmt } }]];
}

function validationOf(
  { type }: FormColumn,
  column: number,
  count: number,
  words: TemplateWords,
): DataValidation[] {
  const cell = (line: number) => cellName('', line, column).slice(1);
  const base = {
    allowBlank: true,
    showErrorMessage: true,
    range: `${cell(ABOVE + 1)}:${cell(ABOVE + count)}`,
  } as const;
  switch (type) {
    case 'yes-no':
      return [{ ...base, type: 'list', values: [words.yes, words.no], errorMessage: words.yesNo }];
    case 'count':
      return [
        {
          ...base,
          type: 'whole',
          operator: 'greaterThanOrEqual',
          formula1: '0',
          errorMessage: words.wholeNumber,
        },
      ];
    case 'score':
      return [
        {
          ...base,
          type: 'decimal',
          operator: 'greaterThanOrEqual',
          formula1: '0',
          errorMessage: words.number,
        },
      ];
    case 'region':
    case 'year':
    case 'note':
      return [];
  }
}
