import { UserError } from '../../core/errors.ts';

/** @throws UserError `not-a-count` */
export function wholeNumber(option: string, text: string): number {
  if (/^\d{1,9}$/u.test(text.trim())) return Number(text);
  throw new UserError({ kind: 'not-a-count', option, text });
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/u;

/** @throws UserError `not-a-date` */
export function asOfMoment(text: string): string | null {
  return moment(text, undefined);
}

/** A day or moment as one text whatever the time zone of the machine; a day begins at midnight UTC. */
export function moment(asOf: string | undefined, epoch: string | undefined): string | null {
  if (asOf !== undefined)
    return utc(DAY.test(asOf) || MOMENT.test(asOf) ? new Date(asOf) : null, '--as-of', asOf);
  if (epoch === undefined || epoch === '') return null;
  return utc(/^\d{1,12}$/u.test(epoch) ? new Date(Number(epoch) * 1000) : null, 'SOURCE_DATE_EPOCH', epoch);
}

function utc(date: Date | null, option: string, text: string): string {
  const sameDay = date !== null && (!DAY.test(text) || date.toISOString().startsWith(text));
  if (date === null || Number.isNaN(date.getTime()) || !sameDay)
    throw new UserError({ kind: 'not-a-date', option, text });
  return date.toISOString().replace(/\.\d{3}Z$/u, 'Z');
}
