import type { Language } from '../../core/languages.ts';
import { wordsOf } from '../../locales/index.ts';
import type { Io } from '../../platform/io.ts';
import type { Progress } from './progress.ts';
import { progressLine } from './progress.ts';

/** Says on a terminal how far reading has come, where it takes long. */
export interface ReadingProgress {
  /** So many more rows were read of a file that is not done yet; 0 if it only goes on. */
  readonly onRows: (read: number) => void;
  /** Another file was read, of so many rows in all. Whoever waits for it lets a signal through. */
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
  let [files, rows, underWay] = [0, 0, 0];
  const began = io.elapsed();
  let last = began + AFTER - EVERY;
  // The stream is opened when it is used.
  let line: Progress | undefined;
  /** Whether it was shown. */
  const show = (): boolean => {
    // That all were read stays there while they are put together.
    const due = files === of ? began + AFTER : last + EVERY;
    if (io.elapsed() < due) return false;
    last = io.elapsed();
    line ??= progressLine(io);
    line.show(wordsOf(language).settings.reading(files, of, rows + underWay));
    return true;
  };
  return {
    onRows: (read) => {
      underWay += read;
      show();
    },
    done: async (all) => {
      files += 1;
      rows += all;
      underWay = 0;
      if (show()) await new Promise((resolve) => void setTimeout(resolve, 0));
    },
    end: () => line?.end(),
  };
}
