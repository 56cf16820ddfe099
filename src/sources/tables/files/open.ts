import type { FindingFacts } from '../../../core/findings.ts';
import type { ReadingSettings } from '../context.ts';
import { readCsv } from './csv.ts';
import { decode } from './decode.ts';
import { detectDelimiter } from './delimiter.ts';
import type { Source } from './source.ts';
import type { Table } from '../sheets/table.ts';
import { withinBounds } from '../sheets/table.ts';
import type { Container } from './workbook/container.ts';
import { containerOf } from './workbook/container.ts';
import type { WorkbookReading, WorkbookSheet, WorkbookSheets } from './workbook/sheet.ts';

/** A sheet of a workbook, or all of a text file. */
export interface OpenedSheet {
  /** Null for a text file. */
  readonly name: string | null;
  readonly hidden: boolean;
  readonly hiddenRows: number;
  /** Those that hold something. */
  readonly hiddenColumns: number;
  readonly table: Table;
  /** What its rows were cut from; null in a workbook. */
  readonly text: string | null;
}

/** A file as sheets of rows of text, before they are interpreted; or the reason why it can't be read. */
export interface OpenedFile {
  readonly path: string;
  readonly sha256: string;
  /** Of a text its encoding, of a workbook its format. */
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly sheets: readonly OpenedSheet[];
  /** Why it can't be read. */
  readonly unreadable: FindingFacts | null;
  /** What is wrong with the file beside its sheets, which are read. */
  readonly problems: readonly FindingFacts[];
}

type Settings = Pick<ReadingSettings, 'encoding'>;

const DEFAULTS: Settings = { encoding: null };

/**
 * Opens a file by what its bytes are, whatever its name says. The readers of workbooks are loaded when there
 * is one.
 */
export async function openFile(source: Source, settings: Settings = DEFAULTS): Promise<OpenedFile> {
  const container = containerOf(source.bytes);
  if (typeof container !== 'string')
    return refused(source, 'unknown', { code: 'unsupported-content', kind: container.foreign });
  if (container === 'text') return openText(source, settings);
  const reading = await readWorkbook(container, source, settings);
  return 'problem' in reading
    ? refused(source, container, reading.problem)
    : opened(source, container, reading);
}

async function readWorkbook(
  container: Exclude<Container, 'text'>,
  { bytes }: Source,
  settings: Settings,
): Promise<WorkbookReading> {
  switch (container) {
    case 'xlsx':
      return (await import('./workbook/xlsx.ts')).readXlsxWorkbook(bytes);
    case 'xls':
      return (await import('./workbook/xls.ts')).readXlsWorkbook(bytes);
    case 'xml':
      return (await import('./workbook/xml/xml-workbook.ts')).readXmlWorkbook(bytes);
    case 'html': {
      const decoded = decode(bytes, settings.encoding);
      return 'problem' in decoded
        ? decoded
        : (await import('./workbook/html/html.ts')).readHtmlTables(decoded.text);
    }
  }
}

function opened(source: Source, encoding: string, { sheets, missing }: WorkbookSheets): OpenedFile {
  const filled = sheets.filter(({ rows }) => rows.length > 0).map(openSheet);
  const problems: FindingFacts[] = missing.length > 0 ? [{ code: 'missing-sheet', sheets: missing }] : [];
  if (filled.length === 0) return refused(source, encoding, problems[0] ?? { code: 'empty-file' });
  return {
    path: source.path,
    sha256: source.sha256,
    encoding,
    delimiter: null,
    sheets: filled,
    unreadable: null,
    problems,
  };
}

/** Opens a text file: detects its encoding and its delimiter. */
export function openText(source: Source, settings: Settings = DEFAULTS): OpenedFile {
  const decoded = decode(source.bytes, settings.encoding);
  if ('problem' in decoded) return refused(source, 'unknown', decoded.problem);
  const { text, encoding } = decoded;
  const { table, delimiter } = tableOfText(text);
  const sheet = {
    name: null,
    hidden: false,
    hiddenRows: 0,
    hiddenColumns: 0,
    table,
    text,
  };
  return {
    path: source.path,
    sha256: source.sha256,
    encoding,
    delimiter,
    sheets: [sheet],
    unreadable: null,
    problems: [],
  };
}

/** The rows of a text, and what parts their cells. */
export function tableOfText(text: string): { readonly table: Table; readonly delimiter: string } {
  const delimiter = detectDelimiter(text);
  const read = readCsv(text, delimiter);
  return { table: { ...read, rows: withinBounds(read.rows) }, delimiter: delimiter.delimiter };
}

function refused(source: Source, encoding: string, unreadable: FindingFacts): OpenedFile {
  return {
    path: source.path,
    sha256: source.sha256,
    encoding,
    delimiter: null,
    sheets: [],
    unreadable,
    problems: [],
  };
}

function openSheet({ name, hidden, rows, hiddenColumns, merges }: WorkbookSheet): OpenedSheet {
  return {
    name,
    hidden,
    hiddenRows: rows.filter((row) => row.hidden).length,
    hiddenColumns,
    table: { rows: withinBounds(rows), problems: [], merges },
    text: null,
  };
}
