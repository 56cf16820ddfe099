import type { Io } from '../../platform/io.ts';
import type { Workers } from '../../platform/workers.ts';
import { wholeNumber } from '../options/counts-and-dates.ts';

/**
 * From here on further threads pay, on two cores. Each has the program to load and to warm up, and what it read to
 * hand over. In four files, 3,000,000 rows (142 MB) took 6.0 s with two threads instead of 9.7, and 1,000,000 rows
 * (47 MB) 2.3 s instead of 3.2; 8 MB took 1.1 s with either, and a quarter more of the processor with two.
 */
const ENOUGH_BYTES = 16 * 1024 * 1024;

/**
 * Smaller files do not count: to hand over what such a file says takes about as long as to read it. 47 MB in files of
 * 12 KB took 3.0 s with two threads instead of 3.8; 10,000 files of 780 bytes took 5.5 s with either, and a fifth more
 * of the processor with two.
 */
const SMALL = 4 * 1024;

/** Each takes up to 120 MB of memory, and in the end all wait for the one that puts everything together. */
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
