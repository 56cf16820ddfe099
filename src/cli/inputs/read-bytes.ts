import type { PlacedFacts } from '../../core/findings.ts';
import type { Io } from '../../platform/io.ts';
import type { FoundSource } from './find-sources.ts';
import { unreadable } from './find-sources.ts';
import type { Look, Unread } from './look-before.ts';
import { isCsvReport, LOOKED_AT } from './looks-like-table.ts';

/** What is not read at all. */
export interface Bounds {
  /** The most bytes of what has no size before it is read. */
  readonly most: number;
  readonly look: Look;
}

type ToRead = Pick<FoundSource, 'path' | 'named'> & {
  /** As reports name it. */
  readonly name: string;
};

const PART = 1024 * 1024;

/**
 * The bytes of a file or of standard input, or what was found before they were all read. What has no size before
 * it is read, such as a pipe, is looked at when it is.
 */
export async function bytesOf(
  { path, named, name }: ToRead,
  { most, look }: Bounds,
  { files, readStdin }: Pick<Io, 'files' | 'readStdin'>,
): Promise<Uint8Array | readonly PlacedFacts[]> {
  const ownReport: PlacedFacts = { path: name, facts: { code: 'file-not-read' } };
  try {
    const size = path === '-' ? 0 : files.size(path);
    const given = path === '-' ? await readStdin(most) : size === 0 ? files.read(path, most) : null;
    const unread = given === null ? ofFile(path, size, name, files) : ofBytes(given, name);
    const problems = await look(unread);
    if (problems.length > 0) return !named && isCsvReport(unread.head(LOOKED_AT)) ? [ownReport] : problems;
    const bytes = given ?? files.read(path);
    return !named && isCsvReport(bytes) ? [ownReport] : bytes;
  } catch (error) {
    const facts = unreadable(error);
    return facts.code === 'unreadable-file' && facts.reason === 'EFBIG'
      ? [{ path: name, facts: { code: 'too-large', what: 'file', most } }]
      : [{ path: name, facts }];
  }
}

function ofFile(path: string, size: number, name: string, files: Io['files']): Unread {
  return {
    path: name,
    size,
    head: (count) => files.head(path, count),
    parts: () => files.parts(path),
  };
}

function ofBytes(bytes: Uint8Array, name: string): Unread {
  return {
    path: name,
    size: bytes.length,
    head: (count) => bytes.subarray(0, count),
    parts: () => partsOf(bytes),
  };
}

function* partsOf(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += PART) yield bytes.subarray(start, start + PART);
}
