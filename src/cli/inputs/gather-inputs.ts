import { UserError } from '../../core/errors.ts';
import type { FindingCode, FindingFacts, PlacedFacts } from '../../core/findings.ts';
import type { Source } from '../../sources/tables/files/source.ts';
import type { Files, Io } from '../../platform/io.ts';
import { FileError } from '../../platform/io.ts';
import { sha256 } from '../../platform/node/sha256.ts';
import { endingOf, kindOfFile } from './file-kinds.ts';
import type { FoundInput } from './find-inputs.ts';
import { findInputs } from './find-inputs.ts';
import type { Look, Unread } from './look-before.ts';
import { isCsvReport, LOOKED_AT, lookOf } from './looks-like-table.ts';

/** A file that was found and not opened. */
export interface NotRead {
  readonly path: string;
  /** What was found about it, or that it is nobody's data. */
  readonly reason: FindingCode | 'not-data';
}

/** What is not read at all. */
interface Bounds {
  /** The most bytes from standard input. */
  readonly most: number;
  readonly look: Look;
}

const PART = 1024 * 1024;

const NO_BOUNDS: Bounds = { most: Infinity, look: () => Promise.resolve([]) };

/** The files to read, what was found about those that could not be, and all that were left. */
export interface Gathered {
  readonly sources: readonly Source[];
  readonly unopened: readonly PlacedFacts[];
  readonly notRead: readonly NotRead[];
}

/**
 * Finds and reads what the command line names: files, all tables in folders, patterns, and `-` for standard
 * input. A file named twice is read once. Each file of a folder that is not hidden is read, or named as not
 * read.
 * @throws UserError `no-such-input` or `no-data-in-folder`, FileError for a folder that can't be read
 */
