import { extended } from '../../core/extended.ts';
import type { Input, StatedTotal, TableAccount } from '../../core/account.ts';
import type { Finding, FindingFacts, PlacedFacts } from '../../core/findings.ts';
import { LONG_TEXT, ownText } from '../../core/own-text.ts';
import type { Observations } from '../../core/observations.ts';
import type { OpenedFile } from './files/open.ts';
import { findingsOf } from './findings.ts';
import type { SheetContext } from './layouts/layout.ts';
import type { ReadSheet } from './read-sheet.ts';
import { readSheet, withoutTable } from './read-sheet.ts';

/**
 * A file, understood by itself: nothing of it is needed any more but a few lines to show.
 */
export interface ReadFile {
  /** The rows of it that count, as far as the file itself says. */
  readonly input: Omit<Input, 'accepted'>;
  readonly tables: readonly ReadTable[];
  /** What is wrong or doubtful in it, with the lines. */
  readonly findings: readonly Finding[];
}

export interface ReadTable {
  readonly observations: Observations;
  readonly account: TableAccount;
  readonly totals: readonly StatedTotal[];
}

interface ReadSheets {
  readonly sheets: readonly ReadSheet[];
  readonly problems: readonly FindingFacts[];
}

/**
 * Reads an opened file into observations and findings. Nothing is thrown for bad data: a file that can't be read
 * has a finding and no layout.
 */
export function readFile(file: OpenedFile, context: SheetContext): ReadFile {
  const read = readSheets(file, context);
  return {
    input: describe(file, read),
    tables: read.sheets.flatMap(({ tables }) =>
      tables.map(({ observations, account, totals }) => ({ observations, account, totals })),
    ),
    findings: holdingNothing(findingsOf(placed(file, read), [file]), file),
  };
}

function readSheets(file: OpenedFile, context: SheetContext): ReadSheets {
  if (file.unreadable !== null) return { sheets: [], problems: [file.unreadable] };
  const wanted = context.settings.sheets;
  const names = file.sheets.flatMap(({ name }) => name ?? []);
  const chosen = file.sheets.filter(({ name }) => name === null || (wanted?.includes(name) ?? true));
  const sheets = chosen.map((sheet) => readSheet(sheet, file.path, context));
  const found = sheets.some(({ tables }) => tables.length > 0);
  const missing = names.length === 0 ? [] : (wanted ?? []).filter((name) => !names.includes(name));
  return {
    // A sheet of explanations beside the data is no mistake; a file in which nothing is data is one.
    sheets: found ? sheets.map(withoutTable) : sheets,
    problems: [
      ...file.problems,
      ...missing.map((text): FindingFacts => ({ code: 'no-such-sheet', text, sheets: names })),
    ],
  };
}

/** What was found in a file, with the file and sheet it is about. */
function placed({ path }: OpenedFile, { sheets, problems }: ReadSheets): PlacedFacts[] {
  return [
    ...problems.map((facts) => ({ facts, path })),
    ...sheets.flatMap(({ sheet: { name }, tables, problems: beside }) =>
      [...beside, ...tables.flatMap((table) => table.problems)].map((problem) =>
        extended(problem, name === null ? { path } : { path, sheet: name }),
      ),
    ),
  ];
}

function describe(file: OpenedFile, { sheets }: ReadSheets): ReadFile['input'] {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const without = sheets.reduce((sum, sheet) => sum + sheet.lost, 0);
  return {
    path: file.path,
    sha256: file.sha256,
    encoding: file.encoding,
    delimiter: file.delimiter,
    layouts: [...new Set(tables.flatMap(({ layout }) => layout ?? []))],
    rows: tables.reduce((sum, table) => sum + table.rows, without),
    rejected: tables.reduce((sum, table) => sum + table.rejected, without),
  };
}

/** Findings that quote cells of a long text must not keep all of it. */
function holdingNothing(findings: readonly Finding[], { sheets }: OpenedFile): readonly Finding[] {
  if (!sheets.some(({ text }) => text !== null && text.length > LONG_TEXT)) return findings;
  return findings.map((finding) => {
    const { facts } = finding;
    return 'text' in facts ? { ...finding, facts: { ...facts, text: ownText(facts.text) } } : finding;
  });
}
