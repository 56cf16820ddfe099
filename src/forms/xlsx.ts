import { writeXlsx } from 'hucre/xlsx';
import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import type { Language } from '../core/languages.ts';
import type { Level } from '../core/model.ts';
import { cellName } from '../core/origin.ts';
import { heightOf } from '../core/row-heights.ts';
import type { TemplateWords } from '../locales/words/commands.ts';
import type { Looks } from './looks.ts';
import { looksOf } from './looks.ts';
import type { FormColumn, FormSheet } from './sheets.ts';
import { validationOf } from './validations.ts';
import { headingWidth, wrappedHeading } from './wrapped.ts';

/** Title, header. */
const ABOVE = 2;
/** In points; what is added to the height of a header is for bold text. */
const HEIGHTS = { title: 34, header: 10, row: 20, signatures: 36 } as const;

/**
 * Templates as a workbook, a sheet a level: headers that stay in sight, number formats, drop-downs for yes and no,
 * places to sign, and what is asked for; to be filled in on the screen or printed on A4.
 */
export function formXlsx(
  sheets: readonly FormSheet[],
  nameOf: (level: Level) => string,
  language: Language,
  words: TemplateWords,
): Promise<Uint8Array> {
  const font = { name: language === 'zh' ? '宋体' : 'Calibri', size: 10 };
  const looks = looksOf(font.name);
  return writeXlsx({
    sheets: sheets.map((sheet) => writeSheet(sheet, nameOf(sheet.level), looks, words)),
    namedRanges: sheets.flatMap((sheet) => printed(sheet, nameOf(sheet.level), words)),
    // The writer notes the time otherwise, and no two files would be the same.
    properties: { created: new Date(0), modified: new Date(0) },
    defaultFont: font,
  });
}

function writeSheet(form: FormSheet, name: string, looks: Looks, words: TemplateWords): WriteSheet {
  const { title, columns, rows } = form;
  const below = linesBelow(form, words);
  const widths = columns.map(widthOfColumn);
  const headings = columns.map(({ heading }, i) => wrappedHeading(heading, widths[i] ?? 0));
  const first = ABOVE + rows.length;
  return {
    name,
    rows: [],
    cells: new Map<string, Partial<Cell>>([
      ['0,0', text(title, looks.title)],
      ...headings.map((heading, i): [string, Partial<Cell>] => [
        `1,${i}`,
        text(heading, looks.heading[i < ABOVE ? 'program' : 'people']),
      ]),
      ...rows.flatMap((row, i) =>
        columns.map((column, j): [string, Partial<Cell>] => [
          `${ABOVE + i},${j}`,
          cellOf(row, column, j, looks),
        ]),
      ),
      ...below.map((line, i): [string, Partial<Cell>] => [
        `${first + i},0`,
        text(line, i === 0 ? looks.signatures : looks.remark),
      ]),
    ]),
    columns: widths.map((width) => ({ width })),
    rowDefs: heightsOf(headings, rows.length, below, widths),
    merges: [0, ...below.map((_, i) => first + i)].map((row) => ({
      startRow: row,
      startCol: 0,
      endRow: row,
      endCol: columns.length - 1,
    })),
    freezePane: { rows: ABOVE, columns: 2 },
    dataValidations: columns.flatMap(({ type }, i) =>
      rows.length === 0 ? [] : validationOf(type, rangeOf(ABOVE + 1, i + 1, first, i + 1), words),
    ),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&C${words.pages}` },
  };
}

function heightsOf(
  headings: readonly string[],
  rows: number,
  below: readonly string[],
  widths: readonly number[],
): Map<number, { height: number }> {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const header = heightOf(headings.map((heading, i) => ({ text: heading, width: (widths[i] ?? 0) + 2 })));
  return new Map(
    [
      HEIGHTS.title,
      header + HEIGHTS.header,
      ...Array.from({ length: rows }, () => HEIGHTS.row),
      ...below.map((line, i) => (i === 0 ? HEIGHTS.signatures : heightOf([{ text: line, width: total }]))),
    ].map((height, i) => [i, { height }]),
  );
}

/** Places to sign, notes, and what the measures mean; numbered, so that they are read as a note that goes on. */
function linesBelow(
  { definitions }: FormSheet,
  { signatures, notes, definitions: heading }: TemplateWords,
): string[] {
  return [
    signatures,
    ...notes,
    ...(definitions.length === 0 ? [] : [heading]),
    ...definitions.map((each, i) => `${i + 1}. ${each}`),
  ];
}

function text(value: string, style: CellStyle): Partial<Cell> {
  return { value, type: 'string', style };
}

function cellOf(
  row: FormSheet['rows'][number],
  { type }: FormColumn,
  column: number,
  looks: Looks,
): Partial<Cell> {
  switch (type) {
    case 'region':
      return text(row.name, looks.region);
    case 'year':
      return { value: row.year, type: 'number', style: looks.year };
    case 'note':
    case 'yes-no':
    case 'count':
    case 'score': {
      const written = row.cells[column - 2] ?? '';
      const style = written === '' ? lookOf(type, looks) : looks.year;
      return written === '' ? { value: null, type: 'empty', style } : text(written, style);
    }
  }
}

/** An empty cell that shows whole numbers and scores as such. */
function lookOf(type: 'note' | 'yes-no' | 'count' | 'score', { figure, note }: Looks): CellStyle {
  const formats = { count: '0', score: '0.00' } as const;
  if (type === 'note') return note;
  return type === 'yes-no'
    ? { ...figure, alignment: { ...figure.alignment, horizontal: 'center' } }
    : { ...figure, numFmt: formats[type] };
}

/** In characters of half width. */
function widthOfColumn({ type, heading }: FormColumn): number {
  return type === 'region' ? 18 : type === 'year' ? 7 : type === 'note' ? 14 : headingWidth(heading);
}

/** What is printed, and the lines that are repeated on each page. */
function printed(form: FormSheet, name: string, words: TemplateWords) {
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const last = ABOVE + form.rows.length + linesBelow(form, words).length;
  const area = rangeOf(1, 1, last, form.columns.length).replaceAll(
    /(?<letters>[A-Z]+)(?<line>\d+)/gu,
    '$$$<letters>$$$<line>',
  );
  return [
    { name: '_xlnm.Print_Area', range: `${sheet}!${area}`, scope: name },
    { name: '_xlnm.Print_Titles', range: `${sheet}!$1:$${ABOVE}`, scope: name },
  ];
}

/** A1:C5, lines and columns from 1. */
function rangeOf(top: number, left: number, bottom: number, right: number): string {
  return `${cellName('', top, left).slice(1)}:${cellName('', bottom, right).slice(1)}`;
}