export async function gatherInputs(
  names: readonly string[],
  io: Io,
  bounds: Bounds = NO_BOUNDS,
): Promise<Gathered> {
  const sources: Source[] = [];
  const unopened: PlacedFacts[] = [];
  const aside: NotRead[] = [];
  for (const { path, named, shown, obstacle } of once(await inputsOf(names, io.files), io.files)) {
    if (obstacle === 'not-data') {
      aside.push({ path: shown, reason: obstacle });
      continue;
    }
    const read = obstacle ?? (await bytesOf({ path, named, shown }, bounds, io));
    if ('problems' in read) unopened.push(...read.problems);
    else if ('code' in read) unopened.push({ path: shown, facts: read });
    else if (!named && isCsvReport(read)) unopened.push({ path: shown, facts: { code: 'file-not-read' } });
    else sources.push({ path: shown, bytes: read, sha256: sha256(read) });
  }
  const why = new Map(unopened.toReversed().map(({ path, facts }) => [path, facts.code]));
  const notRead = [...aside, ...[...why].map(([path, reason]) => ({ path, reason }))];
  return { sources, unopened, notRead: notRead.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}

interface Input extends FoundInput {
  readonly shown: string;
  readonly obstacle: Obstacle | null;
}

type Obstacle = FindingFacts | 'not-data';

async function inputsOf(names: readonly string[], files: Files): Promise<Input[]> {
  const all: Input[] = [];
  for (const name of names) {
    const found = (await findInputs(name, files)).map((input): Input => ({
      ...input,
      shown: shownAs(input, files),
      obstacle: obstacleOf(input, files),
    }));
    refuseWithoutData(name, found, files);
    all.push(...found);
  }
  // In the order of their names, so that of one file under two names always the same is taken; those named
  // themselves are read in any case.
  return all.toSorted((a, b) => Number(b.named) - Number(a.named) || (a.shown < b.shown ? -1 : 1));
}

/** A link that leads nowhere, or in a circle, is called by its own name. */
function shownAs({ path, trouble }: FoundInput, { shown }: Files): string {
  if (path === '-') return path;
  const [, folder = '', name = path] = /^(?:(?<folder>.*)\/)?(?<name>[^/]+)$/su.exec(path) ?? [];
  return trouble === null ? shown(path) : [shown(folder), name].filter((part) => part !== '.').join('/');
}

/**
 * A folder that was handed in must hold something. What can't be read, or not even be said to be data, is
 * named with the reason.
 */
function refuseWithoutData(name: string, found: readonly Input[], { shown }: Files): void {
  const obstacles = found.map(({ obstacle }) => obstacle);
  if (
    found.some(({ named }) => named) ||
    obstacles.some((obstacle) => obstacle === null || codeOf(obstacle) === 'unreadable-file')
  )
    return;
  throw new UserError({
    kind: 'no-data-in-folder',
    path: shown(name),
    ignored: found.flatMap((input) => (input.obstacle === 'not-data' ? [] : input.shown)),
  });
}

function codeOf(obstacle: Obstacle): NotRead['reason'] {
  return obstacle === 'not-data' ? obstacle : obstacle.code;
}

/** What keeps a file from being opened, by its name and, where that says nothing, by its first bytes. */
function obstacleOf({ path, named, trouble }: FoundInput, files: Files): Obstacle | null {
  if (path === '-') return null;
  if (trouble !== null) return { code: 'unreadable-file', reason: trouble };
  const kind = kindOfFile(path);
  if (kind === 'unsupported') return { code: 'unsupported-file', extension: endingOf(path) };
  if (named || kind === 'table') return null;
  if (kind === 'aside') return 'not-data';
  if (kind === 'other') return { code: 'file-not-read' };
  const look = orUnreadable(() => lookOf(files.head(path, LOOKED_AT)));
  if (typeof look !== 'string') return look;
  return {
    table: null,
    archive: { code: 'unsupported-file' as const, extension: '' },
    other: { code: 'file-not-read' as const },
  }[look];
}

/** The bytes of a file or of standard input, or what was found before they were all read. */
async function bytesOf(
  { path, named, shown }: Pick<Input, 'path' | 'named' | 'shown'>,
  { most, look }: Bounds,
  { files, readStdin }: Io,
): Promise<Uint8Array | FindingFacts | { readonly problems: readonly PlacedFacts[] }> {
  try {
    const given = path === '-' ? await readStdin(most) : null;
    const unread = given === null ? ofFile(path, shown, files) : ofBytes(given, shown);
    const problems = await look(unread);
    if (problems.length === 0) return given ?? files.read(path);
    return !named && isCsvReport(unread.head(LOOKED_AT)) ? { code: 'file-not-read' } : { problems };
  } catch (error) {
    const facts = unreadable(error);
    return path === '-' && facts.code === 'unreadable-file' && facts.reason === 'EFBIG'
      ? { code: 'too-large', what: 'file', most }
      : facts;
  }
}

function ofFile(path: string, shown: string, files: Files): Unread {
  return {
    path: shown,
    size: files.size(path),
    head: (most) => files.head(path, most),
    parts: () => files.parts(path),
  };
}

function ofBytes(bytes: Uint8Array, shown: string): Unread {
  return {
    path: shown,
    size: bytes.length,
    head: (most) => bytes.subarray(0, most),
    parts: () => partsOf(bytes),
  };
}

function* partsOf(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += PART) yield bytes.subarray(start, start + PART);
}

function orUnreadable<T>(action: () => T): T | FindingFacts {
  try {
    return action();
  } catch (error) {
    return unreadable(error);
  }
}

function unreadable(error: unknown): FindingFacts {
  if (error instanceof FileError) return { code: 'unreadable-file', reason: error.reason };
  throw error;
}

/** Each file under the first of its names. */
function once(inputs: readonly Input[], files: Files): Input[] {
  const seen = new Set<string>();
  return inputs.filter(({ path, shown, trouble }) => {
    const identity = path === '-' || trouble !== null ? shown : (files.identity(path) ?? shown);
    const isNew = !seen.has(identity);
    seen.add(identity);
    return isNew;
  });
}
