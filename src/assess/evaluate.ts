import type { Members, Note, Place, Region } from '../model.ts';
import type { Indicator, Plan } from '../plan/plan.ts';
import type { RegionTree } from '../regions/tree.ts';
import type { Figures } from './figures.ts';
import { rollUpOf } from './kinds.ts';
import type { Range } from './range.ts';
import { countRange, exactly, percentRange } from './range.ts';
import { rational } from './rational.ts';
import type { Sum, Tallies, Tally } from './tally.ts';
import { tallies } from './tally.ts';

/** What an indicator comes to in a region and year, before anybody asks whether that is enough. */
export interface Evaluation {
  /** Null if there is no data, or nothing to count. */
  readonly range: Range | null;
  readonly applicable: boolean;
  /** Numerators and denominators that make the value lowest and highest; the same if it is known. Null where there is no fraction. */
  readonly sums: { readonly low: Sum; readonly high: Sum } | null;
  readonly members: Members;
  readonly notes: readonly Note[];
  readonly places: readonly Place[];
}

export interface Evaluator {
  readonly evaluate: (indicator: Indicator, region: Region, year: number) => Evaluation;
  /** The tallies behind it; null for a score. */
  readonly tallies: (indicator: Indicator, year: number) => Tallies | null;
}

/** Evaluates indicators over the observations of one submission; each tally is worked out once. */
export function evaluator(plan: Plan, tree: RegionTree, figures: Figures): Evaluator {
  const known = new Map<string, Tallies | null>();
  const talliesOf = (indicator: Indicator, year: number): Tallies | null => {
    const key = `${indicator.id} ${year}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const rollUp = rollUpOf(plan, indicator, figures, year);
    const result = rollUp === null ? null : tallies(tree, rollUp);
    known.set(key, result);
    return result;
  };
  return {
    tallies: talliesOf,
    evaluate: (indicator, region, year) => {
      const all = talliesOf(indicator, year);
      if (all === null) return ownScore(indicator, figures, region, year);
      const tally = all.of(region);
      const complete = tally.missing.length === 0;
      return complete ? fromTally(indicator, region, tally) : (ownPercentage(indicator, figures, region, year, tally) ?? fromTally(indicator, region, tally));
    },
  };
}

const ITSELF: Members = { reported: 1, expected: 1, missing: [], lacking: [] };

function ownScore({ formula }: Indicator, figures: Figures, region: Region, year: number): Evaluation {
  const found = formula.kind === 'score' ? figures.number(formula.measure, region.code, year) : null;
  const base = { applicable: true, sums: null };
  if (found === null) {
    return { ...base, range: null, members: { ...ITSELF, reported: 0, missing: [region.code] }, notes: needs([region.code], formula), places: [] };
  }
  return { ...base, range: exactly(rational(found.value)), members: ITSELF, notes: [], places: [found.place] };
}

/** A region that reports only a percentage is judged by it (design §3.3). */
function ownPercentage({ id }: Indicator, figures: Figures, region: Region, year: number, tally: Tally): Evaluation | null {
  const found = figures.percentage(id, region.code, year);
  if (found === null) return null;
  const standsIn: Note = { code: 'own-figure', regions: [region.code] };
  return {
    range: exactly(rational(found.value)),
    applicable: true,
    sums: null,
    members: tally.expected === 1 && tally.missing[0] === region.code ? ITSELF : membersOf(tally),
    notes: tally.expected > 1 || tally.missing[0] !== region.code ? [standsIn] : [],
    places: [found.place],
  };
}

function fromTally({ formula }: Indicator, region: Region, tally: Tally): Evaluation {
  const members = membersOf(tally);
  const base = { members, notes: notesOf(tally), places: tally.places };
  if (tally.expected === 0 && tally.standIns.length === 0) {
    return { ...base, applicable: false, range: null, sums: null, notes: [{ code: 'condition-not-met' }, ...base.notes] };
  }
  if (tally.reported === 0 && tally.standIns.length === 0) {
    return { ...base, applicable: true, range: null, sums: null, notes: [...base.notes, ...needs(tally.missing.includes(region.code) ? [region.code] : [], formula)] };
  }
  if (formula.kind === 'count') return { ...base, applicable: true, range: countRange(tally), sums: null };
  const range = percentRange(tally);
  if (range === null) return { ...base, applicable: false, range: null, sums: null, notes: [{ code: 'nothing-to-count' }, ...base.notes] };
  return { ...base, applicable: true, range, sums: { low: tally.low, high: tally.high } };
}

function membersOf({ reported, expected, missing, lacking }: Tally): Members {
  return { reported, expected, missing, lacking };
}

function notesOf({ census, percentageOnly, standIns }: Tally): Note[] {
  return [
    ...(census > 0 ? [{ code: 'census-population', members: census } as const] : []),
    ...(percentageOnly.length > 0 ? [{ code: 'percentage-only', members: percentageOnly } as const] : []),
    ...(standIns.length > 0 ? [{ code: 'own-figure', regions: standIns } as const] : []),
  ];
}

/** The measures a region would have to report itself. */
function needs(regions: readonly string[], formula: Indicator['formula']): Note[] {
  if (regions.length === 0) return [];
  switch (formula.kind) {
    case 'ratio':
      return [{ code: 'needs', measures: [formula.numerator, formula.denominator] }];
    case 'share':
      return [{ code: 'needs', measures: [formula.having.measure] }];
    case 'count':
    case 'score':
      return [{ code: 'needs', measures: [formula.measure] }];
  }
}
