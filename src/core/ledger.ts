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

/** A sheet, row or cell; lines and columns are counted from 1. */
export interface LedgerPlace {
  readonly sheet: string;
  readonly line: number;
  readonly column?: number;
}

/** Why a file can't be brought up to date as a ledger, and where: plain facts, the words are in locales/. */
export interface LedgerTroublesByCode {
  /** `what`: encrypted, damaged, too large, or something else than an .xlsx workbook. */
  'no-workbook': { readonly what: 'encrypted' | 'damaged' | 'too-large' | 'other' };
  'no-ledger': object;
  'several-ledgers': { readonly sheets: readonly string[] };
  'missing-column': LedgerPlace & { readonly heading: string };
  /** `first`: the cell in which it stands too. */
  'column-twice': LedgerPlace & { readonly heading: string; readonly first: string };
  /** `found`: what stands in the row, under which heading or in which cell. */
  'no-key': LedgerPlace & { readonly found: string; readonly heading: string };
  'bad-key': LedgerPlace & { readonly found: string };
  'key-twice': LedgerPlace & { readonly found: string; readonly first: string };
  merged: LedgerPlace & { readonly range: string };
  formula: LedgerPlace & { readonly heading: string };
  'no-plan': { readonly label: string; readonly expected: string };
  'no-day': { readonly label: string; readonly expected: string };
  'other-plan': LedgerPlace & { readonly found: string; readonly expected: string };
}

export type LedgerTroubleCode = keyof LedgerTroublesByCode;
export type LedgerTrouble<C extends LedgerTroubleCode = LedgerTroubleCode> = {
  [K in C]: { readonly code: K } & LedgerTroublesByCode[K];
}[C];
