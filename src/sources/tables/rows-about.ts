import type { TableAccount } from '../../core/account.ts';
import type { Member } from '../../core/model.ts';
import type { Plan } from '../../plan/plan.ts';
import type { ResolveRegion } from '../../regions/resolution.ts';
import { memberMeant, namesReporter } from '../../regions/resolution.ts';
import type { RegionTree } from '../../regions/tree.ts';
import type { KeptFile } from './kept-file.ts';
import { readYear } from './values/written-year.ts';
import { textsOf } from './written-cells.ts';

/** What a row that was left out says it is about; null where that can't be told. */
export interface RowAbout {
  readonly region: Member | null;
  readonly year: number | null;
  /** The measures and indicators it may hold figures of. */
  readonly topics: readonly string[] | null;
}

interface Looked {
  readonly path: string;
  readonly sheet?: string;
  readonly line: number;
  readonly column?: number;
}

/**
 * Looks up what rows without observations are about: those that were left out because of an error. Null for
 * a line that is no such row.
 */
export function rowsAbout(
  opened: readonly KeptFile[],
  tables: readonly TableAccount[],
  { baselineYear, years }: Plan,
  tree: RegionTree,
  resolve: ResolveRegion,
): (at: Looked) => RowAbout | null {
  const textAt = textsOf(opened);
  const allowed = [baselineYear, ...years];
  return (at) => {
    const table = tables.find(
      ({ path, sheet, refused }) =>
        path === at.path && sheet === (at.sheet ?? null) && refused.includes(at.line),
    );
    if (table === undefined) return null;
    const { columns, given } = table;
    const textOf = (column: number) => textAt({ ...at, column });
    const own = columns.find(({ column }) => column === at.column);
    const regions = columns
      .filter(({ use }) => use === 'region' || use === 'region-again')
      .map(({ column }) => textOf(column))
      .filter((text) => text.trim() !== '');
    const yearColumn = columns.find(({ use }) => use === 'year');
    return {
      region: regionOf(regions, own?.region ?? given.region, tree, resolve),
      year: yearColumn === undefined ? (own?.year ?? given.year) : yearIn(textOf(yearColumn.column), allowed),
      topics: topicsOf(table),
    };
  };
}

/** The lowest of the regions named; null if one of the names is of nobody, or of somebody unknown. */
function regionOf(
  texts: readonly string[],
  given: string | null,
  tree: RegionTree,
  resolve: ResolveRegion,
): Member | null {
  if (texts.length === 0) return given === null ? null : tree.member(given);
  const found = texts.map(resolve);
  if (!found.every(namesReporter)) return null;
  const members = found.map(memberMeant);
  const depth = (member: Member) => tree.lineage(member.code).length + ('level' in member ? 0 : 1);
  let lowest: Member | null = null;
  for (const member of members) {
    if (member === null) return null;
    if (lowest === null || depth(member) > depth(lowest)) lowest = member;
  }
  return lowest;
}

function yearIn(text: string, allowed: readonly number[]): number | null {
  const read = readYear(text, allowed);
  return 'value' in read ? read.value : null;
}

/** Null where a column names the topic of each row. */
function topicsOf({ columns, given }: TableAccount): readonly string[] | null {
  if (columns.some(({ use }) => use === 'indicator')) return null;
  const topics = columns.flatMap(({ topic }) => topic ?? []);
  return topics.length > 0 ? topics : given.topic === null ? null : [given.topic];
}
