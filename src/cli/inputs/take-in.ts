import type { PlacedFacts } from '../../core/findings.ts';
import type { Io } from '../../platform/io.ts';
import { sha256 } from '../../platform/node/sha256.ts';
import { FileError } from '../../platform/io.ts';
import type { ReadingSettings } from '../../sources/tables/context.ts';
import { decode } from '../../sources/tables/files/decode.ts';
import type { OpenedFile } from '../../sources/tables/files/open.ts';
import { openFile } from '../../sources/tables/files/open.ts';
import type { KeptFile, Remains } from '../../sources/tables/kept-file.ts';
import { letGo, openedAgain } from '../../sources/tables/kept-file.ts';
import type { SheetContext } from '../../sources/tables/layouts/layout.ts';
import type { ReadFile } from '../../sources/tables/read-file.ts';
import { readFile } from '../../sources/tables/read-file.ts';
import type { FoundSource } from './find-sources.ts';
import type { Bounds } from './read-bytes.ts';
import { bytesOf } from './read-bytes.ts';
import { isJsonObject } from './saved-report.ts';

/** A source before it is opened. */
export type Looked =
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  /** What was found before it was read. */
  | { readonly kind: 'unread'; readonly problems: readonly PlacedFacts[] }
  /** A saved report, which is no data. */
  | { readonly kind: 'report' };

/** What became of a source: plain data, so that one thread can hand it to another. */
export type Taken = Exclude<Looked, { readonly kind: 'data' }> | TakenFile;

interface TakenFile {
  readonly kind: 'read';
  readonly read: ReadFile;
  readonly remains: Remains;
}

/** A source to take in, and what reports call it. */
export type NamedSource = FoundSource & { readonly name: string };

type Outside = Pick<Io, 'files' | 'readStdin'>;

/** Looks at a source, and reads its bytes. */
export async function lookAt(source: NamedSource, bounds: Bounds, io: Outside): Promise<Looked> {
  const { obstacle, name } = source;
  if (obstacle !== null)
    return { kind: 'unread', problems: obstacle === 'not-data' ? [] : [{ path: name, facts: obstacle }] };
  const bytes = await bytesOf(source, bounds, io);
  if (!(bytes instanceof Uint8Array)) return { kind: 'unread', problems: bytes };
  return isJsonObject(bytes) ? { kind: 'report' } : { kind: 'data', bytes };
}

/** The texts that are kept, of all files, for lines that may have to be shown; in characters. */
const MOST_KEPT = 8 * 1024 * 1024;

/**
 * Takes sources in, one after the other: each is read, opened, interpreted and let go of before the next, so that
 * no more than one is held.
 * @param threads that take sources in at the same time and share the room for texts. Which are kept shows nowhere: a
 *   text that is not is read again.
 */
export function takerIn(
  bounds: Bounds,
  context: SheetContext,
  io: Outside,
  threads = 1,
): (source: NamedSource) => Promise<Taken> {
  let room = MOST_KEPT / threads;
  return async (source) => {
    const opened = await open(source, bounds, context, io);
    if (opened.kind !== 'opened') return opened;
    const { file } = opened;
    const read = readFile(file, context);
    const isKept = sizeOf(file) <= room || !canBeReadAgain(source, io);
    if (isKept) room -= sizeOf(file);
    return { kind: 'read', read, remains: letGo(file, isKept) };
  };
}

/** Opens a source. Its bytes are in use here alone: what calls this would hold them until it is done itself. */
async function open(
  source: NamedSource,
  bounds: Bounds,
  { settings }: SheetContext,
  io: Outside,
): Promise<Exclude<Looked, { readonly kind: 'data' }> | Opened> {
  const looked = await lookAt(source, bounds, io);
  if (looked.kind !== 'data') return looked;
  const { bytes } = looked;
  const file = await openFile({ path: source.name, bytes, sha256: sha256(bytes) }, settings);
  return { kind: 'opened', file };
}

interface Opened {
  readonly kind: 'opened';
  readonly file: OpenedFile;
}

function sizeOf({ sheets }: OpenedFile): number {
  return sheets.reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
}

/** What comes from a pipe comes once. */
function canBeReadAgain({ path }: FoundSource, { files }: Outside): boolean {
  return path !== '-' && files.size(path) > 0;
}

/**
 * A file that was taken in, for looking things up in it.
 * @throws FileError, when it is looked into, if it has changed by then
 */
export function keptFile(
  { read, remains }: TakenFile,
  { path }: FoundSource,
  { encoding }: Pick<ReadingSettings, 'encoding'>,
  { files }: Outside,
): KeptFile {
  // Only the fingerprint is held on to, not what was read.
  const fingerprint = read.input.sha256;
  return openedAgain(remains, () => {
    const bytes = files.read(path);
    const decoded = decode(bytes, encoding);
    if (!('text' in decoded) || sha256(bytes) !== fingerprint) throw new FileError(path, 'changed');
    return decoded.text;
  });
}
