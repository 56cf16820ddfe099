import { closeSync, openSync, readSync } from 'node:fs';
import { FileError } from '../io.ts';
import { guarded } from './guarded.ts';

const PART = 1024 * 1024;

/** All of a file in parts of a megabyte, each in the place of the one before. @throws FileError */
export function* partsOf(path: string): Iterable<Uint8Array> {
  const bytes = new Uint8Array(PART);
  const file = guarded(path, () => openSync(path, 'r'));
  try {
    for (;;) {
      const length = filled(path, file, bytes);
      if (length > 0) yield bytes.subarray(0, length);
      if (length < PART) return;
    }
  } finally {
    closeSync(file);
  }
}

/** All of what has no size before it is read. @throws FileError, `EFBIG` as soon as there are more bytes than `most` */
export function readBounded(path: string, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const part of partsOf(path)) {
    length += part.length;
    if (length > most) throw new FileError(path, 'EFBIG');
    parts.push(part.slice());
  }
  return Buffer.concat(parts);
}

/** Reads until the part is full or the file ends: the system may give less than was asked for. */
function filled(path: string, file: number, bytes: Uint8Array): number {
  let length = 0;
  while (length < bytes.length) {
    const more = guarded(path, () => readSync(file, bytes, length, bytes.length - length, null));
    if (more === 0) break;
    length += more;
  }
  return length;
}
