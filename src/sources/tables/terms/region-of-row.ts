import type { FindingFacts } from '../../../core/findings.ts';
import type { Member, Region } from '../../../core/model.ts';
import { isRegion, LEVELS } from '../../../core/model.ts';
import { isOfUnit } from '../../../regions/own-schools.ts';
import type { Resolution, UnitWord } from '../../../regions/resolution.ts';
import type { RegionTree } from '../../../regions/tree.ts';
import { isWithin } from '../../../regions/tree.ts';
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
  /** The text without the mark of a footnote. */
  readonly name: string;
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
  const named = namesIn(cells, { tree, resolveRegion });
  if ('problems' in named) return named;
  const [first, ...besideFirst] = named;
  if (first === undefined) return refused(cells[0]?.column ?? 1, { code: 'missing-region' });
  const chosen = choose(
    withPrefecture(named, (unit) => prefectures.of(unit, line), tree),
    tree,
  );
  if (chosen === 'differ') return differing(named, first);
  if (chosen === 'ambiguous') return ambiguous(named, first);
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
  return { region: chosen, problems: [...footnotesIn(named), ...formerIn(named)] };
}

/** What each filled cell names; or why one leads to nobody. */
function namesIn(
  cells: readonly RegionCell[],
  { tree, resolveRegion }: Pick<ReadingContext, 'tree' | 'resolveRegion'>,
): readonly Named[] | RegionReading {
  const named: Named[] = [];
  for (const cell of cells) {
    if (!isFilled(cell.text)) continue;
    const name = withoutMark(cell.text)?.rest ?? cell.text;
    const found = resolveRegion(name);
    const candidates = candidatesOf(found, tree);
    if (candidates.length === 0) return refused(cell.column, unresolvedRegion(cell.text, found));
    named.push({
      ...cell,
      name,
      candidates,
      ...(found.kind === 'own-schools' ? { ownSchools: found.unit } : {}),
      isFormer: found.kind === 'former',
      isCode: cell.level === null && /^\s*\d/u.test(cell.text),
    });
  }
  return named;
}

function differing(named: readonly Named[], first: Named): RegionReading {
  const [region] = (named.find(({ candidates }) => candidates.length === 1) ?? first).candidates;
  const other = named.find(({ candidates }) => region === undefined || !candidates.includes(region)) ?? first;
  return refused(other.column, { code: 'regions-differ', text: other.text, region: region?.code ?? '' });
}

function ambiguous(named: readonly Named[], first: Named): RegionReading {
  const { column, text, candidates, ownSchools } = named.find((each) => each.candidates.length > 1) ?? first;
  return refused(
    column,
    ownSchools === undefined
      ? {
          code: 'ambiguous-region',
          text,
          candidates: candidates.map(({ code, name }) => ({ id: code, name })),
        }
      : { code: 'prefecture-not-told', text },
  );
}

function footnotesIn(named: readonly Named[]): RegionReading['problems'] {
  return named.flatMap(({ column, text, name }) =>
    name === text ? [] : [{ column, facts: { code: 'footnote-mark', text, read: name } as const }],
  );
}

function formerIn(named: readonly Named[]): RegionReading['problems'] {
  return named.flatMap(({ column, text, isFormer, candidates: [region] }) =>
    isFormer && region !== undefined
      ? [{ column, facts: { code: 'former-region', text, region: region.code } as const }]
      : [],
  );
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
        .flatMap(({ code }) => tree.ownSchools(code) ?? []);
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
    const own = prefecture && tree.ownSchools(prefecture.code);
    return own === null ? each : { ...each, candidates: [own] };
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

/** The one region that all cells agree on as the lowest. */
function choose(named: readonly Named[], tree: RegionTree): Member | 'differ' | 'ambiguous' {
  const lowest = new Set(
    named
      .flatMap(({ candidates }) => candidates)
      .filter((region) =>
        named.every(({ candidates, isCode }) =>
          candidates.some((other) => (isCode ? isCoded(region, other) : isWithin(region, other, tree))),
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
    (region) => !meant.some((other) => other !== region && isWithin(other, region, tree)),
  );
  const [region, ...others] = deepest;
  return region !== undefined && others.length === 0 ? region : 'ambiguous';
}
