import type { FindingFacts } from '../../../core/findings.ts';
import type { Region } from '../../../core/model.ts';
import { LEVELS } from '../../../core/model.ts';
import type { Resolution } from '../../../regions/names.ts';
import { isFilled } from '../sheets/cell-kinds.ts';
import type { RegionColumn } from './columns.ts';
import type { ReadingContext } from '../context.ts';
import { withoutMark } from '../values/footnotes.ts';

/** A cell that names the region of a row. */
export interface RegionCell {
  readonly column: number;
  readonly text: string;
  readonly level: RegionColumn['level'];
}

/** The region of a row, with what is to be noted about its cells; or why it can't be told. */
export interface RegionReading {
  readonly region: Region | null;
  readonly problems: readonly { readonly column: number; readonly facts: FindingFacts }[];
}

interface Named extends RegionCell {
  readonly candidates: readonly Region[];
  readonly isFormer: boolean;
  /** A code says which region it is; a name may be that of one above it. */
  readonly isCode: boolean;
}

/**
 * Reads the region of a row from all the cells that name it: a code and a name, or a prefecture and a county.
 * It is the lowest of them, and the others must be the same region or one above it. A name that several
 * regions share is told by the cells beside it.
 */
export function regionOfRow(
  cells: readonly RegionCell[],
  { tree, resolveRegion }: ReadingContext,
): RegionReading {
  const [alone, beside] = cells;
  const simple = alone === undefined || beside !== undefined ? null : resolveRegion(alone.text);
  if (simple?.kind === 'found') return { region: simple.region, problems: [] };
  const filled = cells.filter(({ text }) => isFilled(text));
  const [first] = filled;
  if (first === undefined) return refused(cells[0]?.column ?? 1, { code: 'missing-region' });
  const named: Named[] = [];
  const notes: RegionReading['problems'][number][] = [];
  for (const cell of filled) {
    const marked = withoutMark(cell.text);
    const found = resolveRegion(marked?.rest ?? cell.text);
    const candidates = 'region' in found ? [found.region] : 'regions' in found ? found.regions : [];
    if (candidates.length === 0) return refused(cell.column, unresolved(cell.text, found));
    if (marked !== null)
      notes.push({
        column: cell.column,
        facts: { code: 'footnote-mark', text: cell.text, read: marked.rest },
      });
    named.push({
      ...cell,
      candidates,
      isFormer: found.kind === 'former',
      isCode: cell.level === null && /^\s*\d/u.test(cell.text),
    });
  }
  const chosen = choose(named, (region, above) => tree.lineage(region.code).includes(above));
  if (chosen === 'differ') {
    const [region] = (named.find(({ candidates }) => candidates.length === 1) ?? named[0])?.candidates ?? [];
    const other =
      named.find(({ candidates }) => region === undefined || !candidates.includes(region)) ?? first;
    return refused(other.column, { code: 'regions-differ', text: other.text, region: region?.code ?? '' });
  }
  if (chosen === 'ambiguous') {
    const doubtful = named.find(({ candidates }) => candidates.length > 1);
    const candidates = (doubtful?.candidates ?? []).map(({ code, name }) => ({ id: code, name }));
    return refused((doubtful ?? first).column, {
      code: 'ambiguous-region',
      text: (doubtful ?? first).text,
      candidates,
    });
  }
  // An empty cell for the county beside a prefecture may be one somebody forgot.
  const empty = cells.find(
    ({ text, level }) =>
      !isFilled(text) && level !== null && LEVELS.indexOf(level) > LEVELS.indexOf(chosen.level),
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

function unresolved(text: string, found: Resolution): FindingFacts {
  if (found.kind === 'no-county') return { code: 'no-county', text };
  const candidates =
    found.kind === 'unknown' ? found.nearest().map(({ code, name }) => ({ id: code, name })) : [];
  return { code: 'unknown-region', text, candidates };
}

/** The one region that all cells agree on as the lowest. */
function choose(
  named: readonly Named[],
  isWithin: (region: Region, above: Region) => boolean,
): Region | 'differ' | 'ambiguous' {
  const lowest = new Set(
    named
      .flatMap(({ candidates }) => candidates)
      .filter((region) =>
        named.every(({ candidates, isCode }) =>
          candidates.some((other) => (isCode ? region === other : isWithin(region, other))),
        ),
      ),
  );
  if (lowest.size === 0) return 'differ';
  const [only, ...more] = lowest;
  if (only !== undefined && more.length === 0) return only;
  if (named.length === 1) return 'ambiguous';
  // 大理 below 县区, beside 大理州, is the county: the header says which level is meant.
  const meant = [...lowest].filter((region) =>
    named.some(({ level, candidates }) => level === region.level && candidates.includes(region)),
  );
  const deepest = meant.filter(
    (region) => !meant.some((other) => other !== region && isWithin(other, region)),
  );
  const [region, ...others] = deepest;
  return region !== undefined && others.length === 0 ? region : 'ambiguous';
}
