import { cellName } from '../../core/origin.ts';
import { literal } from '../../core/cell-text.ts';
import { attributesOf, escaped, spliced, withAttributes } from './markup.ts';
import type { SheetXml, XmlCell, XmlRow } from './sheet-xml.ts';

/** What is written into a cell; a null text leaves it empty, so that it only has a look. */
export interface CellEdit {
  /** From 1. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
  readonly text: string | null;
  /** A whole number, written as such. */
  readonly isNumber?: boolean;
  /** The look of a cell that is not there yet. */
  readonly look: string | null;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** In points, by the line of the row. */
export type Heights = ReadonlyMap<number, number>;

/**
 * The XML of a sheet with cells written into it: all that is not written stays as it is.
 * @param heights of rows that are written to, where people did not choose one
 */
export function editSheet(sheet: SheetXml, edits: readonly CellEdit[], heights: Heights): string {
  const byLine = new Map<number, CellEdit[]>();
  for (const edit of edits) byLine.set(edit.line, [...(byLine.get(edit.line) ?? []), edit]);
  const known = new Map(sheet.rows.map((row) => [row.line, row]));
  const inside = [...byLine].flatMap(([line, own]) => {
    const row = known.get(line);
    return row === undefined ? newRow(line, own, sheet, heights) : changesOf(row, own, sheet.prefix, heights);
  });
  return spliced(
    sheet.xml,
    [...dimensionOf(sheet, edits), ...inside].toSorted((a, b) => a.start - b.start || a.end - b.end),
  );
}

function newRow(
  line: number,
  edits: readonly CellEdit[],
  { rows, end, prefix }: SheetXml,
  heights: Heights,
): Change {
  const height = heights.get(line);
  const ht = height === undefined ? '' : ` ht="${height}"`;
  const at = rows.find((row) => row.line > line)?.open.start ?? end;
  const cells = inOrder(edits)
    .map((edit) => cellXml(edit, null, prefix))
    .join('');
  return { start: at, end: at, by: `<${prefix}row r="${line}"${ht}>${cells}</${prefix}row>` };
}

function changesOf(row: XmlRow, edits: readonly CellEdit[], prefix: string, heights: Heights): Change[] {
  const there = new Map(row.cells.map((cell) => [cell.column, cell]));
  const isEmpty = row.open.kind === 'empty';
  const pieces = inOrder(edits).map((edit) => {
    const cell = there.get(edit.column);
    const by = cellXml(edit, cell ?? null, prefix);
    if (cell !== undefined) return { start: cell.start, end: cell.end, by };
    const at = row.cells.find(({ column }) => column > edit.column)?.start ?? row.close;
    return { start: at, end: at, by };
  });
  const open = openTag(row, heights.get(row.line));
  if (!isEmpty) return [{ start: row.open.start, end: row.open.end, by: open }, ...joinedAt(pieces)];
  const cells = pieces.map(({ by }) => by).join('');
  return [
    {
      start: row.open.start,
      end: row.open.end,
      by: `${open.replace(/\/>$/u, '>')}${cells}</${prefix}row>`,
    },
  ];
}

/** Cells that are new at one place in one piece, so that their order is kept. */
function joinedAt(changes: readonly Change[]): Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      last.start === change.start &&
      last.end === change.end &&
      last.start === last.end
    )
      joined[joined.length - 1] = { ...last, by: last.by + change.by };
    else joined.push(change);
  }
  return joined;
}

/** A row that says from where to where its cells go would be wrong now. A height that people chose is theirs. */
function openTag({ open }: XmlRow, height: number | undefined): string {
  const byHand = ['1', 'true'].includes(attributesOf(open).get('customHeight') ?? '');
  const ht = height === undefined ? null : String(height);
  return withAttributes(open, { spans: null, ...(byHand ? {} : { ht, customHeight: null }) });
}

function inOrder(edits: readonly CellEdit[]): readonly CellEdit[] {
  return edits.toSorted((a, b) => a.column - b.column);
}

/** Text is written into the cell itself, and never as a formula, whatever it begins with. */
function cellXml(
  { line, column, text, isNumber, look }: CellEdit,
  cell: XmlCell | null,
  prefix: string,
): string {
  const style = cell === null ? look : cell.look;
  const name = `r="${cellName('', line, column + 1).slice(1)}"${style === null ? '' : ` s="${escaped(style)}"`}`;
  const tag = `${prefix}c`;
  if (text === null || text === '') return `<${tag} ${name}/>`;
  if (isNumber === true) return `<${tag} ${name}><${prefix}v>${escaped(text)}</${prefix}v></${tag}>`;
  const [is, t] = [`${prefix}is`, `${prefix}t`];
  return `<${tag} ${name} t="inlineStr"><${is}><${t} xml:space="preserve">${escaped(literal(text))}</${t}></${is}></${tag}>`;
}

/** Where the sheet says how far it goes, it goes as far as the new cells. */
function dimensionOf({ dimension }: SheetXml, edits: readonly CellEdit[]): Change[] {
  const range = dimension === null ? undefined : attributesOf(dimension).get('ref');
  const parts = /^(?<from>[A-Z]+\d+):(?<letters>[A-Z]+)(?<line>\d+)$/u.exec(range ?? '')?.groups;
  if (dimension === null || parts === undefined) return [];
  const line = edits.reduce((last, each) => Math.max(last, each.line), Number(parts['line']));
  const ref = `${parts['from']}:${parts['letters']}${line}`;
  return [{ start: dimension.start, end: dimension.end, by: withAttributes(dimension, { ref }) }];
}
