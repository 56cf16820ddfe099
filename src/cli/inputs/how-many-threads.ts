import type { Io } from '../../platform/io.ts';
import type { Workers } from '../../platform/workers.ts';
import { wholeNumber } from '../options/counts-and-dates.ts';

/**
 * From here on further threads pay. Each has the program to load and to warm up, and what it read to hand over: of
 * 1,000,000 rows in four files (47 MB) taking in took 2.9 s of processor time with one thread and 1.5 + 1.6 s with
 * two, and the whole run 2.5 s instead of 3.3; of 8 MB all runs together took a third more, and little was gained.
 */
const ENOUGH_BYTES = 16 * 1024 * 1024;

/**
 * Smaller files do not count: to hand over what such a file says takes as long as to read it. 10,000 files of 780
 * bytes took 2.5 s with one thread, and 2.3 + 2.2 s with two.
 */
const SMALL = 4 * 1024;

/** Each takes 50 to 120 MB of memory, and they wait for one that puts everything together. */
const MOST_UNASKED = 4;
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
  const wanted = asked ?? (pays(sizes) ? Math.min(await cores(), MOST_UNASKED) : 1);
  return Math.max(1, Math.min(wanted, sizes.length, MOST_THREADS));
}

function pays(sizes: readonly number[]): boolean {
  const counted = sizes.filter((size) => size >= SMALL);
  return counted.length > 1 && counted.reduce((sum, size) => sum + size, 0) >= ENOUGH_BYTES;
}
