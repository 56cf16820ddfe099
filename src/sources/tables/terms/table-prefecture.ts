import type { Member, Region } from '../../../core/model.ts';
import { isRegion } from '../../../core/model.ts';
import { isOfUnit } from '../../../regions/own-schools.ts';
import type { UnitWord } from '../../../regions/resolution.ts';
import type { RegionTree } from '../../../regions/tree.ts';
import type { ReadingContext } from '../context.ts';
import type { Row } from '../sheets/table.ts';
import type { Column } from './columns.ts';
import { isAcross, namesRegions } from './columns.ts';

/** The prefecture that 市直属 or 直属学校 in a table belongs to; null if it can't be told. */
export type TablePrefecture = (unit: UnitWord | null) => Region | null;

/**
 * The prefecture a table is about: the one that its title, sheet or file names, or in which all the regions
 * it names lie. None if these speak of several, or only of a county, which may run schools as well.
 * @param around what titles, sheet and file say, looked up only where it is needed
 */
export function tablePrefecture(
  columns: readonly Column[],
  rows: readonly Row[],
  around: () => Member | null,
  context: ReadingContext,
): TablePrefecture {
  let told: { readonly said: Member | null; readonly named: readonly Member[] } | null = null;
  return (unit) => {
    told ??= { said: around(), named: namedIn(columns, rows, context) };
    const { said, named } = told;
    const [alone, ...others] = said === null ? named : [said];
    if (alone === undefined || (others.length === 0 && mayRunThem(alone, unit))) return null;
    const all = said === null ? named : [said, ...named];
    const [only, ...more] = new Set(all.flatMap((member) => prefectureAbove(member, context.tree) ?? []));
    return only !== undefined && more.length === 0 && isOfUnit(only, unit) ? only : null;
  };
}

/** 市直属 beside 安宁市 alone may be what that city runs. */
function mayRunThem(member: Member, unit: UnitWord | null): boolean {
  if (!isRegion(member) || member.level !== 'county') return false;
  return unit === null || member.name.endsWith(unit);
}

function prefectureAbove(member: Member, { lineage }: RegionTree): Region | null {
  return lineage(member.code).find(({ level }) => level === 'prefecture') ?? null;
}

/** Who is named in the rows and above the columns of a table, each once. */
function namedIn(
  columns: readonly Column[],
  rows: readonly Row[],
  { resolveRegion }: ReadingContext,
): readonly Member[] {
  const named = new Set(
    columns.flatMap((column) => (isAcross(column) && column.region !== null ? [column.region] : [])),
  );
  const indices = columns.flatMap((column, index) => (namesRegions(column) ? [index] : []));
  for (const { cells } of rows) {
    for (const index of indices) {
      const found = resolveRegion(cells[index] ?? '');
      if ('region' in found) named.add(found.region);
      else if ('member' in found) named.add(found.member);
    }
  }
  return [...named];
}
