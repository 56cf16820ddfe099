import { Inflate } from 'fflate';
import { damaged, notMoreThan, WorkbookFailure } from '../failure.ts';
import { MOST_ENTRIES, MOST_UNPACKED } from '../limits.ts';
import { crc32 } from './crc32.ts';

/** A file in a zip archive, as its directory has it. */
interface Entry {
  readonly name: Uint8Array;
  /** The bit that says how the name is written. */
  readonly flags: number;
  /** Time and day of the last change. */
  readonly stamp: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** The same, with what it is packed to. */
export interface PackedFile extends Omit<Entry, 'packed' | 'offset'> {
  readonly content: Uint8Array;
}

/** So much is unpacked at a time; the result is at most a thousand times as long. */
const SLICE = 4096;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const NAMES_IN_UTF8 = 0x800;

/**
 * A zip archive. It is read from its directory; a file in it that unpacks to something else than the
 * directory says is damaged. What is unpacked is bounded over all files.
 */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #entries = new Map<string, Entry>();
  #unpacked = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#readDirectory(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  has(name: string): boolean {
    return this.#entries.has(normal(name));
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** All files as they are packed, by the names that `has` knows, in the order of the directory. */
  packed(): ReadonlyMap<string, PackedFile> {
    return new Map(
      [...this.#entries].map(([name, entry]) => [name, { ...entry, content: this.#packed(entry) }]),
    );
  }

  /** Hands out a file piece by piece. */
  unpack(name: string, take: (piece: Uint8Array) => void): void {
    const entry = this.#entries.get(normal(name));
    if (entry === undefined) throw damaged('missing-part');
    this.#unpacked += entry.size;
    if (this.#unpacked > MOST_UNPACKED)
      throw new WorkbookFailure({ code: 'too-large', what: 'bytes', most: MOST_UNPACKED });
    let size = 0;
    let crc = 0;
    const checked = (piece: Uint8Array) => {
      size += piece.length;
      if (size > entry.size) throw damaged('zip');
      crc = crc32(piece, crc);
      take(piece);
    };
    this.#pieces(entry, checked);
    if (size !== entry.size || crc !== entry.crc) throw damaged('zip');
  }

  #pieces(entry: Entry, take: (piece: Uint8Array) => void): void {
    const packed = this.#packed(entry);
    if (entry.method !== STORED && entry.method !== DEFLATED) throw damaged('zip');
    const inflate = entry.method === DEFLATED ? new Inflate((piece) => take(piece)) : null;
    for (let at = 0; at < packed.length; at += SLICE) {
      const slice = packed.subarray(at, at + SLICE);
      if (inflate === null) take(slice);
      else pushed(inflate, slice, at + SLICE >= packed.length);
    }
  }

  /** Behind the header in front of the file itself, whose name may be of another length. */
  #packed({ offset, packed }: Entry): Uint8Array {
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== 0x04034b50) throw damaged('zip');
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packed > view.byteLength) throw damaged('zip');
    return this.#bytes.subarray(start, start + packed);
  }

  /** Source: APPNOTE.TXT of the ZIP format, sections 4.3.12 and 4.3.16. */
  #readDirectory(view: DataView): void {
    const end = endOfDirectory(view);
    if (end === null) throw damaged('zip');
    notMoreThan(MOST_ENTRIES, end.entries, 'zip');
    let at = end.offset;
    for (let entries = end.entries; entries > 0; entries -= 1) {
      if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw damaged('zip');
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
        view.getUint16(at + place, true),
      );
      const next = at + 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
      if (next > view.byteLength) throw damaged('zip');
      const name = this.#bytes.subarray(at + 46, at + 46 + (nameLength ?? 0));
      if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0)
        throw new WorkbookFailure({ code: 'encrypted-file' });
      this.#entries.set(normal(new TextDecoder().decode(name)), {
        name,
        flags: view.getUint16(at + 8, true) & NAMES_IN_UTF8,
        stamp: view.getUint32(at + 12, true),
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
        ...large(view, at + 46 + (nameLength ?? 0), extraLength ?? 0, at),
      });
      at = next;
    }
  }
}

/** Some programs write backslashes, or other letters than they refer to. */
function normal(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
}

function pushed(inflate: Inflate, slice: Uint8Array, final: boolean): void {
  try {
    inflate.push(slice, final);
  } catch (error) {
    throw error instanceof Error && 'code' in error ? damaged('zip') : error;
  }
}

const MOST_32 = 0xffffffff;
const END = 22;
const LONGEST_COMMENT = 65_535;

function endOfDirectory(view: DataView): { readonly entries: number; readonly offset: number } | null {
  for (let at = view.byteLength - END; at >= Math.max(0, view.byteLength - END - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const found = { entries: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
    return found.offset === MOST_32 || found.entries === 0xffff ? (largeEnd(view, at - 20) ?? found) : found;
  }
  return null;
}

/** Source: APPNOTE.TXT, sections 4.3.14 and 4.3.15. */
function largeEnd(
  view: DataView,
  locator: number,
): { readonly entries: number; readonly offset: number } | null {
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) return null;
  return {
    entries: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

/**
 * Sizes that four bytes can't hold stand in an extra field, each that is missing in the entry. Source:
 * APPNOTE.TXT, section 4.5.3.
 */
function large(view: DataView, start: number, length: number, entry: number): Partial<Entry> {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(start + length, at + 4 + view.getUint16(at + 2, true));
    let field = at + 4;
    const found: Record<string, number> = {};
    for (const [name, place] of [
      ['size', 24],
      ['packed', 20],
      ['offset', 42],
    ] as const) {
      if (view.getUint32(entry + place, true) !== MOST_32 || field + 8 > end) continue;
      found[name] = Number(view.getBigUint64(field, true));
      field += 8;
    }
    return found;
  }
  return {};
}
