import { createHash } from 'node:crypto';
import type { Excerpt, FindingFacts } from '../findings.ts';
import type { IntakeSettings } from './context.ts';
import { readCsv } from './csv.ts';
import { decode } from './decode.ts';
import { detectDelimiter } from './delimiter.ts';
import { excerpts, rowExcerpt } from './excerpt.ts';
import type { Source } from './source.ts';
import type { Row, Table } from './table.ts';
import { withinBounds } from './table.ts';
import { containerOf, unpackedSize } from './workbook/container.ts';
import type { WorkbookReading, WorkbookSheet } from './workbook/sheet.ts';

/** A sheet of a workbook, or all of a text file. */
export interface OpenedSheet {
  /** Null for a text file. */
  readonly name: string | null;
  readonly hidden: boolean;
  readonly hiddenRows: number;
  readonly table: Table;
  readonly excerptAt: (line: number, column?: number) => Excerpt | null;
}

/** A file as sheets of rows of text, before anybody asks what they mean; or what keeps it from being read. */
export interface OpenedFile {
  readonly path: string;
  readonly sha256: string;
  /** Of a text its encoding, of a workbook its format. */
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly sheets: readonly OpenedSheet[];
  readonly problem: FindingFacts | null;
}

type Settings = Pick<IntakeSettings, 'encoding'>;

/** A workbook may unpack to so many bytes and no more; a bigger one is refused before it is unpacked. */
export const MOST_UNPACKED = 256 * 1024 * 1024;

/** Opens a file by what its bytes are, whatever its name says. The readers of workbooks are loaded when there is one. */
export async function openFile(source: Source, settings: Settings): Promise<OpenedFile> {
  const container = containerOf(source.bytes);
  if (container === 'text') return openText(source, settings);
  const size = container === 'xlsx' ? (unpackedSize(source.bytes) ?? 0) : source.bytes.length;
  if (size > MOST_UNPACKED) return refused(source, container, { code: 'too-large', size, most: MOST_UNPACKED });
  const reading: WorkbookReading =
    container === 'xlsx'
      ? await (await import('./workbook/xlsx.ts')).readXlsxWorkbook(source.bytes)
      : (await import('./workbook/xls.ts')).readXlsWorkbook(source.bytes);
  if ('problem' in reading) return refused(source, container, reading.problem);
  const sheets = reading.sheets.filter(({ rows }) => rows.length > 0).map(openSheet);
  if (sheets.length === 0) return refused(source, container, { code: 'empty-file' });
  return { path: source.path, sha256: sha256Of(source), encoding: container, delimiter: null, sheets, problem: null };
}

/** Opens a text file: finds out its encoding and what parts its cells. */
export function openText(source: Source, settings: Settings): OpenedFile {
  const decoded = decode(source.bytes, settings.encoding);
  if ('problem' in decoded) return refused(source, 'unknown', decoded.problem);
  const { text, encoding } = decoded;
  const delimiter = detectDelimiter(text);
  const read = readCsv(text, delimiter);
  const table = { ...read, rows: withinBounds(read.rows) };
  const sheet = { name: null, hidden: false, hiddenRows: 0, table, excerptAt: excerpts(() => text, delimiter.delimiter) };
  return { path: source.path, sha256: sha256Of(source), encoding, delimiter: delimiter.delimiter, sheets: [sheet], problem: null };
}

function refused(source: Source, encoding: string, problem: FindingFacts): OpenedFile {
  return { path: source.path, sha256: sha256Of(source), encoding, delimiter: null, sheets: [], problem };
}

function sha256Of({ bytes }: Source): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function openSheet({ name, hidden, rows, merges }: WorkbookSheet): OpenedSheet {
  const byLine = new Map<number, Row>(rows.map((row) => [row.line, row]));
  return {
    name,
    hidden,
    hiddenRows: rows.filter((row) => row.hidden).length,
    table: { rows: withinBounds(rows.map(({ line, cells }) => ({ line, cells }))), problems: [], merges },
    excerptAt: (line, column) => rowExcerpt(byLine.get(line)?.cells ?? [], column),
  };
}
