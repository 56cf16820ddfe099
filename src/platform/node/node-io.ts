import type { Io } from '../io.ts';
import { nodeFiles } from './files.ts';
import { page } from './pager.ts';
import { undisturbed, writingUnderSignals } from './signals.ts';
import { output, readAll } from './streams.ts';
import { beginWriting, writeAll } from './write.ts';

export { end, endWhenInterrupted } from './signals.ts';

/** The real outside: this process and its file system. */
export function nodeIo(process: NodeJS.Process, home: string, mark: Io['mark'] = () => {}): Io {
  return {
    stdout: output(() => process.stdout),
    stderr: output(() => process.stderr),
    readStdin: (most) => readAll(process.stdin, most),
    env: process.env,
    locale: () => Intl.DateTimeFormat().resolvedOptions().locale,
    now: () => new Date(),
    files: {
      ...nodeFiles(),
      write: (newFiles) => undisturbed(process, () => writeAll(newFiles)),
      begin: () => writingUnderSignals(process, beginWriting()),
    },
    home,
    page: (text) => page(text, process),
    mark,
  };
}
