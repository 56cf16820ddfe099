/** Of the ledger of what must be put right (整改台账, docs/ledger.md): what of it others speak of too. */

/** The columns of a ledger, in the order in which a new one has them. */
export const LEDGER_COLUMNS = [
  'number',
  'prefecture',
  'county',
  'indicator',
  'problem',
  'basis',
  'source',
  'lead',
  'supporting',
  'person',
  'measures',
  'due',
  'status',
  'overdue',
  'monitoring',
  'progress',
  'completion',
  'acceptance',
  'closed',
  'remarks',
  'key',
] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

/**
 * Who fills a column in: the program at every run; the program when a row is added, and people afterwards; or
 * people alone.
 */
export type FilledBy = 'program' | 'program-once' | 'people';

export const FILLED_BY: Readonly<Record<LedgerColumn, FilledBy>> = {
  number: 'program',
  prefecture: 'program',
  county: 'program',
  indicator: 'program',
  problem: 'program',
  basis: 'program',
  source: 'program',
  lead: 'program-once',
  supporting: 'program-once',
  person: 'people',
  measures: 'people',
  due: 'people',
  status: 'program-once',
  overdue: 'program',
  monitoring: 'program',
  progress: 'people',
  completion: 'people',
  acceptance: 'people',
  closed: 'people',
  remarks: 'people',
  key: 'program-once',
};

/** What people say of a row (状态), from 未启动 to 已销号. */
export const LEDGER_STATUSES = ['not-started', 'in-progress', 'awaiting-acceptance', 'closed'] as const;
export type LedgerStatus = (typeof LEDGER_STATUSES)[number];

/**
 * Whether a row is overdue. `awaiting`: the deadline has passed and the work is said to be done, so that only
 * whoever accepts it can tell.
 */
export const OVERDUE = [
  'yes',
  'no',
  'no-deadline',
  'awaiting',
  'unknown-deadline',
  'unknown-status',
] as const;
export type Overdue = (typeof OVERDUE)[number];

/** Why a file can't be brought up to date as a ledger, and where; lines and columns are counted from 1. */
export type LedgerTrouble =
  /** `what`: encrypted, damaged, too large, or something else than an .xlsx workbook. */
  | { readonly code: 'no-workbook'; readonly what: 'encrypted' | 'damaged' | 'too-large' | 'other' }
  | { readonly code: 'no-ledger' }
  | { readonly code: 'several-ledgers'; readonly sheets: readonly string[] }
  | ({ readonly code: 'missing-column'; readonly heading: string } & LedgerPlace)
  | ({ readonly code: 'column-twice'; readonly heading: string; readonly first: string } & LedgerPlace)
  | ({ readonly code: 'no-key'; readonly found: string; readonly heading: string } & LedgerPlace)
  | ({ readonly code: 'bad-key'; readonly found: string } & LedgerPlace)
  | ({ readonly code: 'key-twice'; readonly found: string; readonly first: string } & LedgerPlace)
  | ({ readonly code: 'merged'; readonly range: string } & LedgerPlace)
  | ({ readonly code: 'formula'; readonly heading: string } & LedgerPlace)
  | { readonly code: 'no-plan'; readonly label: string; readonly expected: string }
  | { readonly code: 'no-day'; readonly label: string; readonly expected: string }
  | ({ readonly code: 'other-plan'; readonly found: string; readonly expected: string } & LedgerPlace);

export interface LedgerPlace {
  readonly sheet: string;
  readonly line: number;
  readonly column?: number;
}
