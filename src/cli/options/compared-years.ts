import { UserError } from '../../core/errors.ts';
import { plainName } from '../../core/naming.ts';
import type { AskedYears } from '../../insight/diff/years.ts';
import { chooseYears, split } from './choices.ts';
import { aliasOf, YEAR_WORDS } from './other-names.ts';

/**
 * The years that `dabiao diff` compares: one of both reports, or two, of which the earlier is of the first. Without
 * any, or with `all`, they are found.
 * @param years those of the plan and of the reports
 * @throws UserError `bad-years`, or `years-to-compare` for more than two
 */
export function chooseComparedYears(
  texts: readonly string[] | undefined,
  years: readonly number[],
): AskedYears {
  if (texts === undefined) return { kind: 'any' };
  const [only = '', ...rest] = split(texts).map((text) => plainName(text));
  if (rest.length === 0 && aliasOf(only, YEAR_WORDS) === 'all') return { kind: 'any' };
  const chosen = chooseYears(texts, years);
  if (chosen === 'latest') return { kind: 'latest' };
  const [first, second, ...others] = chosen;
  if (first === undefined || others.length > 0)
    throw new UserError({ kind: 'years-to-compare', text: texts.join(','), years });
  return second === undefined ? { kind: 'one', year: first } : { kind: 'two', before: first, after: second };
}

/** The year asked of one of the two; null if none is. */
export function yearAskedOf(asked: AskedYears, side: 'before' | 'after'): number | null {
  if (asked.kind === 'one') return asked.year;
  return asked.kind === 'two' ? asked[side] : null;
}
