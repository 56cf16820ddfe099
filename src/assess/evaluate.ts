import type { Members, Note, Observation, Region, RegionCode } from '../core/model.ts';
import type { Place } from '../core/origin.ts';
import type { Formula, Indicator, Plan } from '../plan/plan.ts';
import type { RegionTree } from '../regions/tree.ts';
import type { ObservationIndex } from './observation-index.ts';
import { indexObservations } from './observation-index.ts';
import { rollUpOf } from './roll-ups.ts';
import type { Reported } from './needs.ts';
import { hasReported, needs } from './needs.ts';
import type { Range } from '../core/limits.ts';
import { countRange, exactly, exactValue, percentRange } from './range.ts';
import type { Rational } from '../core/rational.ts';
import { fraction, integer } from '../core/rational.ts';
import type { Remainder, Sum, Tallies, Tally } from './tally.ts';
import { tallies } from './tally.ts';

/** What an indicator comes to in a region and year, before it is compared with a target. */
export interface Evaluation {
  /** Null if there is no data, or nothing to count. */
  readonly range: Range | null;
  readonly applicable: boolean;
  /**
   * Numerators and denominators that make the value lowest and highest; the same if it is known. Null where
   * there is no fraction.
   */
  readonly sums: { readonly low: Sum; readonly high: Sum } | null;
  readonly members: Members;
  readonly notes: readonly Note[];
  /** The cells of the region's own figure. */
  readonly places: readonly Place[];
  /** The tally behind it; null where the region's own figure was taken. */
  readonly tally: Tally | null;
}

export interface Evaluator {
  /** The observations it works with. */
  readonly index: ObservationIndex;
  readonly evaluate: (indicator: Indicator, region: Region, year: number) => Evaluation;
  /** Its value alone, if it is known. */
  readonly value: (indicator: Indicator, region: Region, year: number) => Rational | null;
  /** The tallies behind it; null for a score. */
  readonly tallies: (indicator: Indicator, year: number) => Tallies | null;
}

/** Evaluates indicators over the observations of one submission; each tally is worked out once. */
export function evaluatorOf(plan: Plan, tree: RegionTree, observations: Iterable<Observation>): Evaluator {
  const index = indexObservations(observations);
  const known = new Map<Indicator, Map<number, Tallies | null>>();
  const talliesOf = (indicator: Indicator, year: number): Tallies | null => {
    const years = known.get(indicator) ?? new Map<number, Tallies | null>();
    known.set(indicator, years);
    const before = years.get(year);
    if (before !== undefined) return before;
    const rollUp = rollUpOf(plan, indicator, index, year);
    const result = rollUp === null ? null : tallies(tree, rollUp);
    years.set(year, result);
    return result;
  };
  const evaluated = new Map<Indicator, Map<number, Map<RegionCode, Evaluation>>>();
  // A baseline is asked for in every year that has a milestone.
  const evaluate: Evaluator['evaluate'] = (indicator, region, year) => {
    const years = evaluated.get(indicator) ?? new Map<number, Map<RegionCode, Evaluation>>();
    evaluated.set(indicator, years);
    const regions = years.get(year) ?? new Map<RegionCode, Evaluation>();
    years.set(year, regions);
    const result = regions.get(region.code) ?? evaluateAnew(indicator, region, year);
    regions.set(region.code, result);
    return result;
  };
  const evaluateAnew: Evaluator['evaluate'] = (indicator, region, year) => {
    const all = talliesOf(indicator, year);
    if (all === null) return ownScore(indicator, index, region, year);
    const tally = all.of(region);
    const reported: Reported = (measure, code) => hasReported(index, measure, code, year);
    if (tally.missing.length === 0) return fromTally(indicator, region, tally, reported);
    return (
      ownPercentage(indicator, index, region, year, tally) ?? fromTally(indicator, region, tally, reported)
    );
  };
  return {
    index,
    tallies: talliesOf,
    evaluate,
    value: (indicator, region, year) => {
      const { range } = evaluate(indicator, region, year);
      return range && exactValue(range);
    },
  };
}

const NO_NOTES: readonly Note[] = [];
const ITSELF: Members = { reported: 1, expected: 1, direct: [], missing: [], lacking: [] };

function ownScore({ formula }: Indicator, index: ObservationIndex, region: Region, year: number): Evaluation {
  const found = formula.kind === 'score' ? index.number(formula.measure, region.code, year) : null;
  if (found !== null)
    return {
      range: exactly(fraction(found.value)),
      applicable: true,
      sums: null,
      members: ITSELF,
      notes: NO_NOTES,
      places: [found.place],
      tally: null,
    };
  const nobody: Members = { reported: 0, expected: 1, direct: [], missing: [region.code], lacking: [] };
  return {
    range: null,
    applicable: true,
    sums: null,
    members: nobody,
    notes: needs(formula, region.code, nobody.missing, () => false),
    places: [],
    tally: null,
  };
}

/** A region that reports only a percentage is judged by it (docs/rules.md, 3). */
function ownPercentage(
  { id }: Indicator,
  index: ObservationIndex,
  region: Region,
  year: number,
  tally: Tally,
): Evaluation | null {
  const found = index.percentage(id, region.code, year);
  if (found === null) return null;
  const forItself = tally.missing.includes(region.code);
  return {
    range: exactly(fraction(found.value)),
    applicable: true,
    sums: null,
    members: forItself ? ITSELF : membersOf(tally),
    notes: forItself ? NO_NOTES : [{ code: 'own-figure', regions: [region.code] }],
    places: [found.place],
    tally: null,
  };
}

function fromTally({ formula }: Indicator, region: Region, tally: Tally, reported: Reported): Evaluation {
  const members = membersOf(tally);
  const notes = [...notesOf(tally, formula), ...needs(formula, region.code, tally.missing, reported)];
  const { places } = tally;
  if (tally.reported === 0 && tally.standIns.length === 0) {
    if (tally.expected === 0)
      return {
        range: null,
        applicable: false,
        sums: null,
        members,
        notes: [{ code: 'condition-not-met' }, ...notes],
        places,
        tally,
      };
    return { range: null, applicable: true, sums: null, members, notes, places, tally };
  }
  if (formula.kind === 'count')
    return { range: countRange(tally), applicable: true, sums: null, members, notes, places, tally };
  const range = percentRange(tally);
  if (range === null)
    return {
      range,
      applicable: false,
      sums: null,
      members,
      notes: [{ code: 'nothing-to-count' }, ...notes],
      places,
      tally,
    };
  return {
    range,
    applicable: true,
    // Nothing of an unknown whole is none of it, however large that is.
    sums: tally.open && exactValue(range) !== null ? null : { low: tally.low, high: tally.high },
    members,
    notes,
    places,
    tally,
  };
}

function membersOf({ reported, expected, direct, missing, lacking }: Tally): Members {
  return { reported, expected, direct, missing, lacking };
}

function notesOf({ census, percentageOnly, standIns, remainder }: Tally, { kind }: Formula): readonly Note[] {
  const notes: Note[] = [];
  if (census > 0) notes.push({ code: 'census-population', members: census });
  if (percentageOnly.length > 0) notes.push({ code: 'percentage-only', members: percentageOnly });
  if (standIns.length > 0) notes.push({ code: 'own-figure', regions: standIns });
  if (remainder?.possible) notes.push(remainderNote(remainder, kind));
  return notes;
}

function remainderNote({ num, den }: Remainder, kind: Formula['kind']): Note {
  const numerator = integer(num);
  return kind === 'count'
    ? { code: 'own-remainder', numerator }
    : { code: 'own-remainder', numerator, denominator: integer(den) };
}
