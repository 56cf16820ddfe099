import * as nodeFs from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { NewFile } from '../io.ts';
import { FileError, isWhole } from '../io.ts';
import { crypto } from './crypto.ts';
import { guarded, systemReason } from './guarded.ts';

/** What is needed of the file system to write. */
export type WritingFs = Pick<
  typeof nodeFs,
  | 'closeSync'
  | 'existsSync'
  | 'linkSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readlinkSync'
  | 'renameSync'
  | 'rmSync'
  | 'rmdirSync'
  | 'statSync'
  | 'writeFileSync'
>;

/** A file on its way. */
interface Placed {
  readonly path: string;
  readonly target: string;
  readonly temporary: string;
  /** The file that was there, until all files are in place. */
  readonly backup: string;
  readonly mode: number | undefined;
}

/** Files on their way. After `finish` or `abandon` there is nothing more to be done. */
export interface Begun {
  /** Writes a file beside its place, and keeps nothing of it. */
  readonly add: (file: NewFile) => void;
  /** The same, one piece each time it is told to go on. */
  readonly adding: (file: NewFile) => Iterable<void>;
  /** Puts all of them into their places, or none. */
  readonly finish: () => void;
  /** Takes away what was written. */
  readonly abandon: () => void;
}

/**
 * Writes all files whole, or none: each to a temporary file beside its target; once all are written, they
 * replace their targets one after the other. If one can't, those before it are put back. What is no file (a
 * pipe, a device) is written before anything is replaced.
 * @throws FileError that names what was written nevertheless
 */
export function writeAll(newFiles: readonly NewFile[], fs: WritingFs = nodeFs): void {
  const begun = beginWriting(fs);
  try {
    for (const file of newFiles) begun.add(file);
  } catch (error) {
    begun.abandon();
    throw error;
  }
  begun.finish();
}

/**
 * The same of files that come one after the other, so that only one of them is in memory at a time.
 * @throws FileError, also out of `add` and `finish`
 */
export function beginWriting(fs: WritingFs = nodeFs): Begun {
  const folders: string[] = [];
  const placed: Placed[] = [];
  const streams: NewFile[] = [];
  const clear = (done: boolean) => {
    for (const { temporary, backup } of placed) {
      for (const path of done ? [temporary, backup] : [temporary])
        attempt(() => fs.rmSync(path, { force: true }));
    }
    if (!done) removeEmpty(folders, fs);
  };
  function* adding(file: NewFile): Generator<void> {
    const { path, content } = file;
    const place = guarded(path, () => placeOf(file, fs));
    if (place === null) {
      streams.push(file);
      return;
    }
    guarded(path, () => makeFolders(dirname(place.target), folders, fs));
    placed.push(place);
    yield* written(path, () => fs.openSync(place.temporary, 'wx', place.mode), content, fs);
  }
  return {
    adding,
    add: (file) => goThrough(adding(file)),
    finish: () => {
      let done = false;
      try {
        for (const file of streams) writeStream(file, fs);
        replaceAll(placed, fs);
        done = true;
      } finally {
        clear(done);
      }
    },
    abandon: () => clear(false),
  };
}

function replaceAll(placed: readonly Placed[], fs: WritingFs): void {
  const replaced: Placed[] = [];
  try {
    for (const place of placed) {
      guarded(place.path, () => replace(place, place !== placed.at(-1), fs));
      replaced.push(place);
    }
  } catch (error) {
    const left = replaced.toReversed().filter((place) => !putBack(place, fs));
    if (left.length === 0) throw error;
    throw new FileError(
      error instanceof FileError ? error.path : '',
      systemReason(error) ?? String(error),
      left.map(({ path }) => path),
    );
  }
}

const DESCRIPTOR = /^\/(?:dev|proc\/(?:self|\d+))\/fd\/(?<number>\d+)$/u;

/** Null for anything but a file, and for a file that is already open elsewhere. */
function placeOf({ path }: NewFile, fs: WritingFs): Placed | null {
  const stats = fs.statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw new FileError(path, 'EISDIR');
  if (DESCRIPTOR.test(path) || (stats !== undefined && !stats.isFile())) return null;
  const target = behindLinks(path, fs);
  const beside = (ending: string) => join(dirname(target), `.dabiao-${crypto().randomUUID()}.${ending}`);
  return { path, target, temporary: beside('tmp'), backup: beside('old'), mode: stats?.mode };
}

/** Links are kept; their targets are written. */
function behindLinks(path: string, fs: WritingFs): string {
  let target = path;
  while (fs.lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink())
    target = resolve(dirname(target), fs.readlinkSync(target));
  return target;
}

function makeFolders(folder: string, made: string[], fs: WritingFs): void {
  if (fs.existsSync(folder)) return;
  makeFolders(dirname(folder), made, fs);
  fs.mkdirSync(folder);
  made.push(folder);
}

function removeEmpty(folders: readonly string[], fs: WritingFs): void {
  for (const folder of folders.toReversed()) attempt(() => fs.rmdirSync(folder));
}

/** A reader that stops early is not a failure. */
function writeStream({ path, content }: NewFile, fs: WritingFs): void {
  const number = DESCRIPTOR.exec(path)?.groups?.['number'];
  try {
    if (number !== undefined && guarded(path, () => fs.statSync(path).isFile()))
      for (const piece of piecesIn(content)) guarded(path, () => fs.writeFileSync(Number(number), piece));
    else goThrough(written(path, () => fs.openSync(path, 'w'), content, fs));
  } catch (error) {
    if (!(error instanceof FileError && error.reason === 'EPIPE')) throw error;
  }
}

/** Writes what is opened, piece by piece, and closes it. */
function* written(
  path: string,
  open: () => number,
  content: NewFile['content'],
  fs: WritingFs,
): Generator<void> {
  const file = guarded(path, open);
  try {
    for (const piece of piecesIn(content)) {
      guarded(path, () => fs.writeFileSync(file, piece));
      yield;
    }
  } finally {
    guarded(path, () => fs.closeSync(file));
  }
}

function goThrough(steps: Generator<void>): void {
  while (steps.next().done !== true);
}

function piecesIn(content: NewFile['content']): Iterable<string | Uint8Array> {
  return isWhole(content) ? [content] : content;
}

function replace({ target, temporary, backup }: Placed, keep: boolean, fs: WritingFs): void {
  if (keep && fs.existsSync(target) && !attempt(() => fs.linkSync(target, backup)))
    fs.renameSync(target, backup);
  try {
    fs.renameSync(temporary, target);
  } catch (error) {
    if (fs.existsSync(backup)) restore(target, backup, fs);
    throw error;
  }
}

function putBack({ target, backup }: Placed, fs: WritingFs): boolean {
  return attempt(() => (fs.existsSync(backup) ? restore(target, backup, fs) : fs.rmSync(target)));
}

/** If both names belong to the same file, renaming does nothing. */
function restore(target: string, backup: string, fs: WritingFs): void {
  fs.renameSync(backup, target);
  if (fs.existsSync(backup)) fs.rmSync(backup);
}

/** Whether it could be done. */
function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
