import type { Cell, CellStyle, MergeRange, SheetChart, WriteSheet } from 'hucre/xlsx';
import type { Document } from '../../../content/document.ts';
import { cellName } from '../../../core/origin.ts';
import type { Words } from '../../../locales/words.ts';
import { chartOf } from './chart-lines.ts';
import { columnWidths } from './column-widths.ts';
import type { Line } from './line.ts';
import { linesOf } from './lines.ts';
import { pageBreaks } from './page-breaks.ts';
import type { Page } from './pages.ts';
import { quotedName } from './sheet-names.ts';

/** A sheet, and the names by which a spreadsheet program knows what of it is printed. */
export interface NamedSheet {
  readonly sheet: WriteSheet;
  readonly names: readonly { readonly name: string; readonly range: string; readonly scope: string }[];
}

type FontStyle = NonNullable<CellStyle['font']>;

/** Wider than that, in characters, it is printed across. */
const PORTRAIT = 110;
/** No more than that, in points, stays in sight. */
const MOST_FROZEN = 220;

/** A page as a sheet. */
export function sheetOf(
  page: Page,
  name: string,
  { shortTitle }: Pick<Document, 'shortTitle'>,
  font: FontStyle,
  words: Words,
): NamedSheet {
  const widths = columnWidths(page);
  const lines = page.items.flatMap((item) => linesOf(item, widths, words));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const heads = lines.flatMap(({ head }, at) => (head === undefined ? [] : [{ ...head, at }]));
  const [only] = heads.length === 1 ? heads : [];
  const filtered = heads.find(({ searchable, rows }) => searchable && rows > 0);
  const frozen = only === undefined ? 0 : heightTo(lines, only.at);
  const charts = lines.flatMap(({ chart }, at): SheetChart[] =>
    chart === undefined ? [] : chartOf(chart.figure, name, at, widths.length),
  );
  const orientation = page.landscape || total > PORTRAIT ? 'landscape' : 'portrait';
  const repeated = only === undefined ? 0 : (lines[only.at]?.height ?? 0);
  const breaks = pageBreaks(lines, total, orientation, repeated);
  const sheet: WriteSheet = {
    name,
    rows: [],
    cells: cellsOf(lines, widths.length, font),
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map(lines.map(({ height }, i) => [i, { height }])),
    merges: mergesOf(lines, widths.length),
    view: { showGridLines: false },
    ...(only !== undefined && frozen <= MOST_FROZEN
      ? { freezePane: { rows: only.at + 1, columns: only.columns > 5 ? 1 : 0 } }
      : {}),
    ...(filtered === undefined
      ? {}
      : {
          autoFilter: {
            range: rangeOf(filtered.at + 1, 1, filtered.at + 1 + filtered.rows, filtered.columns),
          },
        }),
    ...(charts.length === 0 ? {} : { charts }),
    ...(breaks.length === 0 ? {} : { rowBreaks: breaks }),
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.8, bottom: 0.7, left: 0.5, right: 0.5, header: 0.4, footer: 0.3 },
    },
    headerFooter: { oddHeader: `&R${inHeader(shortTitle)}`, oddFooter: `&C${words.ledger.pages}` },
  };
  const quoted = quotedName(name);
  return {
    sheet,
    names: [
      {
        name: '_xlnm.Print_Area',
        range: `${quoted}!${absolute(rangeOf(1, 1, lines.length, widths.length))}`,
        scope: name,
      },
      ...(only === undefined
        ? []
        : [{ name: '_xlnm.Print_Titles', range: `${quoted}!$${only.at + 1}:$${only.at + 1}`, scope: name }]),
    ],
  };
}

function cellsOf(lines: readonly Line[], columns: number, font: FontStyle): Map<string, Partial<Cell>> {
  return new Map(
    lines.flatMap(({ cells, spans }, row) =>
      (spans ? cells.slice(0, 1) : cells.slice(0, columns)).map((cell, column): [string, Partial<Cell>] => [
        `${row},${column}`,
        inFont(cell, font),
      ]),
    ),
  );
}

/** A look that changes something about the font would lose its name otherwise. */
function inFont(cell: Partial<Cell>, font: FontStyle): Partial<Cell> {
  return {
    ...cell,
    style: { ...cell.style, font: { ...font, ...cell.style?.font } },
    ...(cell.richText === undefined
      ? {}
      : { richText: cell.richText.map((run) => ({ ...run, font: { ...font, ...run.font } })) }),
  };
}

function mergesOf(lines: readonly Line[], columns: number): MergeRange[] {
  return lines.flatMap(({ spans }, row) =>
    spans && columns > 1 ? [{ startRow: row, startCol: 0, endRow: row, endCol: columns - 1 }] : [],
  );
}

function heightTo(lines: readonly Line[], last: number): number {
  return lines.slice(0, last + 1).reduce((sum, { height }) => sum + height, 0);
}

/** A1:C5, lines and columns from 1. */
function rangeOf(top: number, left: number, bottom: number, right: number): string {
  return `${cellName('', top, left).slice(1)}:${cellName('', bottom, right).slice(1)}`;
}

function absolute(range: string): string {
  return range.replaceAll(/(?<letters>[A-Z]+)(?<digits>\d+)/gu, '$$$<letters>$$$<digits>');
}

/** In a header an ampersand begins a command, and 255 characters are all that there is room for. */
function inHeader(text: string): string {
  return Array.from(text).slice(0, 80).join('').replaceAll('&', '&&');
}
