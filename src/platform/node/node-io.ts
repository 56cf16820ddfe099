import type { Io } from '../io.ts';
import { nodeFiles } from './files.ts';
import { page } from './pager.ts';
import { undisturbed, writingUnderSignals } from './signals.ts';
import { output, readAll } from './streams.ts';
import { beginWriting, writeAll } from './write.ts';

export { end, endWhenInterrupted } from './signals.ts';

/**
 * The real outside: this process and its file system.
 * @param muchToDo called once, as soon as more was read than is worked off in a moment
 */
export function nodeIo(
  process: NodeJS.Process,
  home: string,
  mark: Io['mark'] = () => {},
  muchToDo: () => void = () => {},
): Io {
  return {
    stdout: output(() => process.stdout),
    stderr: output(() => process.stderr),
    readStdin: (most) => readAll(process.stdin, most),
    env: process.env,
    locale: () => Intl.DateTimeFormat().resolvedOptions().locale,
    now: () => new Date(),
    // performance.now() would load a dozen of Node's modules first.
    elapsed: () => process.uptime() * 1000,
    files: {
      ...nodeFiles(muchToDo),
      write: (newFiles) => undisturbed(process, () => writeAll(newFiles)),
      begin: () => writingUnderSignals(process, beginWriting()),
    },
    workers: {
      cores: async () => (await import('./workers.ts')).cores(),
      share: async (work) => {
        // The flags of V8 are those of all threads, and are set before there are several.
        muchToDo();
        const { share } = await import('./workers.ts');
        await share(work, `${home}/bin/dabiao-worker.js`);
      },
    },
    home,
    page: (text) => page(text, process),
    mark,
  };
}
