import type { ForeignContent } from '../../../../core/findings.ts';

/** What is read, by what it is: a text, a workbook of either kind, or what web systems call a workbook. */
export type Container = 'text' | 'xlsx' | 'xls' | 'html' | 'xml';

/** What a file is by its first bytes, whatever its name says. */
export function containerOf(bytes: Uint8Array): Container | { readonly foreign: ForeignContent } {
  const binary = SIGNATURES.find(({ at = 0, begins }) =>
    begins.every((byte, i) => byte === null || bytes[at + i] === byte),
  );
  if (binary !== undefined) return binary.is;
  return isDbf(bytes) ? { foreign: 'dbf' } : markupOf(bytes);
}

interface Signature {
  readonly at?: number;
  /** Null for any byte. */
  readonly begins: readonly (number | null)[];
  readonly is: Container | { readonly foreign: ForeignContent };
}

const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
const any = (count: number) => Array.from({ length: count }, () => null);

/** Source: the list of file signatures that `file` goes by. */
const SIGNATURES: readonly Signature[] = [
  { begins: [...letters('PK'), 3, 4], is: 'xlsx' },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], is: 'xls' },
  { begins: [...letters('PK'), 5, 6], is: { foreign: 'zip' } },
  { begins: letters('%PDF-'), is: { foreign: 'pdf' } },
  { begins: letters('{\\rtf'), is: { foreign: 'rtf' } },
  { begins: [...letters('Rar!'), 0x1a, 7], is: { foreign: 'rar' } },
  { begins: [...letters('7z'), 0xbc, 0xaf, 0x27, 0x1c], is: { foreign: '7z' } },
  { begins: [0x1f, 0x8b, 8], is: { foreign: 'gzip' } },
  { at: 257, begins: letters('ustar'), is: { foreign: 'tar' } },
  { begins: letters('SQLite format 3\0'), is: { foreign: 'sqlite' } },
  { begins: [0, 1, 0, 0, ...letters('Standard ')], is: { foreign: 'access' } },
  { begins: [0x89, ...letters('PNG')], is: { foreign: 'image' } },
  { begins: [0xff, 0xd8, 0xff], is: { foreign: 'image' } },
  { begins: letters('GIF8'), is: { foreign: 'image' } },
  { begins: [...letters('BM'), ...any(4), 0, 0, 0, 0], is: { foreign: 'image' } },
  { begins: [...letters('II*'), 0], is: { foreign: 'image' } },
  { begins: [...letters('MM'), 0, 0x2a], is: { foreign: 'image' } },
  { begins: [...letters('RIFF'), ...any(4), ...letters('WEBP')], is: { foreign: 'image' } },
  { begins: [...letters('MZ'), null, 0], is: { foreign: 'program' } },
  { begins: [0x7f, ...letters('ELF')], is: { foreign: 'program' } },
];

/** The header of a dBase table has a date, and its length fits its fields. */
function isDbf(bytes: Uint8Array): boolean {
  const [version = 0, , month = 0, day = 0] = bytes;
  if (
    ![0x02, 0x03, 0x30, 0x31, 0x83, 0x8b, 0xf5].includes(version) ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > 31
  )
    return false;
  const length = (bytes[8] ?? 0) + (bytes[9] ?? 0) * 256;
  return length > 32 && bytes.subarray(32, length).includes(0x0d);
}

const LOOKED_AT = 4096;
const SPREADSHEET = 'urn:schemas-microsoft-com:office:spreadsheet';
const HTML =
  /^(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|style|title|div|center|font|h[1-6]|p|thead|tbody|tr)[\s>/]/iu;
const MHTML = /^(?:[A-Za-z-]+: [^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart\/related/iu;

/**
 * Markup begins with a tag, in whatever encoding: its letters are the same in all, but for zeros between
 * them.
 */
function markupOf(bytes: Uint8Array): Container | { readonly foreign: ForeignContent } {
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, LOOKED_AT))
    .replaceAll('\0', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)?\s*/u, '');
  if (!head.startsWith('<')) return MHTML.test(head.replaceAll('\r\n', '\n')) ? { foreign: 'mhtml' } : 'text';
  if (head.startsWith('<?xml') || /^<(?:\w+:)?Workbook\s/u.test(head)) {
    if (head.includes(SPREADSHEET) && !/<html/iu.test(head)) return 'xml';
    if (head.includes('urn:oasis:names:tc:opendocument')) return { foreign: 'ods' };
    if (!/<!doctype\s+html|<html/iu.test(head)) return { foreign: 'xml' };
  }
  return HTML.test(head) || head.startsWith('<?xml') ? 'html' : 'text';
}
