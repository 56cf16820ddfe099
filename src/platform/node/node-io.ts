import type { Io } from '../io.ts';
import type { AsWorkGrows } from './counting-work.ts';
import { countingWork } from './counting-work.ts';
import { nodeFiles } from './files.ts';
import { page } from './pager.ts';
import { undisturbed, writingUnderSignals } from './signals.ts';
import { output, readAll } from './streams.ts';
import { beginWriting, writeAll } from './write.ts';

export { end, endWhenInterrupted } from './signals.ts';

/** The real outside: this process and its file system. */
export function nodeIo(
  process: NodeJS.Process,
  home: string,
  mark: Io['mark'] = () => {},
  asWorkGrows: AsWorkGrows = { some: () => {}, much: () => {} },
): Io {
  const alsoRead = countingWork(asWorkGrows);
  return {
    stdout: output(() => process.stdout),
    stderr: output(() => process.stderr),
    readStdin: async (most) => {
      const bytes = await readAll(process.stdin, most);
      alsoRead(bytes.length);
      return bytes;
    },
    env: process.env,
    locale: () => Intl.DateTimeFormat().resolvedOptions().locale,
    now: () => new Date(),
    // performance.now() would load a dozen of Node's modules first.
    elapsed: () => process.uptime() * 1000,
    files: {
      ...nodeFiles(alsoRead),
      write: (newFiles) => undisturbed(process, () => writeAll(newFiles)),
      begin: () => writingUnderSignals(process, beginWriting()),
    },
    workers: {
      cores: async () => (await import('./workers.ts')).cores(),
      share: async (work) => {
        // The flags of V8 are those of all threads, and are set before there are several.
        asWorkGrows.some();
        asWorkGrows.much();
        const { share } = await import('./workers.ts');
        await share(work, `${home}/bin/dabiao-worker.js`);
      },
    },
    home,
    page: (text) => page(text, process),
    mark,
  };
}
