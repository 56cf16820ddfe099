import type { FindingFacts } from '../findings.ts';

export type Decoded = { readonly text: string; readonly encoding: string } | { readonly problem: FindingFacts };

const UTF8_BOM = [0xef, 0xbb, 0xbf];

/** Decodes a whole file strictly; a file with any byte that is no UTF-8 is refused with the offset of the first, never read in part. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: { code: 'empty-file' } };
  if (bytes.includes(0)) return { problem: { code: 'binary-file' } };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') return { problem: { code: 'empty-file' } };
    return { text, encoding: UTF8_BOM.every((byte, i) => bytes[i] === byte) ? 'utf-8-bom' : 'utf-8' };
  } catch {
    return { problem: { code: 'not-utf8', offset: firstBadByte(bytes) } };
  }
}

/** The longest prefix that decodes ends before the first bad byte; found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

/** A character cut off at the end is no error here: the stream may go on. */
function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
