import type { Io } from './io.ts';
import { nodeFiles } from './node/files.ts';
import { page } from './node/pager.ts';
import { undisturbed } from './node/signals.ts';
import { output, readAll } from './node/streams.ts';
import { writeAll } from './node/write.ts';

export { endWhenInterrupted } from './node/signals.ts';

/** The real outside: this process and its file system. */
export function nodeIo(process: NodeJS.Process, home: string, mark: Io['mark'] = () => {}): Io {
  return {
    stdout: output(() => process.stdout),
    stderr: output(() => process.stderr),
    readStdin: () => readAll(process.stdin),
    env: process.env,
    files: { ...nodeFiles(), write: (newFiles) => undisturbed(process, () => writeAll(newFiles)) },
    home,
    page: (text) => page(text, process),
    mark,
  };
}
