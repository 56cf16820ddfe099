import type {
  FilledBy,
  LedgerColumn,
  LedgerStatus,
  LedgerTrouble,
  LedgerTroubleCode,
  Overdue,
} from '../../core/ledger.ts';
import type { Status } from '../../core/model.ts';
import type { Message } from './names.ts';

/** What a row of earlier runs is told by this one; `value` in words, null if there is none. */
export type Monitoring =
  | { readonly code: 'new'; readonly waived: boolean }
  | { readonly code: 'reopened'; readonly waived: boolean; readonly key: string }
  | { readonly code: Status; readonly closed: boolean; readonly value: string | null }
  | { readonly code: 'superseded'; readonly key: string }
  /** Not judged in this run; `later` is what came of it in a later year that is. */
  | {
      readonly code: 'not-judged';
      readonly year: number;
      readonly later: {
        readonly year: number;
        readonly status: Status;
        readonly value: string | null;
      } | null;
    };

export interface LedgerWords {
  /** The name of the sheet. */
  readonly sheet: string;
  /** The name of the sheet that explains the columns. */
  readonly guide: string;
  readonly headings: Readonly<Record<LedgerColumn, string>>;
  readonly statuses: Readonly<Record<LedgerStatus, string>>;
  readonly overdue: Readonly<Record<Overdue, string>>;
  readonly monitoring: (of: Monitoring) => string;
  readonly title: (plan: string, years: readonly number[]) => string;
  /** Above the header; begins with `noteBegins`, by which it is found again. */
  readonly note: (day: string, today: boolean, open: number) => string;
  readonly noteBegins: string;
  readonly planLabel: string;
  readonly asOfLabel: string;
  readonly asOf: (day: string, today: boolean) => string;
  readonly guideTitle: string;
  readonly guideHeadings: readonly [column: string, filledBy: string, what: string];
  readonly filledBy: Readonly<Record<FilledBy, string>>;
  readonly columns: Readonly<Record<LedgerColumn, string>>;
  readonly rules: readonly string[];
  /** What is said of a cell with a status that is none. */
  readonly chooseStatus: string;
  /** Cells of a line of a text file. */
  readonly row: (path: string, line: number, columns: readonly number[]) => string;
  /** Cells of a workbook, with their sheets. */
  readonly cells: (path: string, cells: readonly string[]) => string;
  /** Where figures come from, and in how many more cells. */
  readonly places: (named: readonly string[], more: number) => string;
  readonly cut: string;
  readonly pages: string;
  readonly troubles: { readonly [C in LedgerTroubleCode]: (trouble: LedgerTrouble<C>) => Message };
  /** In place of those that are not told. */
  readonly moreTroubles: (count: number) => string;
}
