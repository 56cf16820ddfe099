import type { DirectMember, Member, Region } from '../../../core/model.ts';
import { isRegion } from '../../../core/model.ts';
import { plainName } from '../../../core/naming.ts';
import { qualifiedNames } from '../../../regions/names.ts';
import { isOfUnit } from '../../../regions/own-schools.ts';
import type { UnitWord } from '../../../regions/resolution.ts';
import { memberMeant } from '../../../regions/resolution.ts';
import type { RegionTree } from '../../../regions/tree.ts';
import type { ReadingContext } from '../context.ts';
import type { Rows } from '../sheets/rows.ts';
import type { Column } from './columns.ts';
import { isAcross, namesRegions } from './columns.ts';

/** Which prefecture names in a table belong to that do not say it. */
export interface TablePrefecture {
  /**
   * The prefecture that 市直属 or 直属学校 belongs to; null if it can't be told.
   * @param line that of its row; null for a column
   */
  readonly of: (unit: UnitWord | null, line: number | null) => Region | null;
  /** Whether a member, by that name, is a zone of another prefecture than the one around it. */
  readonly isElsewhere: (member: Member, name: string, line: number | null) => boolean;
}

/**
 * The prefecture a table is about: the one that its title, sheet or file names, or in which all the regions
 * it names lie, or below whose row it stands where each prefecture has its counties below it. None if these
 * speak of several, or only of a county, which may run schools as well.
 * @param around what titles, sheet and file say, looked up only where it is needed
 */
export function tablePrefecture(
  columns: readonly Column[],
  rows: Rows,
  around: () => Member | null,
  context: ReadingContext,
): TablePrefecture {
  const { tree } = context;
  let known: Told | null = null;
  const told = (): Told => {
    known ??= {
      said: around(),
      named: namedIn(columns, rows, context),
      sections: sectionsOf(columns, rows, context),
    };
    return known;
  };
  return {
    of: (unit, line) => {
      const { said, named, sections } = told();
      const [alone, ...others] = said === null ? named : [said];
      if (alone === undefined || (others.length === 0 && mayRunThem(alone, unit))) return null;
      const [only, ...more] = prefecturesAbove(said === null ? named : [said, ...named], tree);
      const isOfSection =
        line !== null && unit !== null && (said === null || prefectureAbove(said, tree) === null);
      const section = isOfSection ? sections.get(line) : undefined;
      const prefecture = more.length === 0 ? only : section;
      return prefecture !== undefined && isOfUnit(prefecture, unit) ? prefecture : null;
    },
    isElsewhere: (member, name, line) => {
      if (isRegion(member) || member.kind !== 'zone' || saysParent(name, member, tree)) return false;
      const { said, named, sections } = told();
      const regions = [...(said === null ? [] : [said]), ...named].filter(isRegion);
      const [only, ...more] = prefecturesAbove(regions, tree);
      const prefecture = more.length === 0 ? only : line === null ? undefined : sections.get(line);
      return prefecture !== undefined && !tree.lineage(prefecture.code).includes(tree.get(member.parent));
    },
  };
}

/** 昆明市高新区, or a code. */
function saysParent(name: string, { parent }: DirectMember, tree: RegionTree): boolean {
  const words = plainName(name);
  return (
    /^\d/u.test(words) ||
    qualifiedNames(tree, tree.get(parent)).some((each) => words.includes(plainName(each)))
  );
}

function prefecturesAbove(members: readonly Member[], tree: RegionTree): readonly Region[] {
  return [...new Set(members.flatMap((member) => prefectureAbove(member, tree) ?? []))];
}

interface Told {
  readonly said: Member | null;
  readonly named: readonly Member[];
  readonly sections: ReadonlyMap<number, Region>;
}

/**
 * The prefecture above each line, in a table in which all counties stand below their own, and no 市直属 above
 * the first; nothing in any other, and nothing below a prefecture without counties, which is one of a list.
 */
function sectionsOf(
  columns: readonly Column[],
  rows: Rows,
  { tree, resolveRegion }: ReadingContext,
): ReadonlyMap<number, Region> {
  const [index, ...others] = columns.flatMap((column, i) => (namesRegions(column) ? [i] : []));
  const sections = new Map<number, Region>();
  const withCounties = new Set<Region>();
  if (index === undefined || others.length > 0) return sections;
  let current: Region | null = null;
  for (const { line, cells } of rows) {
    const found = resolveRegion(cells[index] ?? '');
    const member = memberMeant(found);
    // A zone says nothing: others may have one of that name.
    const isZone = member !== null && !isRegion(member) && member.kind === 'zone';
    if (found.kind === 'own-schools' && current === null) return new Map();
    const prefecture = member === null || isZone ? null : prefectureAbove(member, tree);
    if (member === prefecture) current = prefecture ?? current;
    else if (prefecture !== null && prefecture !== current) return new Map();
    else if (prefecture !== null) withCounties.add(prefecture);
    if (current !== null) sections.set(line, current);
  }
  return new Map([...sections].filter(([, prefecture]) => withCounties.has(prefecture)));
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
  rows: Rows,
  { resolveRegion }: ReadingContext,
): readonly Member[] {
  const named = new Set(
    columns.flatMap((column) => (isAcross(column) && column.region !== null ? [column.region] : [])),
  );
  const indices = columns.flatMap((column, index) => (namesRegions(column) ? [index] : []));
  for (const { cells } of rows) {
    for (const index of indices) {
      const member = memberMeant(resolveRegion(cells[index] ?? ''));
      if (member !== null) named.add(member);
    }
  }
  return [...named];
}
