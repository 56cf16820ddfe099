import { createHash } from 'node:crypto';
import type { Excerpt, Finding, FindingFacts } from '../findings.ts';
import { severityOf } from '../findings.ts';
import type { Input, Observation, Place } from '../model.ts';
import type { IntakeContext } from './context.ts';
import { readCsv } from './csv.ts';
import { decode } from './decode.ts';
import { nameOfFile } from './hints.ts';
import { findTables } from './find-tables.ts';
import type { Table } from './table.ts';
import { detectDelimiter } from './delimiter.ts';
import { excerpts } from './excerpt.ts';
import type { TableReading } from './read-table.ts';
import { noTable, readTable } from './read-table.ts';
import { comparePlaces, reconcile } from './reconcile.ts';
import type { Source } from './source.ts';

/** All that was handed in, understood: what counts, how each file was read, and everything wrong or doubtful about it. */
export interface Submission {
  readonly inputs: readonly Input[];
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
  /** Turns what a later stage found at a cell into a finding, with the line it stands in. */
  readonly findingAt: (place: Place, facts: FindingFacts) => Finding;
}

interface ReadFile {
  readonly source: Source;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly reading: TableReading;
  readonly fileFacts: readonly FindingFacts[];
  readonly excerptAt: (line: number, column?: number) => Excerpt | null;
}

/**
 * Reads files into observations and findings. Nothing is thrown for bad data: a file that can't be read has a finding and no layout.
 * The outcome does not depend on the order of the sources.
 */
export function readSubmission(sources: readonly Source[], context: IntakeContext): Submission {
  const files = sources.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map((source) => readFile(source, context));
  const { observations, problems, refused } = reconcile(
    context.ratios,
    files.flatMap(({ reading }) => reading.observations),
  );
  const lost = lostRows(refused, observations);
  const byPath = new Map(files.map((file) => [file.source.path, file]));
  const findingAt: Submission['findingAt'] = ({ path, line, column }, facts) => finding(facts, path, byPath.get(path), line, column);
  const findings = [...files.flatMap((file) => fileFindings(file)), ...problems.map(({ place, facts }) => findingAt(place, facts))];
  return {
    inputs: files.map((file) => describe(file, lost.get(file.source.path)?.size ?? 0)),
    observations: observations.toSorted((a, b) => comparePlaces(a.place, b.place)),
    findings: sortFindings(findings),
    findingAt,
  };
}

/** By file, line, column and code, so that the same data gives the same findings in the same order. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const place = ({ path, line = 0, column = 0 }: Finding) => ({ path, line, column });
  return findings.toSorted((a, b) => comparePlaces(place(a), place(b)) || (a.facts.code < b.facts.code ? -1 : 1));
}

function readFile(source: Source, context: IntakeContext): ReadFile {
  const decoded = decode(source.bytes, context.settings.encoding);
  if ('problem' in decoded) {
    const reading: TableReading = { layout: null, rows: 0, rejected: 0, observations: [], problems: [] };
    return { source, encoding: 'unknown', delimiter: null, reading, fileFacts: [decoded.problem], excerptAt: () => null };
  }
  const delimiter = detectDelimiter(decoded.text);
  const bytes = decoded.encoding.startsWith('utf-8') ? source.bytes : new TextEncoder().encode(decoded.text);
  return {
    source,
    encoding: decoded.encoding,
    delimiter: delimiter.delimiter,
    reading: readTables(readCsv(bytes, delimiter), source.path, context),
    fileFacts: [],
    excerptAt: excerpts(() => decoded.text, delimiter.delimiter),
  };
}

/** All tables of a sheet together; the sheet is unread if none of them could be read. */
function readTables({ rows, problems }: Table, path: string, context: IntakeContext): TableReading {
  const lost = problems.filter(({ facts }) => severityOf(facts.code) === 'error').length;
  const readings = findTables(rows, context).map((table) => readTable(table, path, [nameOfFile(path)], context));
  const sum = (count: (reading: TableReading) => number) => readings.reduce((total, reading) => total + count(reading), 0);
  const layouts = new Set(readings.flatMap(({ layout }) => layout ?? []));
  return {
    layout: layouts.size === 0 ? null : [...layouts].join('+'),
    rows: (readings.length === 0 ? Math.max(0, rows.length - 1) : sum((reading) => reading.rows)) + lost,
    rejected: (readings.length === 0 ? Math.max(0, rows.length - 1) : sum((reading) => reading.rejected)) + lost,
    observations: readings.flatMap(({ observations }) => observations),
    problems: [...problems, ...(readings.length === 0 ? noTable(rows, context) : readings.flatMap((reading) => reading.problems))],
  };
}

function fileFindings(file: ReadFile): Finding[] {
  const { path } = file.source;
  return [
    ...file.fileFacts.map((facts): Finding => ({ severity: severityOf(facts.code), facts, path })),
    ...file.reading.problems.map(({ line, column, facts }) => finding(facts, path, file, line, column)),
  ];
}

function finding(facts: FindingFacts, path: string, file: ReadFile | undefined, line: number, column?: number): Finding {
  const excerpt = file?.excerptAt(line, column) ?? null;
  return {
    severity: severityOf(facts.code),
    facts,
    path,
    line,
    ...(column === undefined ? {} : { column }),
    ...(excerpt === null ? {} : { excerpt }),
  };
}

/** The lines, by file, of which no figure counts because of what another line says. */
function lostRows(refused: readonly Observation[], kept: readonly Observation[]): ReadonlyMap<string, ReadonlySet<number>> {
  const lost = new Map<string, Set<number>>();
  for (const { place } of refused) lost.set(place.path, (lost.get(place.path) ?? new Set()).add(place.line));
  if (lost.size > 0) for (const { place } of kept) lost.get(place.path)?.delete(place.line);
  return lost;
}

/** A row is rejected if it has an error of its own, or if none of its figures counts because of an error elsewhere. */
function describe({ source, encoding, delimiter, reading }: ReadFile, lost: number): Input {
  const rejected = reading.rejected + lost;
  return {
    path: source.path,
    sha256: createHash('sha256').update(source.bytes).digest('hex'),
    encoding,
    delimiter,
    layout: reading.layout ?? 'none',
    rows: reading.rows,
    accepted: reading.rows - rejected,
    rejected,
  };
}
