import type { LedgerColumn, LedgerStatus, Overdue } from '../core/ledger.ts';
import { LEDGER_STATUSES } from '../core/ledger.ts';
import type { Status } from '../core/model.ts';
import { compatible } from '../core/spelling.ts';
import type { LedgerWords, Monitoring } from '../locales/words/ledger.ts';
import { deadlineOf } from './deadline.ts';
import type { RowKey } from './keys.ts';
import { keyText, rowKeyText } from './keys.ts';
import type { AsOf, LedgerItem, LedgerRun } from './run.ts';

/** What of a row that is there already decides what becomes of it. */
export interface LedgerRow {
  readonly key: RowKey;
  /** As people wrote them. */
  readonly status: string;
  readonly due: string;
}

/** What the program writes into the cells of a row; a column that is not named stays as it is. */
export type RowTexts = Readonly<Partial<Record<LedgerColumn, string>>>;

export interface LedgerUpdate {
  /** For each row that was there, in its order. */
  readonly rows: readonly RowTexts[];
  /** Rows to add after them. */
  readonly added: readonly RowTexts[];
}

/**
 * What a run makes of a ledger: rows that are still missed are brought up to date, of all others it is said how
 * they stand, what is missed and has no row gets one, and no row is taken away.
 */
export function updateLedger(rows: readonly LedgerRow[], run: LedgerRun, words: LedgerWords): LedgerUpdate {
  const items = new Map(run.items.map((item) => [keyText(item), item]));
  const newest = new Map<string, LedgerRow>();
  for (const row of rows) {
    const text = keyText(row.key);
    if (row.key.entry > (newest.get(text)?.key.entry ?? 0)) newest.set(text, row);
  }
  const reopened = (text: string) => {
    const row = newest.get(text);
    return row !== undefined && items.has(text) && statusOf(row.status) === 'closed' ? row : null;
  };
  return {
    rows: rows.map((row, i) => {
      const text = keyText(row.key);
      const last = newest.get(text) ?? row;
      const again = reopened(text);
      const next = again === null ? last.key : { ...last.key, entry: last.key.entry + 1 };
      const superseded = next.entry > row.key.entry;
      return {
        number: String(i + 1),
        ...(superseded ? {} : factsOf(items.get(text))),
        overdue: words.overdue[overdueOf(row, run.asOf)],
        monitoring: words.monitoring(
          superseded ? { code: 'superseded', key: rowKeyText(next) } : standingOf(row, run),
        ),
      };
    }),
    added: run.items
      .filter((item) => !newest.has(keyText(item)) || reopened(keyText(item)) !== null)
      .map((item, i) => newRow(item, reopened(keyText(item)), rows.length + i + 1, run, words)),
  };
}

/** The columns of a row that say what is wrong; nothing if it is missed no more, so that it stays on record. */
function factsOf(item: LedgerItem | undefined): RowTexts {
  if (item === undefined) return {};
  const { prefecture, county, title, problem, basis, source } = item;
  return { prefecture, county, indicator: title, problem, basis, source };
}

function newRow(
  item: LedgerItem,
  closed: LedgerRow | null,
  number: number,
  run: LedgerRun,
  words: LedgerWords,
): RowTexts {
  const { lead, supporting } = item;
  const key: RowKey = { ...item, entry: (closed?.key.entry ?? 0) + 1 };
  const status = words.statuses['not-started'];
  const waived = run.judged.get(keyText(item))?.status === 'waived';
  return {
    number: String(number),
    ...factsOf(item),
    lead,
    supporting,
    status,
    overdue: words.overdue[overdueOf({ status, due: '' }, run.asOf)],
    monitoring: words.monitoring(
      closed === null ? { code: 'new', waived } : { code: 'reopened', waived, key: rowKeyText(closed.key) },
    ),
    key: rowKeyText(key),
  };
}

function standingOf({ key, status }: LedgerRow, { judged }: LedgerRun): Monitoring {
  const verdict = judged.get(keyText(key));
  if (verdict !== undefined) {
    const { status: code, value = null } = verdict;
    return { code, closed: statusOf(status) === 'closed', value };
  }
  const later = laterOf(key, judged);
  return { code: 'not-judged', year: key.year, later };
}

const FURTHEST = 50;

/** What came of the same in the last year after it that was judged. */
function laterOf(
  key: RowKey,
  judged: LedgerRun['judged'],
): { readonly year: number; readonly status: Status; readonly value: string | null } | null {
  for (let year = key.year + FURTHEST; year > key.year; year -= 1) {
    const verdict = judged.get(keyText({ ...key, year }));
    if (verdict !== undefined) return { year, status: verdict.status, value: verdict.value ?? null };
  }
  return null;
}

/**
 * Whether a row is overdue: its deadline is before the day, and it is not closed. What is said to be done and
 * awaits acceptance is neither: the row does not say when it was done.
 */
export function overdueOf({ status: said, due }: Pick<LedgerRow, 'status' | 'due'>, asOf: AsOf): Overdue {
  const status = statusOf(said);
  if (status === 'closed') return 'no';
  if (status === null) return 'unknown-status';
  if (due.trim() === '') return 'no-deadline';
  const deadline = deadlineOf(due);
  if (deadline === null) return 'unknown-deadline';
  if (deadline >= asOf.day) return 'no';
  return status === 'awaiting-acceptance' ? 'awaiting' : 'yes';
}

const CALLED: Readonly<Record<LedgerStatus, RegExp>> = {
  'not-started': /^(?:|未启动|notstarted)$/u,
  'in-progress': /^(?:整改中|inprogress)$/u,
  'awaiting-acceptance': /^(?:已完成待验收|awaitingacceptance)$/u,
  closed: /^(?:已销号|closed)$/u,
};

/** A status of either language; nothing written means not started. Null if it is none. */
export function statusOf(text: string): LedgerStatus | null {
  const plain = compatible(text).replaceAll(/\s/gu, '').toLowerCase();
  return LEDGER_STATUSES.find((status) => CALLED[status].test(plain)) ?? null;
}
