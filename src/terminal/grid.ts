import Table from 'cli-table3';
import { extended } from '../core/extended.ts';
import { textWidth } from './width.ts';
import { wrap } from './wrap.ts';

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};

/** A cell: its text, and how it is painted once it is laid out. */
export interface GridCell {
  readonly text: string;
  readonly align?: 'left' | 'right';
  /** How many columns it takes; in `grid` only in a header. */
  readonly span?: number;
  readonly paint?: (text: string) => string;
}

export interface GridOptions {
  readonly width: number;
  /** Ordinal, from 0, of the column whose cells are wrapped if the whole would be wider than `width`. */
  readonly wrapping: number;
  readonly header?: readonly GridCell[];
  readonly indent?: number;
}

const GAP = 2;
const LEAST_WRAPPED = 12;

/** Lays rows out as a table without lines between columns. A column is aligned as the first cell in it. */
export function grid(
  rows: readonly (readonly GridCell[])[],
  { width, wrapping, header, indent = 0 }: GridOptions,
): string {
  const widths = fit(
    columnWidths((header === undefined ? rows : [header, ...rows]).map(measure)),
    width - indent,
    wrapping,
  );
  const table = new Table({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': GAP, head: [], border: [] },
    colWidths: widths.map((each) => each + GAP),
  });
  if (header !== undefined) table.push(header.map(headerCell));
  for (const row of rows)
    table.push(row.map((cell, column) => bodyCell(cell, column === wrapping ? widths[column] : undefined)));
  return table
    .toString()
    .split('\n')
    .map((line) => (' '.repeat(indent) + line).trimEnd())
    .join('\n');
}

/** Like `grid`, for many rows or many lists: the table library is slow for each cell. */
export function list(
  rows: readonly (readonly GridCell[])[],
  { width, wrapping, header, indent = 0 }: GridOptions,
): string {
  const measured = rows.map(measure);
  const head = header === undefined ? [] : [measure(header)];
  const widths = fit(columnWidths([...head, ...measured], width - indent), width - indent, wrapping);
  const lines = measured.flatMap((row) => {
    const tall = row[wrapping];
    if (tall === undefined) return [row];
    const room = roomFor(widths, wrapping, tall.span);
    if (tall.width <= room && !tall.text.includes('\n')) return [row];
    return wrap(tall.text, room).map((text, line) =>
      row.map((cell, column): Measured =>
        column === wrapping ? { ...cell, text, width: textWidth(text) } : line === 0 ? cell : BLANK,
      ),
    );
  });
  return [...head, ...lines].map((row) => (' '.repeat(indent) + padded(row, widths)).trimEnd()).join('\n');
}

interface Measured extends GridCell {
  readonly width: number;
}

const BLANK: Measured = { text: '', width: 0 };

function measure(row: readonly GridCell[]): readonly Measured[] {
  return row.map((cell) => extended(cell, { width: widest(cell.text) }));
}

function padded(row: readonly Measured[], widths: readonly number[]): string {
  let column = 0;
  let line = '';
  for (const { text, width, align, span = 1, paint = same } of row) {
    const room = roomFor(widths, column, span);
    const space = ' '.repeat(Math.max(0, room - width));
    line += (align === 'right' ? space + paint(text) : paint(text) + space) + ' '.repeat(GAP);
    column += span;
  }
  return line;
}

/** The width of a cell that takes some columns from one on. */
function roomFor(widths: readonly number[], column: number, span = 1): number {
  if (span === 1) return widths[column] ?? 0;
  return widths.slice(column, column + span).reduce((sum, each) => sum + each + GAP, -GAP);
}

/** The width a grid needs at least, without the column that may wrap. */
export function widthBeside(rows: readonly (readonly GridCell[])[], wrapping: number): number {
  return columnWidths(rows.map(measure)).reduce(
    (sum, each, column) => (column === wrapping ? sum : sum + each + GAP),
    0,
  );
}

function headerCell({ text, align = 'left', span = 1, paint = same }: GridCell): Table.Cell {
  return { content: paint(text), hAlign: align, colSpan: span };
}

function bodyCell({ text, align = 'left', paint = same }: GridCell, wrapAt: number | undefined): Table.Cell {
  return {
    content:
      wrapAt === undefined
        ? paint(text)
        : wrap(text, wrapAt)
            .map((line) => paint(line))
            .join('\n'),
    hAlign: align,
  };
}

function same(text: string): string {
  return text;
}

function columnWidths(rows: readonly (readonly Measured[])[], most = Infinity): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    let column = 0;
    for (const { width, span = 1 } of row) {
      for (let i = 0; i < span; i += 1) widths[column + i] ??= 0;
      if (span === 1) widths[column] = Math.max(widths[column] ?? 0, width);
      column += span;
    }
  }
  for (const row of rows) makeRoom(widths, row, most);
  return widths;
}

/** The last of the columns that a cell spans is made wide enough for it, as far as there is room at all. */
function makeRoom(widths: number[], row: readonly Measured[], most: number): void {
  let column = 0;
  for (const { width, span = 1 } of row) {
    const last = column + span - 1;
    const room = roomFor(widths, column, span);
    const wanted = Math.min(width, most);
    if (wanted > room) widths[last] = (widths[last] ?? 0) + wanted - room;
    column += span;
  }
}

function widest(text: string): number {
  return text.includes('\n') ? Math.max(...text.split('\n').map((line) => textWidth(line))) : textWidth(text);
}

function fit(widths: readonly number[], width: number, wrapping: number): number[] {
  const total = widths.reduce((sum, each) => sum + each + GAP, -GAP);
  return widths.map((each, column) =>
    column === wrapping ? Math.max(Math.min(each, LEAST_WRAPPED), each - Math.max(0, total - width)) : each,
  );
}
