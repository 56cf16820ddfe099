import type { FindingFacts } from '../../../core/findings.ts';

/** The encodings of text files, by the names that `--encoding` accepts. */
export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** `encoding` is the one used, with `-bom` if a byte order mark said so. */
export type Decoded =
  | { readonly text: string; readonly encoding: string }
  | { readonly problem: FindingFacts };

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * Decodes a whole file strictly: by its byte order mark, else as UTF-8, else as GB18030 (which GBK and GB2312
 * are part of). A file that is none of them is refused with the offset of the first byte that fits nowhere,
 * never read in part.
 * @param forced the encoding to take, whatever the bytes look like
 */
export function decode(bytes: Uint8Array, forced: Encoding | null = null): Decoded {
  if (bytes.length === 0) return { problem: { code: 'empty-file' } };
  const content = withoutEnd(bytes);
  const mark = MARKS.find((each) => each.bytes.every((byte, i) => bytes[i] === byte));
  const encodings: readonly Encoding[] = forced ? [forced] : mark ? [mark.encoding] : ['utf-8', 'gb18030'];
  if (!encodings.some((each) => each.startsWith('utf-16')) && isBinary(content, bytes))
    return { problem: { code: 'binary-file' } };
  for (const encoding of encodings) {
    const text = decoded(encoding.startsWith('utf-16') ? evenly(bytes) : content, encoding);
    if (text === null) {
      const mixed = encodings.length > 1 && encoding === 'utf-8' ? mixture(content) : null;
      if (mixed !== null) return { problem: mixed };
      continue;
    }
    const whole = withoutSeams(text);
    if (whole.trim() === '') return { problem: { code: 'empty-file' } };
    return { text: whole, encoding: mark?.encoding === encoding ? `${encoding}-bom` : encoding };
  }
  return {
    problem: {
      code: 'unknown-encoding',
      tried: encodings,
      offset: Math.max(...encodings.map((each) => firstBadByte(bytes, each))),
    },
  };
}

const LF = 0x0a;
const CTRL_Z = 0x1a;

/** Texts have no zeros but at their end, and then nothing else that only programs read. */
function isBinary(content: Uint8Array, bytes: Uint8Array): boolean {
  return content.includes(0) || (content.length < bytes.length && content.some((byte) => byte < 0x09));
}

/** The mark that DOS ends texts with, and the zeros some programs fill their last block with. */
function withoutEnd(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === CTRL_Z)) end -= 1;
  return bytes.subarray(0, end);
}

/** UTF-16 comes in pairs of bytes; DOS ends it with one. */
function evenly(bytes: Uint8Array): Uint8Array {
  return bytes.length % 2 === 1 && bytes.at(-1) === CTRL_Z ? bytes.subarray(0, -1) : bytes;
}

/**
 * `copy *.csv all.csv` leaves a byte order mark in front of each file but the first, and what each file ended
 * with.
 */
function withoutSeams(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 0 || text.charCodeAt(end - 1) === CTRL_Z)) end -= 1;
  return text
    .slice(0, end)
    .replaceAll('\n\u001A', '\n')
    .replaceAll('\n\uFEFF', '\n')
    .replaceAll('\r\uFEFF', '\r');
}

/** Chinese in UTF-8; bytes of GBK never form two such characters by chance. */
const CHINESE = /^[\0-\x7F\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]*$/u;

/**
 * What is wrong with a file of which some lines are Chinese in UTF-8 and others in GBK: files of both were
 * put together.
 */
function mixture(bytes: Uint8Array): FindingFacts | null {
  // A file that is UTF-8 but for its end was cut off.
  if (decoded(bytes, 'utf-8', true) !== null) return null;
  let first: number | null = null;
  let others = 0;
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const found = bytes.indexOf(LF, start);
    const end = found < 0 ? bytes.length : found;
    const part = bytes.subarray(start, end);
    if (isUtf8(part)) first ??= line;
    else if (isChinese(decoded(part, 'gb18030'))) others += 1;
    if (first !== null && others > 0) return { code: 'mixed-encodings', line: first };
    start = end + 1;
  }
  return null;
}

/** Whether a line is Chinese in UTF-8; in GBK it hardly ever begins with such a byte. */
function isUtf8(line: Uint8Array): boolean {
  const first = line.find((byte) => byte >= 0x80) ?? 0;
  return first >= 0xe3 && first <= 0xef && isChinese(decoded(line, 'utf-8'));
}

function isChinese(text: string | null): boolean {
  return text !== null && CHINESE.test(text) && (text.match(/[\u4E00-\u9FFF]/gu)?.length ?? 0) > 1;
}

function decoded(bytes: Uint8Array, encoding: Encoding, stream = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
  } catch {
    return null;
  }
}

/**
 * The longest prefix that decodes ends before the first bad byte; found by halving. A character cut off at
 * its end is no error.
 */
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
