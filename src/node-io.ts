import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { FileError } from './io.ts';
import type { Files, Io, NewFile, Output } from './io.ts';

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
    files: { ...files, write: (newFiles) => undisturbed(process, () => writeAll(newFiles)) },
    home,
    page: (text) => page(text, process),
    mark,
  };
}

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Takes signals in hand, and returns what lets go of them. Otherwise the system ends the process at once, however busy it is, and the shell says
 * 130; but not the first process of a container, and files must not be left half written.
 */
function onSignals(process: NodeJS.Process, act: (exitCode: number) => void): () => void {
  const listeners = Object.entries(EXIT_CODES).map(([signal, code]) => [signal, () => act(code)] as const);
  for (const [signal, listener] of listeners) process.on(signal, listener);
  return () => {
    for (const [signal, listener] of listeners) process.off(signal, listener);
  };
}

/** As the first process of a container it has to end itself. */
export function endWhenInterrupted(process: NodeJS.Process): void {
  if (process.pid === 1) onSignals(process, (code) => process.exit(code));
}

/** Does something without a pause that must be done whole; a signal that comes meanwhile ends the process after it. */
function undisturbed(process: NodeJS.Process, action: () => void): void {
  const letGo = onSignals(process, (code) => process.exit(code));
  try {
    action();
  } finally {
    // Signals that came are delivered in the next turn.
    setImmediate(letGo);
  }
}

/** Hands the text to the pager of the environment, as git does: `less` that quits if all fits, and leaves colours alone. An interrupt is for the pager. */
async function page(text: string, process: NodeJS.Process): Promise<boolean> {
  const command = process.env['DABIAO_PAGER'] ?? process.env['PAGER'] ?? 'less';
  if (command === '' || command === 'cat') return false;
  const { spawn } = await import('node:child_process');
  const letGo = onSignals(process, () => {});
  const exitCode = await new Promise<number | null>((resolve) => {
    const pager = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'ignore'], env: { LESS: 'FRX', ...process.env } });
    pager.on('error', () => resolve(127));
    pager.on('close', resolve);
    pager.stdin.on('error', () => {}); // the reader has seen enough
    pager.stdin.end(text);
  });
  letGo();
  return exitCode !== 127; // 127: the shell knows no such command
}

/** Writes to a stream; when its reader has gone away (`dabiao check | head`) the rest is dropped quietly. */
function output(stream: NodeJS.WriteStream): Output {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    open = false;
  });
  return { write: (text) => void (open && stream.write(text)), isTerminal: stream.isTTY, columns: stream.columns, rows: stream.rows };
}

const files: Omit<Files, 'write'> = {
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
  shown: (path, root) => ((root === undefined ? null : wayDown(root, path)) ?? (relative('', path) || '.')).replaceAll(sep, '/'),
  append: (path, content) => guarded(path, () => appendFileSync(path, content)),
  makeFolder: (path) => guarded(path, () => void mkdirSync(path, { recursive: true })),
};

/** From a folder to what lies in it, whichever of two names leads there through a link; null if it lies elsewhere. */
function wayDown(folder: string, path: string): string | null {
  const ways = [relative(folder, path), relative(real(folder), path), relative(real(folder), real(path))];
  const way = ways.find((each) => each !== '..' && !each.startsWith(`..${sep}`) && !isAbsolute(each));
  return way === '' ? '.' : (way ?? null);
}

function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/**
 * Each to a temporary file beside its target; once all are written, and what is no file too,
 * they replace their targets.
 */
function writeAll(newFiles: readonly NewFile[]): void {
  const placed: Placed[] = [];
  try {
    for (const { path, content } of newFiles) {
      placed.push(guarded(path, () => place(path)));
      guarded(path, () => writeTemporary(placed.at(-1), content));
    }
    newFiles.forEach(({ path, content }, i) => placed[i]?.temporary === null && guarded(path, () => writeFileSync(path, content)));
    for (const { path, target, temporary } of placed) if (temporary !== null) guarded(path, () => renameSync(temporary, target));
  } finally {
    for (const { temporary } of placed) if (temporary !== null && existsSync(temporary)) rmSync(temporary);
  }
}

interface Placed {
  readonly path: string;
  readonly target: string;
  /** Null for what is no file. */
  readonly temporary: string | null;
  readonly mode: number | undefined;
}

function place(path: string): Placed {
  const there = lstatSync(path, { throwIfNoEntry: false });
  const target = there?.isSymbolicLink() ? realpathSync(path) : path;
  const stats = statSync(target, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw new FileError(path, 'it is a folder');
  const isFile = stats === undefined || stats.isFile();
  return { path, target, temporary: isFile ? join(dirname(target), `.dabiao-${randomUUID()}.tmp`) : null, mode: stats?.mode };
}

function writeTemporary(placed: Placed | undefined, content: NewFile['content']): void {
  if (placed === undefined || placed.temporary === null) return;
  writeFileSync(placed.temporary, content, { flag: 'wx', ...(placed.mode === undefined ? {} : { mode: placed.mode }) });
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
