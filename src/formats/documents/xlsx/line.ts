import type { Cell } from 'hucre/xlsx';
import type { Figure } from '../../../content/document.ts';

/** A row of a sheet. */
export interface Line {
  readonly cells: readonly Partial<Cell>[];
  /** Its first cell goes over the whole width. */
  readonly spans: boolean;
  /** In points. */
  readonly height: number;
  /** At the top of a page. */
  readonly startsPage?: true;
  /** Not at the bottom of a page: with the line below it. */
  readonly keeps?: true;
  /** The head of a table, with so many rows below it. */
  readonly head?: { readonly rows: number; readonly columns: number; readonly searchable: boolean };
  /** Where a chart stands, over so many rows of room, with its figures below. */
  readonly chart?: { readonly figure: Figure; readonly room: number };
}
