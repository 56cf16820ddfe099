import { UserError } from '../../core/errors.ts';
import { plainName } from '../../core/naming.ts';
import { aliasOf, YEAR_WORDS } from './other-names.ts';

/** One of the years judged; null for the last one with data. @throws UserError `bad-year` */
export function chooseJudgedYear(text: string | undefined, years: readonly number[]): number | null {
  if (text === undefined || aliasOf(plainName(text), YEAR_WORDS) === 'latest') return null;
  const year = years.find((each) => String(each) === plainName(text).replace(/年$/u, ''));
  if (year === undefined) throw new UserError({ kind: 'bad-year', text, years });
  return year;
}
