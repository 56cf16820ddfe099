import type { Io, Output } from './io.ts';
import { nodeFiles } from './node/files.ts';
import { page } from './node/pager.ts';
import { undisturbed } from './node/signals.ts';
import { output, readAll } from './node/streams.ts';
import { writeAll } from './node/write.ts';

export { endWhenInterrupted } from './node/signals.ts';

/** The real outside: this process and its file system. */
export function nodeIo(process: NodeJS.Process, home: string, mark: Io['mark'] = () => {}): Io {
  // Made when they are used: opening a stream takes Node some milliseconds.
  let stdout: Output | undefined;
  let stderr: Output | undefined;
  return {
    get stdout() {
      stdout ??= output(process.stdout);
      return stdout;
    },
    get stderr() {
      stderr ??= output(process.stderr);
      return stderr;
    },
    readStdin: () => readAll(process.stdin),
    env: process.env,
    files: { ...nodeFiles(), write: (newFiles) => undisturbed(process, () => writeAll(newFiles)) },
    home,
    page: (text) => page(text, process),
    mark,
  };
}
