import type { Language } from '../../core/languages.ts';
import { LANGUAGES } from '../../core/languages.ts';
import { dayInShanghai } from '../../core/days.ts';
import { UserError } from '../../core/errors.ts';
import type { AsOf } from '../../ledger/run.ts';
import { wordsOf } from '../../locales/index.ts';
import type { Io, NewFile } from '../../platform/io.ts';
import type { TodoPage } from '../../report/todo-groups.ts';

/** The day by which rows of a ledger are overdue. @param asOf the moment asked for; null for the day of today */
export function ledgerDay(asOf: string | null, io: Pick<Io, 'now'>): AsOf {
  return asOf === null
    ? { day: dayInShanghai(io.now().toISOString()), today: true }
    : { day: dayInShanghai(asOf), today: false };
}

/**
 * A ledger as it is to be written: what is there is brought up to date in its own language, and where nothing is,
 * there is a new one.
 * @throws UserError `ledger-refused` if what is there can't be matched; FileError
 */
export async function ledgerFile(
  path: string,
  page: TodoPage,
  asOf: AsOf,
  language: Language,
  io: Io,
): Promise<NewFile> {
  const [{ ledgerRun }, { newLedger, updatedLedger }] = await Promise.all([
    import('../../ledger/items.ts'),
    import('../../ledger/ledger.ts'),
  ]);
  const runIn = (own: Language) => ledgerRun(page, asOf, own);
  if (io.files.kind(path) === 'none')
    return { path, content: await newLedger(runIn(language), wordsOf(language)) };
  const updated = updatedLedger(io.files.read(path), runIn, LANGUAGES.map(wordsOf));
  if ('troubles' in updated)
    throw new UserError({ kind: 'ledger-refused', path, troubles: updated.troubles });
  return { path, content: updated.bytes };
}
