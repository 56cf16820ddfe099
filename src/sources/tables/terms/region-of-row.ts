import type { FindingFacts } from '../../../core/findings.ts';
import type { Member, Region } from '../../../core/model.ts';
import { isRegion, LEVELS } from '../../../core/model.ts';
import { isOfUnit } from '../../../regions/own-schools.ts';
import type { Resolution, UnitWord } from '../../../regions/resolution.ts';
import type { RegionTree } from '../../../regions/tree.ts';
import { isFilled } from '../sheets/cell-kinds.ts';
import type { RegionColumn } from './columns.ts';
import type { ReadingContext } from '../context.ts';
import { withoutMark } from '../values/footnotes.ts';
import type { TablePrefecture } from './table-prefecture.ts';

/** A cell that names the region of a row. */
export interface RegionCell {
  readonly column: number;
  readonly text: string;
  readonly level: RegionColumn['level'];
}

/** The region of a row, with what is to be noted about its cells; or why it can't be told. */
export interface RegionReading {
  readonly region: Member | null;
  readonly problems: readonly { readonly column: number; readonly facts: FindingFacts }[];
}

interface Named extends RegionCell {
  readonly candidates: readonly Member[];
  /** The unit in 市直属, where the name alone does not say of which prefecture. */
  readonly ownSchools?: UnitWord | null;
  readonly isFormer: boolean;
  /** A code says which region it is; a name may be that of one above it. */
  readonly isCode: boolean;
}

/**
 * Reads the region of a row from all the cells that name it: a code and a name, or a prefecture and a county.
 * It is the lowest of them, and the others must be the same region or one above it. A name that several
 * regions share is told by the cells beside it, and so is the prefecture of 市直属, or else by the table.
 * A zone, 高新区, is none of a table about another prefecture, which may have one of that name.
 */
export function regionOfRow(
  cells: readonly RegionCell[],
  { tree, resolveRegion }: ReadingContext,
  prefectures: TablePrefecture,
  line: number,
): RegionReading {
  const [alone, beside] = cells;
  const simple = alone === undefined || beside !== undefined ? null : resolveRegion(alone.text);
  if (simple?.kind === 'found') return { region: simple.region, problems: [] };
  if (simple?.kind === 'direct' && simple.member.kind === 'own-schools')
    return { region: simple.member, problems: [] };
  const filled = cells.filter(({ text }) => isFilled(text));
  const [first, ...besideFirst] = filled;
  if (first === undefined) return refused(cells[0]?.column ?? 1, { code: 'missing-region' });
  const named: Named[] = [];
  const notes: RegionReading['problems'][number][] = [];
  for (const cell of filled) {
    const marked = withoutMark(cell.text);
    const found = resolveRegion(marked?.rest ?? cell.text);
    const candidates = candidatesOf(found, tree);
    if (candidates.length === 0) return refused(cell.column, unresolvedRegion(cell.text, found));
    if (marked !== null)
      notes.push({
        column: cell.column,
        facts: { code: 'footnote-mark', text: cell.text, read: marked.rest },
      });
    named.push({
      ...cell,
      candidates,
      ...(found.kind === 'own-schools' ? { ownSchools: found.unit } : {}),
      isFormer: found.kind === 'former',
      isCode: cell.level === null && /^\s*\d/u.test(cell.text),
    });
  }
  const chosen = choose(
    withPrefecture(named, (unit) => prefectures.of(unit, line), tree),
    (region, above) => isWithin(region, above, tree),
  );
  if (chosen === 'differ') {
    const [region] = (named.find(({ candidates }) => candidates.length === 1) ?? named[0])?.candidates ?? [];
    const other =
      named.find(({ candidates }) => region === undefined || !candidates.includes(region)) ?? first;
    return refused(other.column, { code: 'regions-differ', text: other.text, region: region?.code ?? '' });
  }
  if (chosen === 'ambiguous') {
    const doubtful = named.find(({ candidates }) => candidates.length > 1);
    if (doubtful?.ownSchools !== undefined)
      return refused(doubtful.column, { code: 'prefecture-not-told', text: doubtful.text });
    const candidates = (doubtful?.candidates ?? []).map(({ code, name }) => ({ id: code, name }));
    return refused((doubtful ?? first).column, {
      code: 'ambiguous-region',
      text: (doubtful ?? first).text,
      candidates,
    });
  }
  if (besideFirst.length === 0 && prefectures.isElsewhere(chosen, first.text, line))
    return refused(first.column, { code: 'prefecture-not-told', text: first.text });
  // An empty cell for the county beside a prefecture may be one somebody forgot.
  const empty = cells.find(
    ({ text, level }) =>
      isRegion(chosen) &&
      !isFilled(text) &&
      level !== null &&
      LEVELS.indexOf(level) > LEVELS.indexOf(chosen.level),
  );
  if (empty !== undefined) return refused(empty.column, { code: 'missing-region' });
  return {
    region: chosen,
    problems: [
      ...notes,
      ...named.flatMap(({ column, text, isFormer, candidates: [region] }) =>
        isFormer && region !== undefined
          ? [{ column, facts: { code: 'former-region', text, region: region.code } as const }]
          : [],
      ),
    ],
  };
}

