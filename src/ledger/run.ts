import type { Language } from '../core/languages.ts';
import type { Status } from '../core/model.ts';
import type { LedgerKey } from './keys.ts';

/** Something that is missed, in the words it has in a ledger. */
export interface LedgerItem extends LedgerKey {
  /** The province, if it is the province's. */
  readonly prefecture: string;
  /** Empty if the region is no county. */
  readonly county: string;
  readonly title: string;
  /** Actual value, target and what is lacking (问题描述). */
  readonly problem: string;
  /** What of the plan asks for it (依据). */
  readonly basis: string;
  /** File, sheet and rows its figures come from (问题来源). */
  readonly source: string;
  /** Empty if the plan names nobody. */
  readonly lead: string;
  readonly supporting: string;
}

/** What came of a verdict, and its value in words; without a value it has none. */
export interface Judged {
  readonly status: Status;
  readonly value?: string;
}

/** What a run says, in the words of one language. */
export interface LedgerRun {
  readonly plan: { readonly id: string; readonly title: string };
  readonly years: readonly number[];
  /** In the order in which they are to be listed. */
  readonly items: readonly LedgerItem[];
  /** Every verdict of the run, by the text of its key. */
  readonly judged: ReadonlyMap<string, Judged>;
  /** How many verdicts there could not be: what they are of is not in the ledger. */
  readonly open: number;
  readonly asOf: AsOf;
}

/** The day by which rows are overdue. */
export interface AsOf {
  /** In ISO 8601. */
  readonly day: string;
  /** True if nobody named it, and it is the day of the run. */
  readonly today: boolean;
}

/** A run in the language of the ledger, which is its own where there is one already. */
export type RunIn = (language: Language) => LedgerRun;
