import type { Io } from '../../platform/io.ts';
import type { Workers } from '../../platform/workers.ts';
import { wholeNumber } from '../options/counts-and-dates.ts';

/** FIGURES HERE */
const ENOUGH_BYTES = 4 * 1024 * 1024;

/** More would wait for the disk, and each takes memory of its own. */
const MOST_THREADS = 16;

const VARIABLE = 'DABIAO_WORKERS';

/**
 * How many threads DABIAO_WORKERS asks for, whatever there is to do; null if it is not set.
 * @throws UserError `not-a-count`
 */
export function threadsAskedFor(env: Io['env']): number | null {
  const set = env[VARIABLE];
  return set ? wholeNumber(VARIABLE, set) : null;
}

/**
 * How many threads take files in; 1 where more would not pay, and where there is one file.
 * @param sizes the bytes of the files, as the file system says them before anything is read
 */
export async function howManyThreads(
  sizes: readonly number[],
  asked: number | null,
  { cores }: Pick<Workers, 'cores'>,
): Promise<number> {
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const wanted = asked ?? (bytes < ENOUGH_BYTES || sizes.length === 1 ? 1 : await cores());
  return Math.max(1, Math.min(wanted, sizes.length, MOST_THREADS));
}