function refused(column: number, facts: FindingFacts): RegionReading {
  return { region: null, problems: [{ column, facts }] };
}

/** Who may be meant by a name. */
function candidatesOf(found: Resolution, tree: RegionTree): readonly Member[] {
  switch (found.kind) {
    case 'found':
    case 'former':
      return [found.region];
    case 'direct':
      return [found.member];
    case 'ambiguous':
      return found.regions;
    case 'own-schools':
      return tree.all
        .filter((region) => region.level === 'prefecture' && isOfUnit(region, found.unit))
        .flatMap(({ code }) => tree.direct(code).slice(0, 1));
    case 'zone':
    case 'no-county':
    case 'unknown':
      return [];
  }
}

/** With only that of its prefecture as candidate for 市直属, if no cell beside it says which that is. */
function withPrefecture(
  named: readonly Named[],
  prefectureOf: (unit: UnitWord | null) => Region | null,
  tree: RegionTree,
): readonly Named[] {
  const isTold = named.some(({ candidates, ownSchools }) =>
    candidates.some(
      (member) => ownSchools === undefined && !(isRegion(member) && member.level === 'province'),
    ),
  );
  if (isTold) return named;
  return named.map((each) => {
    const prefecture = each.ownSchools === undefined ? null : prefectureOf(each.ownSchools);
    return prefecture === null ? each : { ...each, candidates: tree.direct(prefecture.code).slice(0, 1) };
  });
}

/** Why a name leads to nobody who reports. */
export function unresolvedRegion(text: string, found: Resolution): FindingFacts {
  if (found.kind === 'no-county') return { code: 'no-county', text };
  if (found.kind === 'zone') return { code: 'undeclared-zone', text };
  const candidates =
    found.kind === 'unknown' ? found.nearest().map(({ code, name }) => ({ id: code, name })) : [];
  return { code: 'unknown-region', text, candidates };
}

/** A code is that of the region itself, or for a direct member that of what it belongs to. */
function isCoded(member: Member, coded: Member): boolean {
  return member === coded || (!isRegion(member) && member.parent === coded.code);
}

function isWithin(member: Member, above: Member, tree: RegionTree): boolean {
  return member === above || (isRegion(above) && tree.lineage(member.code).includes(above));
}

/** The one region that all cells agree on as the lowest. */
function choose(
  named: readonly Named[],
  isWithin: (region: Member, above: Member) => boolean,
): Member | 'differ' | 'ambiguous' {
  const lowest = new Set(
    named
      .flatMap(({ candidates }) => candidates)
      .filter((region) =>
        named.every(({ candidates, isCode }) =>
          candidates.some((other) => (isCode ? isCoded(region, other) : isWithin(region, other))),
        ),
      ),
  );
  if (lowest.size === 0) return 'differ';
  const [only, ...more] = lowest;
  if (only !== undefined && more.length === 0) return only;
  if (named.length === 1) return 'ambiguous';
  // 大理 below 县区, beside 大理州, is the county: the header says which level is meant.
  const meant = [...lowest].filter(
    (region) =>
      isRegion(region) &&
      named.some(({ level, candidates }) => level === region.level && candidates.includes(region)),
  );
  const deepest = meant.filter(
    (region) => !meant.some((other) => other !== region && isWithin(other, region)),
  );
  const [region, ...others] = deepest;
  return region !== undefined && others.length === 0 ? region : 'ambiguous';
}
