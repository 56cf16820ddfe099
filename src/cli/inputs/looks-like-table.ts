import { CSV_COLUMNS } from '../../locales/csv-columns.ts';
import { LANGUAGES } from '../../core/languages.ts';
import { wordsOf } from '../../locales/index.ts';

/** What the first bytes of a file look like whose name says nothing. */
export type Look = 'table' | 'archive' | 'other';

/** So many bytes are looked at. */
export const LOOKED_AT = 65_536;

const ARCHIVES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip
  [0x52, 0x61, 0x72, 0x21], // rar
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b], // gzip
  [0x42, 0x5a, 0x68], // bzip2
  [0xfd, 0x37, 0x7a, 0x58], // xz
];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** What the report in CSV begins with, in either language. */
const CSV_REPORTS = LANGUAGES.map((language) =>
  CSV_COLUMNS.slice(0, 8)
    .map((column) => wordsOf(language).csv[column])
    .join(','),
);
const DELIMITERS = [',', '\t', ';', '|', '，'] as const;

/**
 * Whether a file may be a table, by what it begins with. A workbook is one; so are lines of cells among which
 * there are figures.
 */
export function lookOf(head: Uint8Array): Look {
  const begins = (signature: readonly number[]) => signature.every((byte, i) => head[i] === byte);
  if (begins(COMPOUND)) return 'table';
  if (ARCHIVES.some(begins))
    return new TextDecoder('latin1').decode(head).includes('xl/') ? 'table' : 'archive';
  const text = textOf(head)?.trim();
  if (text === undefined || isOwnReport(text)) return 'other';
  if (text.startsWith('<'))
    return /<table\b|office:spreadsheet|Excel\.Sheet/iu.test(text) ? 'table' : 'other';
  return !/^[[{]/u.test(text) &&
    (DELIMITERS.some((delimiter) => hasFigures(text, delimiter, 1)) || hasFigures(text, / {2,}/u, 2))
    ? 'table'
    : 'other';
}

/**
 * Text of whatever encoding; undefined for what is none. A character cut off at the end does no harm here.
 */
function textOf(head: Uint8Array): string | undefined {
  const utf16 =
    head[0] === 0xff && head[1] === 0xfe
      ? 'utf-16le'
      : head[0] === 0xfe && head[1] === 0xff
        ? 'utf-16be'
        : null;
  if (utf16 !== null) return new TextDecoder(utf16).decode(head);
  if (head.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return new TextDecoder('gb18030').decode(head);
  }
}

/** Reports that `-o` wrote beside the data: only the text for terminals has these marks. */
function isOwnReport(text: string): boolean {
  return CSV_REPORTS.some((header) => text.startsWith(header)) || /[✓✗∅≥]/u.test(text);
}

/** Whether a .csv is a report that `-o` wrote beside the data. */
export function isCsvReport(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, LOOKED_AT)).replace(/^\uFEFF/u, '');
  return CSV_REPORTS.some((header) => text.startsWith(header));
}

const FIGURE = /^"?[-+]?\d[\d,.]*\s*[%％]?"?$|^"?(?:是|否|有|无|yes|no)"?$/iu;

/** Whether lines fall into cells, and so many cells of one line are figures or answers. */
function hasFigures(text: string, delimiter: string | RegExp, least: number): boolean {
  const lines = text.split(/\r\n|\n|\r/u).filter((line) => line.trim() !== '');
  const rows = lines.map((line) => line.trim().split(delimiter)).filter((cells) => cells.length > 1);
  const figures = (cells: readonly string[]) => cells.filter((cell) => FIGURE.test(cell.trim())).length;
  return rows.length > 1 && rows.length * 3 >= lines.length && rows.some((cells) => figures(cells) >= least);
}
