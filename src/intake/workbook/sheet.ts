import type { FindingFacts } from '../../findings.ts';
import type { Merge } from '../table.ts';

/** A sheet of a workbook, its cells as the text a reader of it sees; rows that hold nothing are left out. */
export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly { readonly line: number; readonly hidden: boolean; readonly cells: readonly string[] }[];
  readonly merges: readonly Merge[];
}

/** All sheets, or what keeps the workbook from being read. */
export type WorkbookReading = { readonly sheets: readonly WorkbookSheet[] } | { readonly problem: FindingFacts };

/** A cell as a library hands it out. */
export interface RawCell {
  readonly value: string | number | boolean | Date | null;
  /** The number format, `General` or none if it has none of its own. */
  readonly format: string;
  /** Without the equals sign; null if the cell holds no formula. */
  readonly formula: string | null;
  readonly error: string | null;
}
