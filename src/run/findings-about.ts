import type { Finding, FindingFacts } from '../core/findings.ts';
import type { Place } from '../core/origin.ts';
import type { Explanation, FigureAccount } from '../insight/explain/explanation.ts';
import { measuresOf } from '../plan/measures-of.ts';
import type { Indicator } from '../plan/plan.ts';
import type { RegionTree } from '../regions/tree.ts';
import type { RowAbout } from '../sources/tables/rows-about.ts';

/** What is known of rows that are not among the cells. */
export type RowLookups = Pick<ExplainedScope, 'rowAbout' | 'isDataRow'>;

/** The findings that concern what is explained. */
export function findingsAbout(
  findings: readonly Finding[],
  account: Omit<Explanation, 'findings'>,
  { id, formula }: Pick<Indicator, 'id' | 'formula'>,
  tree: RegionTree,
  lookups: RowLookups,
): Finding[] {
  const { verdict, target } = account;
  const places = [...verdict.places, ...placesIn(account)];
  const scope: ExplainedScope = {
    ...lookups,
    tree,
    region: verdict.region,
    years: new Set([verdict.year, ...(target.from === null ? [] : [target.from.year])]),
    subjects: new Set([id, ...measuresOf(formula)]),
    rows: new Set(places.map(rowKey)),
    sheets: new Set(places.map(sheetKey)),
  };
  return findings.filter((finding) => concerns(finding, scope));
}

/** What an explanation is about, as findings may be about it too. */
interface ExplainedScope {
  readonly tree: RegionTree;
  readonly region: string;
  /** The year judged, and that its target is measured from. */
  readonly years: ReadonlySet<number>;
  /** The indicator and its measures. */
  readonly subjects: ReadonlySet<string>;
  /** The rows of its cells, and the files and sheets. */
  readonly rows: ReadonlySet<string>;
  readonly sheets: ReadonlySet<string>;
  /** What a row that was left out is about. */
  readonly rowAbout: (
    at: Pick<Place, 'path' | 'line'> & { sheet?: string; column?: number },
  ) => RowAbout | null;
  /** Whether a line holds figures of one region; a header or a row of totals does not. */
  readonly isDataRow: (at: Pick<Place, 'path' | 'line'> & { sheet?: string }) => boolean;
}

/**
 * Whether a finding concerns what is explained: it is about one of the cells, or about data that would have been
 * among them and was left out. What can't be told counts as concerned.
 */
function concerns(finding: Finding, scope: ExplainedScope): boolean {
  const { facts, severity, line } = finding;
  if (!isOfRegion(facts, scope) || !isOfYears(facts, scope)) return false;
  const isOurs = !isOfOther(facts, scope);
  if (line !== undefined && scope.rows.has(rowKey({ ...finding, line })))
    return severity === 'error' || isOurs;
  if ('region' in facts) return isOurs;
  if (severity === 'warning')
    return (
      isOurs && isAboutTopic(facts) && scope.sheets.has(sheetKey(finding)) && !isOfOneRow(finding, scope)
    );
  if (line === undefined) return true;
  const row = scope.rowAbout({ ...finding, line });
  return row === null ? isOurs : mayHold(row, scope);
}

function rowKey({ path, sheet, line }: { path: string; sheet?: string; line: number }): string {
  return JSON.stringify([path, sheet ?? null, line]);
}

function sheetKey({ path, sheet }: { readonly path: string; readonly sheet?: string }): string {
  return JSON.stringify([path, sheet ?? null]);
}

function isOfRegion(facts: FindingFacts, { tree, region }: ExplainedScope): boolean {
  if (!('region' in facts)) return true;
  return tree.lineage(facts.region).some(({ code }) => code === region);
}

function isOfYears(facts: FindingFacts, { years }: ExplainedScope): boolean {
  if ('years' in facts) return facts.years.some((year) => years.has(year));
  return !('year' in facts) || typeof facts.year !== 'number' || years.has(facts.year);
}

function isAboutTopic(facts: FindingFacts): boolean {
  return 'subject' in facts || 'indicator' in facts;
}

function isOfOther(facts: FindingFacts, { subjects }: ExplainedScope): boolean {
  return (
    ('subject' in facts && !subjects.has(facts.subject)) ||
    ('indicator' in facts && !subjects.has(facts.indicator))
  );
}

function isOfOneRow({ line, ...at }: Finding, { isDataRow }: ExplainedScope): boolean {
  return line !== undefined && isDataRow({ ...at, line });
}

/** Whether a row that was left out may have held what is explained. */
function mayHold({ region, year, topics }: RowAbout, scope: ExplainedScope): boolean {
  return (
    (region === null || scope.tree.lineage(region.code).some(({ code }) => code === scope.region)) &&
    (year === null || scope.years.has(year)) &&
    (topics === null || topics.some((topic) => scope.subjects.has(topic)))
  );
}

/** Every cell of an explanation: of the year judged, and of the one its target is measured from. */
function placesIn({ figure, target }: Pick<Explanation, 'figure' | 'target'>): Place[] {
  return [figure, target.from].flatMap((each) => (each === null ? [] : placesOfFigure(each)));
}

function placesOfFigure({ cells, members }: FigureAccount): Place[] {
  const all = members.flatMap((member) => [
    ...member.cells,
    ...(member.aside?.cells ?? []),
    ...(member.percentage === null ? [] : [member.percentage]),
  ]);
  return [...cells, ...all].map(({ place }) => place);
}
