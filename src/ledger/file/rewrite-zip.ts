import { deflateSync } from 'fflate';
import { crc32 } from '../../sources/tables/files/workbook/ooxml/crc32.ts';
import type { PackedFile, Zip } from '../../sources/tables/files/workbook/ooxml/zip.ts';

const DEFLATED = 8;
const VERSION = 20;

/**
 * An archive with some of its files replaced, all others as they are packed, in the same order with the same
 * times. Source: APPNOTE.TXT of the ZIP format, sections 4.3.7, 4.3.12 and 4.3.16.
 * @param replaced by the names that the archive knows
 */
export function rewriteZip(zip: Zip, replaced: ReadonlyMap<string, string>): Uint8Array {
  const files = [...zip.packed()].map(([name, file]) => {
    const text = replaced.get(name.toLowerCase());
    return text === undefined ? file : packed(file, new TextEncoder().encode(text));
  });
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    directory.push(header(file, at), file.name);
    const own = [header(file, null), file.name, file.content];
    pieces.push(...own);
    at += lengthOf(own);
  }
  const end = fields([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, lengthOf(directory)],
    [4, at],
    [2, 0],
  ]);
  return joined([...pieces, ...directory, end]);
}

function packed({ name, flags, stamp }: PackedFile, bytes: Uint8Array): PackedFile {
  return {
    name,
    flags,
    stamp,
    method: DEFLATED,
    crc: crc32(bytes),
    size: bytes.length,
    content: deflateSync(bytes),
  };
}

/** @param offset where the file begins; null for the header in front of it */
function header({ name, flags, stamp, method, crc, size, content }: PackedFile, offset: number | null) {
  const inDirectory = offset !== null;
  return fields([
    [4, inDirectory ? 0x02014b50 : 0x04034b50],
    ...(inDirectory ? ([[2, VERSION]] as const) : []),
    [2, VERSION],
    [2, flags],
    [2, method],
    [4, stamp],
    [4, crc],
    [4, content.length],
    [4, size],
    [2, name.length],
    [2, 0],
    ...(inDirectory
      ? ([
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, offset],
        ] as const)
      : []),
  ]);
}

/** Numbers of two or four bytes, the lowest byte first. */
function fields(values: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of values) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
