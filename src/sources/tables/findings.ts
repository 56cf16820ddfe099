import type { Excerpt, Finding, FindingFacts, PlacedFacts } from '../../core/findings.ts';
import { severityOf } from '../../core/findings.ts';
import type { ExcerptAt } from './files/excerpt.ts';
import { excerptsOf } from './files/excerpt.ts';
import type { KeptFile } from './kept-file.ts';

/**
 * Makes findings of what was found in files, in the order of their places, each with an excerpt of its line.
 * @param opened the files; what is about none of them has no excerpt
 */
export function findingsOf(placed: Iterable<PlacedFacts>, opened: readonly KeptFile[]): readonly Finding[] {
  const excerptAt = excerptsIn(opened);
  return sortFindings(Array.from(placed, (each) => findingOf(each, excerptAt(each))));
}

/** Shows lines of files; a sheet is looked into when the first of its lines is asked for. */
function excerptsIn(files: readonly KeptFile[]): (at: PlacedFacts) => Excerpt | null {
  let byPath: ReadonlyMap<string, KeptFile> | undefined;
  const known = new Map<string, ExcerptAt | null>();
  const excerptsFrom = (path: string, name: string | null): ExcerptAt | null => {
    const key = `${path}\u0000${name ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    byPath ??= new Map(files.map((each) => [each.path, each]));
    const file = byPath.get(path);
    const sheet = file?.sheets.find((each) => (each.name ?? '') === (name ?? ''));
    const excerptAt = file && sheet ? excerptsOf(sheet, file.delimiter) : null;
    known.set(key, excerptAt);
    return excerptAt;
  };
  // Most are about the same sheet as the one before.
  let last:
    | { readonly path: string; readonly name: string | null; readonly excerptAt: ExcerptAt | null }
    | undefined;
  return ({ path, sheet: name = null, line, column }) => {
    if (line === undefined) return null;
    if (last?.path !== path || last.name !== name) last = { path, name, excerptAt: excerptsFrom(path, name) };
    return last.excerptAt?.(line, column) ?? null;
  };
}

/** By file, sheet, line, column and code, so that the same data gives the same findings in the same order. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  // There may be a hundred thousand, and most are in order already.
  return findings.every((finding, i) => i === 0 || compareFindings(findings[i - 1], finding) <= 0)
    ? findings
    : findings.toSorted(compareFindings);
}

function compareFindings(a: Finding | undefined, b: Finding): number {
  if (a === undefined) return 0;
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  const [sheet, other] = [a.sheet ?? '', b.sheet ?? ''];
  if (sheet !== other) return sheet < other ? -1 : 1;
  const byLine = (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  if (byLine !== 0 || a.facts.code === b.facts.code) return byLine;
  return a.facts.code < b.facts.code ? -1 : 1;
}

function findingOf(
  { facts: found, path, sheet, line, column }: PlacedFacts,
  excerpt: Excerpt | null,
): Finding {
  const facts = shortened(found);
  const severity = severityOf(facts.code);
  // As most are: put together from parts they take twice the memory.
  if (sheet === undefined && line !== undefined && column !== undefined && excerpt !== null)
    return { severity, facts, path, line, column, excerpt };
  return {
    severity,
    facts,
    path,
    ...(sheet === undefined ? {} : { sheet }),
    ...(line === undefined ? {} : { line }),
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
