import type { Language } from '../../core/languages.ts';
import { wordsOf } from '../../locales/index.ts';
import type { Io } from '../../platform/io.ts';
import type { Progress } from './progress.ts';
import { progressLine } from './progress.ts';

/** Says on a terminal how far reading has come, where it takes long. */
export interface ReadingProgress {
  /** Another file was read. Whoever waits for it lets a signal through. */
  readonly done: (rows: number) => Promise<void>;
  /** Leaves no trace of it. */
  readonly end: () => void;
}

/** In milliseconds: what is over sooner is not spoken of, and nobody reads faster. */
const [AFTER, EVERY] = [1000, 100];

/** @param of the files there are */
export function readingProgress(
  of: number,
  language: Language,
  io: Pick<Io, 'stderr' | 'env' | 'elapsed'>,
): ReadingProgress {
  const started = io.elapsed();
  let [files, rows, last] = [0, 0, started + AFTER - EVERY];
  // The stream is opened when it is used.
  let line: Progress | undefined;
  return {
    done: async (more) => {
      files += 1;
      rows += more;
      if (io.elapsed() < last + EVERY) return;
      last = io.elapsed();
      line ??= progressLine(io);
      line.show(wordsOf(language).settings.reading(files, of, rows));
      await new Promise((resolve) => void setTimeout(resolve, 0));
    },
    end: () => line?.end(),
  };
}
