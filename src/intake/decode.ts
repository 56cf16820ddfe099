import type { FindingFacts } from '../findings.ts';

/** Encodings a text may be handed in, by the names `--encoding` takes. */
export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** `encoding` is the one used, with `-bom` if a byte order mark said so. */
export type Decoded = { readonly text: string; readonly encoding: string } | { readonly problem: FindingFacts };

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * Decodes a whole file strictly: by its byte order mark, else as UTF-8, else as GB18030 (which GBK and GB2312 are part of). A file that is
 * none of them is refused with the offset of the first byte that fits nowhere, never read in part.
 * @param forced the encoding to take, whatever the bytes look like
 */
export function decode(bytes: Uint8Array, forced: Encoding | null = null): Decoded {
  if (bytes.length === 0) return { problem: { code: 'empty-file' } };
  const mark = MARKS.find((each) => each.bytes.every((byte, i) => bytes[i] === byte));
  const encodings: readonly Encoding[] = forced ? [forced] : mark ? [mark.encoding] : ['utf-8', 'gb18030'];
  if (!encodings.some((each) => each.startsWith('utf-16')) && bytes.includes(0)) return { problem: { code: 'binary-file' } };
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding);
    if (text === null) continue;
    if (text.trim() === '') return { problem: { code: 'empty-file' } };
    return { text, encoding: mark?.encoding === encoding ? `${encoding}-bom` : encoding };
  }
  return { problem: { code: 'unknown-encoding', tried: encodings, offset: Math.max(...encodings.map((each) => firstBadByte(bytes, each))) } };
}

function decoded(bytes: Uint8Array, encoding: Encoding, stream = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
  } catch {
    return null;
  }
}

/** The longest prefix that decodes ends before the first bad byte; found by halving. A character cut off at its end is no error. */
function firstBadByte(bytes: Uint8Array, encoding: Encoding): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decoded(bytes.subarray(0, middle), encoding, true) === null) bad = middle;
    else good = middle;
  }
  return good;
}
