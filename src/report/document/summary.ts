import * as z from 'zod';
import type { Status, Summary } from '../../core/model.ts';
import { STATUSES } from '../../core/model.ts';
import { recordOf } from '../../core/records.ts';
import { count } from './values.ts';

const counts = z.object(
  Object.fromEntries(
    STATUSES.map((status) => [keyOf(status), count.describe(`How many verdicts have the status ${status}`)]),
  ),
);

/** How many verdicts have each status, under a key that programs can use as a name: no-data is noData. */
export const summaryCodec = z.codec(counts, z.custom<Summary>(), {
  decode: (written) => recordOf(STATUSES, (status) => written[keyOf(status)] ?? 0),
  encode: (summary) => Object.fromEntries(STATUSES.map((status) => [keyOf(status), summary[status]])),
});

function keyOf(status: Status): string {
  return status.replaceAll(/-[a-z]/gu, ([, letter = '']) => letter.toUpperCase());
}
