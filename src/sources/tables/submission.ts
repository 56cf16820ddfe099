import type { Finding, FindingFacts } from '../../core/findings.ts';
import { severityOf } from '../../core/findings.ts';
import type { Input, TableAccount } from '../../core/account.ts';
import type { Observation } from '../../core/model.ts';
import type { Place } from '../../core/origin.ts';
import type { IntakeContext } from './context.ts';
import { findTables } from './sheets/find-tables.ts';
import type { OpenedFile, OpenedSheet } from './files/open.ts';
import type { TableReading } from './read-table.ts';
import { noTable, readTable } from './read-table.ts';
import { comparePlaces } from '../../core/origin.ts';
import { reconcile } from './reconcile.ts';
import { looksLikeData } from './sheets/row-kinds.ts';
import type { Row, TableProblem } from './sheets/table.ts';

/**
 * All that was handed in, understood: what counts, how each file was read, and everything wrong or doubtful
 * about it.
 */
export interface Submission {
  readonly inputs: readonly Input[];
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
  /** How each table was read. */
  readonly tables: readonly TableAccount[];
  /** Turns what a later stage found at a cell into a finding, with the line it stands in. */
  readonly findingAt: (place: Place, facts: FindingFacts) => Finding;
}

interface ReadSheet {
  readonly sheet: OpenedSheet;
  readonly tables: readonly TableReading[];
  /** What is wrong with the sheet beside its tables. */
  readonly problems: readonly TableProblem[];
  /** Rows lost to broken quotation marks, or because no table was found. */
  readonly lost: number;
  /** Whether it has a table, or rows that would be one if they had a header. */
  readonly holdsData: boolean;
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
export function readSubmission(opened: readonly OpenedFile[], context: IntakeContext): Submission {
  const files = opened.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map((file) => readFile(file, context));
  const { observations, problems, refused } = reconcile(
    context.ratios,
    files.flatMap(({ sheets }) =>
      sheets.flatMap(({ tables }) => tables.flatMap((table) => table.observations)),
    ),
  );
  const lost = lostRows(refused, observations);
  const sheets = new Map(
    files.flatMap(({ file, sheets: read }) =>
      read.map(({ sheet }) => [sheetKey({ path: file.path, sheet: sheet.name }), sheet]),
    ),
  );
  const findingAt: Submission['findingAt'] = (place, facts) =>
    finding(facts, place, sheets.get(sheetKey(place)));
  const findings = [
    ...files.flatMap(fileFindings),
    ...problems.map(({ place, facts }) => findingAt(place, facts)),
  ];
  return {
    inputs: files.map((file) => describe(file, lost.get(file.file.path) ?? 0)),
    observations: observations.toSorted((a, b) => comparePlaces(a.place, b.place)),
    findings: sortFindings(findings),
    tables: files.flatMap(({ sheets: read }) =>
      read.flatMap(({ tables }) => tables.map(({ account }) => account)),
    ),
    findingAt,
  };
}

/** By file, sheet, line, column and code, so that the same data gives the same findings in the same order. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const place = ({ path, sheet = '', line = 0, column = 0 }: Finding) => ({ path, sheet, line, column });
  return findings.toSorted(
    (a, b) => comparePlaces(place(a), place(b)) || (a.facts.code < b.facts.code ? -1 : 1),
  );
}

function readFile(file: OpenedFile, context: IntakeContext): ReadFile {
  if (file.problem !== null) return { file, sheets: [], problems: [file.problem] };
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
      ...file.notes,
      ...missing.map((text): FindingFacts => ({ code: 'no-such-sheet', text, sheets: names })),
    ],
  };
}

function readSheet(sheet: OpenedSheet, path: string, context: IntakeContext): ReadSheet {
  const { rows, problems } = sheet.table;
  const found = findTables(sheet.table, context);
  const tables = found.tables.map((table) => readTable(table, { path, sheet: sheet.name }, context));
  const broken = problems.filter(({ facts }) => severityOf(facts.code) === 'error').length;
  if (tables.length === 0) {
    const holdsData = rows.some((row) => looksLikeData(row, context));
    return {
      sheet,
      tables,
      problems: [...problems, ...noTable(rows, context)],
      lost: broken + Math.max(0, rows.length - 1),
      holdsData,
    };
  }
  const hidden: TableProblem[] =
    sheet.hidden || sheet.hiddenRows > 0 || sheet.hiddenColumns > 0
      ? [
          {
            line: 0,
            facts: {
              code: 'hidden-data',
              rows: sheet.hidden ? rows.length : sheet.hiddenRows,
              columns: sheet.hiddenColumns,
            },
          },
        ]
      : [];
  const withoutHeader = found.withoutHeader.map((rowsWithout): TableProblem => ({
    line: rowsWithout[0]?.line ?? 0,
    facts: { code: 'rows-without-header', rows: rowsWithout.length },
  }));
  return {
    sheet,
    tables: withOutside(tables, found.outside),
    problems: [...problems, ...withoutHeader, ...hidden],
    lost: broken + found.withoutHeader.flat().length,
    holdsData: true,
  };
}

/** Rows of no table are named beside the first one. */
function withOutside(
  [first, ...others]: readonly TableReading[],
  outside: readonly Row[],
): readonly TableReading[] {
  if (first === undefined || outside.length === 0) return first === undefined ? others : [first, ...others];
  const leftOut = [
    ...first.account.leftOut,
    ...outside.map(({ line }) => ({ line, reason: 'outside' as const })),
  ];
  return [
    { ...first, account: { ...first.account, leftOut: leftOut.toSorted((a, b) => a.line - b.line) } },
    ...others,
  ];
}

/** A sheet beside the data that holds none is no mistake; one with rows that look like data is. */
function withoutTable(read: ReadSheet): ReadSheet {
  if (read.holdsData) return read;
  return {
    ...read,
    problems: read.sheet.hidden ? [] : [{ line: 0, facts: { code: 'sheet-without-table' } }],
    lost: 0,
  };
}

function fileFindings({ file: { path }, sheets, problems }: ReadFile): Finding[] {
  return [
    ...problems.map((facts): Finding => ({ severity: severityOf(facts.code), facts, path })),
    ...sheets.flatMap(({ sheet, tables, problems: beside }) =>
      [...beside, ...tables.flatMap((table) => table.problems)].map(({ line, column, facts }) =>
        finding(facts, { path, sheet: sheet.name, line, column }, sheet),
      ),
    ),
  ];
}

interface LoosePlace {
  readonly path: string;
  readonly sheet?: string | null | undefined;
  readonly line: number;
  readonly column?: number | undefined;
}

/** Line 0 stands for the sheet as a whole. */
function finding(
  found: FindingFacts,
  { path, sheet: name, line, column }: LoosePlace,
  sheet: OpenedSheet | undefined,
): Finding {
  const facts = shortened(found);
  const excerpt = line === 0 ? null : (sheet?.excerptAt(line, column) ?? null);
  return {
    severity: severityOf(facts.code),
    facts,
    path,
    ...(name ? { sheet: name } : {}),
    ...(line === 0 ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(excerpt === null ? {} : { excerpt }),
  };
}

/** A cell may have millions of characters; nobody reads them. */
const MOST_SHOWN = 200;

function shortened(facts: FindingFacts): FindingFacts {
  return 'text' in facts && facts.text.length > MOST_SHOWN
    ? { ...facts, text: `${facts.text.slice(0, MOST_SHOWN)}…` }
    : facts;
}

function sheetKey({ path, sheet }: { readonly path: string; readonly sheet?: string | null }): string {
  return `${path}\u0000${sheet ?? ''}`;
}

/** How many rows there are, by file, of which no figure counts because of what another row says. */
function lostRows(
  refused: readonly Observation[],
  kept: readonly Observation[],
): ReadonlyMap<string, number> {
  const rowOf = ({ path, sheet, line }: Place) => `${sheetKey({ path, sheet: sheet ?? null })}\u0000${line}`;
  const lost = new Map(refused.map(({ place }) => [rowOf(place), place.path]));
  if (lost.size > 0) for (const { place } of kept) lost.delete(rowOf(place));
  const counts = new Map<string, number>();
  for (const path of lost.values()) counts.set(path, (counts.get(path) ?? 0) + 1);
  return counts;
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
