import type { Input, StatedTotal, TableAccount } from '../../core/account.ts';
import type { Finding } from '../../core/findings.ts';
import type { Observations } from '../../core/observations.ts';
import { joined } from '../../core/observation-list.ts';
import type { Place, SheetPlace } from '../../core/origin.ts';
import type { SheetContext } from './layouts/layout.ts';
import type { OpenedFile } from './files/open.ts';
import { findingsOf, sortFindings } from './findings.ts';
import type { KeptFile } from './kept-file.ts';
import type { Ratios } from './ratios.ts';
import type { ReadFile } from './read-file.ts';
import { readFile } from './read-file.ts';
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

/** A submission, and the files that it can be looked up in again. */
export interface Intake {
  readonly submission: Submission;
  readonly files: readonly KeptFile[];
}

/**
 * Reads opened files into observations and findings. Nothing is thrown for bad data: a file that can't be
 * read has a finding and no layout. The outcome does not depend on the order of the files.
 */
export function readSubmission(opened: readonly OpenedFile[], context: SheetContext): Submission {
  return intakeOf(opened, context).submission;
}

/** The same, with the files. */
export function intakeOf(opened: readonly OpenedFile[], context: SheetContext): Intake {
  const read = opened.map((file) => readFile(file, context));
  return { submission: submissionOf(read, opened, context.ratios), files: opened };
}

/**
 * Puts together what files say, each read by itself, and finds what one says against another.
 * @param files to look lines up in that are shown
 */
export function submissionOf(
  read: readonly ReadFile[],
  files: readonly KeptFile[],
  ratios: Ratios,
): Submission {
  const sources = read.toSorted((a, b) => (a.input.path < b.input.path ? -1 : 1));
  const tables = sources.flatMap((source) => source.tables);
  const { observations, problems, refused } = reconcile(
    ratios,
    joined(tables.map((table) => table.observations)),
  );
  const lost = lostRows(refused, observations);
  return {
    inputs: sources.map(({ input }) => withLost(input, lost.get(input.path) ?? 0)),
    observations,
    findings: sortFindings([...sources.flatMap(({ findings }) => findings), ...findingsOf(problems, files)]),
    tables: tables.map(({ account }) => account),
    totals: tables.flatMap((table) => table.totals),
  };
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
function withLost(input: ReadFile['input'], lost: number): Input {
  const rejected = input.rejected + lost;
  const { path, sha256, encoding, delimiter, layouts, rows } = input;
  return { path, sha256, encoding, delimiter, layouts, rows, accepted: rows - rejected, rejected };
}
