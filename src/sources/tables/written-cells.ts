import type { Decimal } from '../../core/decimal.ts';
import type { Place } from '../../core/origin.ts';
import type { CellFigure, Understood, WrittenCell } from '../../core/written-cell.ts';
import type { KeptFile, KeptSheet } from './kept-file.ts';
import type { Row } from './sheets/table.ts';
import { readWritten, scaled } from './values/written.ts';

/** What stands in the cell of a figure, and how the figure was read out of it. */
export type WrittenAt = (place: Place, figure: CellFigure) => WrittenCell;

/**
 * Looks cells of opened files up again, by their places: what was read keeps the places of its figures, not
 * their texts.
 */
export function writtenCells(opened: readonly KeptFile[]): WrittenAt {
  const textAt = textsOf(opened);
  return (place, figure) => {
    const text = textAt(place);
    return { text, understood: understoodFrom(text, figure) };
  };
}

/** The text of a cell as the sheet has it; of merged cells the one they show. Empty where there is none. */
export function textsOf(opened: readonly KeptFile[]): (place: Place) => string {
  const lookups = new Map<string, (line: number, column: number) => string>();
  const lookup = (path: string, sheet: string | undefined) => {
    const key = JSON.stringify([path, sheet ?? null]);
    const known = lookups.get(key);
    if (known !== undefined) return known;
    const found = opened
      .find((file) => file.path === path)
      ?.sheets.find(({ name }) => name === (sheet ?? null));
    const made = found === undefined ? () => '' : cellsOf(found);
    lookups.set(key, made);
    return made;
  };
  return ({ path, sheet, line, column }) => lookup(path, sheet)(line, column);
}

function cellsOf({ table: { rows, merges } }: KeptSheet): (line: number, column: number) => string {
  const byLine = new Map([...rows].map((row): [number, Row] => [row.line, row]));
  const at = (line: number, column: number) => byLine.get(line)?.cells[column - 1] ?? '';
  return (line, column) => {
    const own = at(line, column);
    if (own.trim() !== '') return own;
    const merge = merges.find(
      ({ top, bottom, left, right }) =>
        line >= top && line <= bottom && column - 1 >= left && column - 1 <= right,
    );
    return merge === undefined ? own : at(merge.top, merge.left + 1);
  };
}

/** How a figure came of a text. Throws if it can't have come of it. */
export function understoodFrom(text: string, figure: CellFigure): Understood {
  if (figure.kind === 'yes-no') return { kind: 'yes-no', value: figure.value };
  const written = readWritten(text);
  if (written === null) throw new Error(`${figure.value} was not read from ${JSON.stringify(text)}`);
  const { value } = figure;
  if (figure.kind === 'percentage') {
    const isPerMille = written.percent && text.includes('‰');
    if (written.value === value)
      return { kind: 'percentage', value, writtenAs: isPerMille ? 'per-mille' : 'percent' };
    if (scaled(written.value, 2) === value) return { kind: 'percentage', value, writtenAs: 'fraction' };
    throw new Error(`${value}% was not read from ${JSON.stringify(text)}`);
  }
  if (written.power > 0 && written.value === value)
    return { kind: 'number', value, power: written.power, powerFrom: 'cell' };
  const power = powerBetween(written.value, value);
  return power === 0 ? { kind: 'number', value } : { kind: 'number', value, power, powerFrom: 'unit' };
}

/** No unit is larger than 亿, nor what is in front of it: 万亿 is no unit of ours. */
const MOST_POWER = 12;

function powerBetween(written: Decimal, value: Decimal): number {
  for (let power = 0; power <= MOST_POWER; power += 1) if (scaled(written, power) === value) return power;
  throw new Error(`${value} was not read from ${written}`);
}
