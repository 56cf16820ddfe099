import type { Input, StatedTotal, TableAccount } from '../../core/account.ts';
import type { Finding, FindingFacts, PlacedFacts } from '../../core/findings.ts';
import type { Observations } from '../../core/observations.ts';
import { joined } from '../../core/observation-list.ts';
import type { Place, SheetPlace } from '../../core/origin.ts';
import type { SheetContext } from './layouts/layout.ts';
import type { OpenedFile } from './files/open.ts';
import { findingsOf } from './findings.ts';
import type { ReadSheet } from './read-sheet.ts';
import { readSheet, withoutTable } from './read-sheet.ts';
import { reconcile } from './reconcile.ts';

/**
 * All sources, understood: what counts, how each file was read, and everything wrong or doubtful about them.
 */
export interface Submission {
  readonly inputs: readonly Input[];
  /** In the order of their places. */
  readonly observations: Observations;
  readonly findings: readonly Finding[];
  /** How each table was read. */
  readonly tables: readonly TableAccount[];
  /** Cells that state the sum of others. */
  readonly totals: readonly StatedTotal[];
}

interface ReadFile {
  readonly file: OpenedFile;
  readonly sheets: readonly ReadSheet[];
  readonly problems: readonly FindingFacts[];
}

/**
 * Reads opened files into observations and findings. Nothing is thrown for bad data: a file that can't be
 * read has a finding and no layout. The outcome does not depend on the order of the files.
 */
export function readSubmission(opened: readonly OpenedFile[], context: SheetContext): Submission {
  const files = opened.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map((file) => readFile(file, context));
  const tables = files.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.tables));
  const { observations, problems, refused } = reconcile(
    context.ratios,
    joined(tables.map((table) => table.observations)),
  );
  const lost = lostRows(refused, observations);
  return {
    inputs: files.map((file) => describe(file, lost.get(file.file.path) ?? 0)),
    observations,
    findings: findingsOf([...files.flatMap(placed), ...problems], opened),
    tables: tables.map(({ account }) => account),
    totals: tables.flatMap((table) => table.totals),
  };
}

function readFile(file: OpenedFile, context: SheetContext): ReadFile {
  if (file.unreadable !== null) return { file, sheets: [], problems: [file.unreadable] };
  const wanted = context.settings.sheets;
  const names = file.sheets.flatMap(({ name }) => name ?? []);
  const chosen = file.sheets.filter(({ name }) => name === null || (wanted?.includes(name) ?? true));
  const sheets = chosen.map((sheet) => readSheet(sheet, file.path, context));
  const found = sheets.some(({ tables }) => tables.length > 0);
  // A sheet of explanations beside the data is no mistake; a file in which nothing is data is one.
  const settled = found ? sheets.map(withoutTable) : sheets;
  const missing = names.length === 0 ? [] : (wanted ?? []).filter((name) => !names.includes(name));
  return {
    file,
    sheets: settled,
    problems: [
      ...file.problems,
      ...missing.map((text): FindingFacts => ({ code: 'no-such-sheet', text, sheets: names })),
    ],
  };
}

/** What was found in a file, with the file and sheet it is about. */
function placed({ file: { path }, sheets, problems }: ReadFile): PlacedFacts[] {
  return [
    ...problems.map((facts) => ({ facts, path })),
    ...sheets.flatMap(({ sheet: { name }, tables, problems: beside }) =>
      [...beside, ...tables.flatMap((table) => table.problems)].map((problem) =>
        name === null ? { ...problem, path } : { ...problem, path, sheet: name },
      ),
    ),
  ];
}

/** How many rows there are, by file, of which no figure counts because of what another row says. */
function lostRows(refused: readonly Place[], { columns }: Observations): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (refused.length === 0) return counts;
  const { sheets, sheet, line } = columns;
  const numbers = new Map(sheets.map((each, number) => [sheetKey(each), number]));
  const lost = new Map<number, Set<number>>();
  for (const place of refused) {
    const number = numbers.get(sheetKey(place)) ?? -1;
    const lines = lost.get(number);
    if (lines === undefined) lost.set(number, new Set([place.line]));
    else lines.add(place.line);
  }
  for (let i = 0; i < sheet.length; i += 1) lost.get(sheet[i] ?? -1)?.delete(line[i] ?? 0);
  for (const [number, lines] of lost) {
    const path = sheets[number]?.path ?? '';
    counts.set(path, (counts.get(path) ?? 0) + lines.size);
  }
  return counts;
}

function sheetKey({ path, sheet }: SheetPlace): string {
  return JSON.stringify([path, sheet ?? null]);
}

/**
 * A row is rejected if it has an error of its own, or if none of its figures counts because of an error
 * elsewhere.
 */
function describe({ file, sheets }: ReadFile, lost: number): Input {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const without = sheets.reduce((sum, sheet) => sum + sheet.lost, 0);
  const rows = tables.reduce((sum, table) => sum + table.rows, without);
  const rejected = tables.reduce((sum, table) => sum + table.rejected, without + lost);
  return {
    path: file.path,
    sha256: file.sha256,
    encoding: file.encoding,
    delimiter: file.delimiter,
    layouts: [...new Set(tables.flatMap(({ layout }) => layout ?? []))],
    rows,
    accepted: rows - rejected,
    rejected,
  };
}
