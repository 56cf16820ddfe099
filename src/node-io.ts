import { randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { FileError } from './io.ts';
import type { Files, Io, Output } from './io.ts';

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
    readStdin: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
      return Buffer.concat(chunks);
    },
    env: process.env,
    files,
    home,
    mark,
  };
}

/** Writes to a stream; when its reader has gone away (`dabiao check | head`) the rest is dropped quietly. */
function output(stream: NodeJS.WriteStream): Output {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    open = false;
  });
  return { write: (text) => void (open && stream.write(text)), isTerminal: stream.isTTY, columns: stream.columns };
}

const files: Files = {
  kind: (path) => {
    const stats = guarded(path, () => statSync(path, { throwIfNoEntry: false }));
    if (stats === undefined) return 'none';
    return stats.isDirectory() ? 'folder' : 'file';
  },
  read: (path) => guarded(path, () => readFileSync(path)),
  list: (folder) =>
    guarded(folder, () => readdirSync(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => files.kind(path) === 'file')
      .toSorted(),
  match: async (pattern) => {
    const { glob } = await import('tinyglobby');
    return (await glob([pattern], { expandDirectories: false, onlyFiles: true })).toSorted();
  },
  identity: (path) => {
    const stats = guarded(path, () => statSync(path, { throwIfNoEntry: false }));
    return stats === undefined ? null : `${stats.dev}:${stats.ino}`;
  },
  write: (path, content) => guarded(path, () => writeWhole(path, content)),
};

/** To a temporary file beside the target, which it then replaces; a device or pipe is written to directly. */
function writeWhole(path: string, content: string | Uint8Array): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  const target = there?.isSymbolicLink() ? realpathSync(path) : path;
  const stats = statSync(target, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw new FileError(path, 'it is a folder');
  if (stats !== undefined && !stats.isFile()) return writeFileSync(target, content);
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: 'wx', ...(stats === undefined ? {} : { mode: stats.mode }) });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** What the system refuses is the user's to put right, and named in its words. */
function guarded<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof Error && 'errno' in error && typeof error.errno === 'number') {
      throw new FileError(path, getSystemErrorMap().get(error.errno)?.[1] ?? error.message);
    }
    throw error;
  }
}
