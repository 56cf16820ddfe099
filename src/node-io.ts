import type { Io } from './io.ts';
import { nodeFiles } from './platform/node/files.ts';
import { page } from './platform/node/pager.ts';
import { undisturbed } from './platform/node/signals.ts';
import { output, readAll } from './platform/node/streams.ts';
import { writeAll } from './platform/node/write.ts';

export { endWhenInterrupted } from './platform/node/signals.ts';

/** The real outside: this process and its file system. */
export function nodeIo(process: NodeJS.Process, home: string, mark: Io['mark'] = () => {}): Io {
  return {
    stdout: output(() => process.stdout),
    stderr: output(() => process.stderr),
    readStdin: () => readAll(process.stdin),
    env: process.env,
    locale: () => Intl.DateTimeFormat().resolvedOptions().locale,
    files: { ...nodeFiles(), write: (newFiles) => undisturbed(process, () => writeAll(newFiles)) },
    home,
    page: (text) => page(text, process),
    mark,
  };
}
