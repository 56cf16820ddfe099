import Table from 'cli-table3';
import stringWidth from 'string-width';

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

/** A cell: its text, its place in the column, and how it is painted once it is laid out. */
export interface GridCell {
  readonly text: string;
  readonly align?: 'left' | 'right';
  readonly span?: number;
  readonly paint?: (text: string) => string;
}

const GAP = 2;

/**
 * Lays rows out in columns without lines between them. Columns are as wide as their cells; the one that may wrap gives way if the whole
 * is wider than `width`.
 * @param wrapping ordinal, from 0, of the column that may wrap
 */
export function grid(rows: readonly (readonly GridCell[])[], width: number, wrapping: number, indent = 0): string {
  const widths = fit(naturalWidths(rows), width - indent, wrapping);
  const table = new Table({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': GAP, head: [], border: [] },
    colWidths: widths.map((each) => each + GAP),
  });
  for (const row of rows) table.push(layRow(row, widths, wrapping));
  return table
    .toString()
    .split('\n')
    .map((line) => (' '.repeat(indent) + line).trimEnd())
    .join('\n');
}

function layRow(row: readonly GridCell[], widths: readonly number[], wrapping: number): Table.Cell[] {
  let column = 0;
  return row.map(({ text, align = 'left', span = 1, paint = (same) => same }) => {
    const lines = column === wrapping && span === 1 ? wrap(text, widths[column] ?? 1) : [text];
    column += span;
    return { content: lines.map(paint).join('\n'), hAlign: align, colSpan: span };
  });
}

function naturalWidths(rows: readonly (readonly GridCell[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    let column = 0;
    for (const { text, span = 1 } of row) {
      for (let i = 0; i < span; i += 1) widths[column + i] ??= 0;
      if (span === 1) widths[column] = Math.max(widths[column] ?? 0, stringWidth(text));
      column += span;
    }
  }
  return widths;
}

function fit(widths: readonly number[], width: number, wrapping: number): number[] {
  const total = widths.reduce((sum, each) => sum + each + GAP, -GAP);
  return widths.map((each, column) => (column === wrapping ? Math.max(12, each - Math.max(0, total - width)) : each));
}

// A word, or one character of a script that writes no spaces, with the punctuation that may not be parted from it.
const PIECE = /[（《“‘「(]*(?:[\p{Script=Han}、，。；：？！·—…]|[^\s\p{Script=Han}、，。；：？！（《“‘「]+)[）》”’」)、，。；：？！%]*|\s+|./gu;

/** Breaks text into lines of at most `width` columns, between words or Chinese characters; what fits nowhere is broken anywhere. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split('\n').flatMap((part, i) => [...(i > 0 ? ['\n'] : []), ...(part.match(PIECE) ?? [])])) {
    if (piece === '\n' || stringWidth(line + piece.trimEnd()) > width) {
      if (line !== '') lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
    while (stringWidth(line) > width && stringWidth(line.trimEnd()) > width) {
      const head = headOf(line, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trimEnd() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** As many characters from the beginning as fit. */
export function headOf(text: string, width: number): string {
  let head = '';
  for (const character of text) {
    if (head !== '' && stringWidth(head + character) > width) break;
    head += character;
  }
  return head;
}
