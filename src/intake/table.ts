import type { FindingFacts } from '../findings.ts';

/** A record: the line it begins on, from 1, and its cells. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table before anybody asks what it means; blank records are left out. */
export interface Table {
  readonly rows: readonly Row[];
  /** What could not be read at all, by line. */
  readonly problems: readonly { readonly line: number; readonly facts: FindingFacts }[];
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
