import type { Place } from '../core/origin.ts';
import type { DirectMember, Member, Region } from '../core/model.ts';
import type { Condition, Formula, Indicator, Plan } from '../plan/plan.ts';
import type { ObservationIndex } from './observation-index.ts';
import type { Rational } from '../core/rational.ts';
import { compare, fraction, rational, whole } from '../core/rational.ts';
import { remainderOfCount, remainderOfRatio } from './remainder.ts';
import type { RollUp, Tally } from './tally.ts';
import { absent, EMPTY, known, NOTHING, sum } from './tally.ts';

type Ratio = Extract<Formula, { kind: 'ratio' }>;
type Share = Extract<Formula, { kind: 'share' }>;
type Count = Extract<Formula, { kind: 'count' }>;

/** How the members of an indicator are added up in a year; a score is not. */
export function rollUpOf(
  plan: Plan,
  indicator: Indicator,
  index: ObservationIndex,
  year: number,
): RollUp | null {
  const { formula } = indicator;
  const hasPercentage = (region: Member) => index.percentage(indicator.id, region.code, year) !== null;
  switch (formula.kind) {
    case 'ratio':
      return { ...ratioRollUp(plan, formula, indicator, index, year), hasPercentage };
    case 'share':
      return { ...shareRollUp(plan, formula, indicator, index, year), hasPercentage };
    case 'count':
      return { ...countRollUp(plan, formula, indicator, index, year), hasPercentage };
    case 'score':
      return null;
  }
}

/** The level whose regions are added up; of what any region reports the lowest. */
export function reporterLevel(plan: Plan, id: string): Region['level'] {
  const level = plan.measures.find((measure) => measure.id === id)?.reportedBy;
  return level === undefined || level === 'any' ? 'county' : level;
}

/** A direct member is expected in every year once it reported anything of an indicator (docs/rules.md, 12). */
function directly(
  index: ObservationIndex,
  ids: readonly string[],
  member: (who: DirectMember) => Tally,
): RollUp['direct'] {
  return (who) =>
    ids.some((id) => index.everReported(id, who.code)) ? { ...member(who), direct: [who.code] } : null;
}

/** Numerators over denominators; a member counts if it reported both. */
function ratioRollUp(
  plan: Plan,
  { numerator, denominator }: Ratio,
  { id }: Indicator,
  index: ObservationIndex,
  year: number,
): Omit<RollUp, 'hasPercentage'> {
  const read = ({ code }: Member) => ({
    num: index.number(numerator, code, year),
    den: index.number(denominator, code, year),
  });
  const own: RollUp['own'] = (region) => {
    const { num, den } = read(region);
    return num === null || den === null
      ? null
      : { exact: sum(whole(num.value), whole(den.value)), places: [num.place, den.place] };
  };
  const member = (region: Member): Tally => {
    const itself = own(region);
    if (itself !== null) return known(itself.exact, itself.places);
    const { num, den } = read(region);
    const nothing = absent(region.code);
    // Half of a fraction still bounds it: between none and all of a denominator, or a denominator no
    // smaller than its numerator.
    if (den !== null)
      return {
        ...nothing,
        open: false,
        mayRise: false,
        low: sum(0n, whole(den.value)),
        high: sum(whole(den.value), whole(den.value)),
        places: [den.place],
      };
    if (num !== null)
      return {
        ...nothing,
        mayRise: false,
        low: sum(whole(num.value), whole(num.value)),
        high: sum(whole(num.value), whole(num.value)),
        places: [num.place],
      };
    return nothing;
  };
  return {
    level: reporterLevel(plan, denominator),
    own,
    member,
    direct: directly(index, [id, numerator, denominator], member),
    remainder: remainderOfRatio,
  };
}

/** Members in which a condition holds, over the members it is asked of. */
function shareRollUp(
  plan: Plan,
  formula: Share,
  { id }: Indicator,
  index: ObservationIndex,
  year: number,
): Omit<RollUp, 'hasPercentage'> {
  const own: RollUp['own'] = (region) => {
    const reported = index.fraction(id, region.code, year);
    return (
      reported && {
        exact: sum(whole(reported.value.numerator), whole(reported.value.denominator)),
        places: [reported.place],
      }
    );
  };
  const asked = formula.where && prepare(plan, formula.where);
  const wanted = prepare(plan, formula.having);
  return {
    level: formula.of,
    own,
    // A share is one of regions; what it reports of itself is never more than they are.
    direct: () => null,
    remainder: () => null,
    member: (region) => {
      const where = asked === null ? ALWAYS : holds(asked, region, index, year);
      const having = holds(wanted, region, index, year);
      const places = [...where.places, ...having.places];
      const census = where.census ? 1 : 0;
      if (where.holds === false) return { ...EMPTY, census, places };
      const itself = having.holds === null ? own(region) : null;
      if (itself !== null) return { ...known(itself.exact, itself.places), census };
      const reported = where.holds !== null && having.holds !== null;
      return {
        ...EMPTY,
        low: lowest(where.holds, having.holds),
        high: highest(where.holds, having.holds),
        reported: reported ? 1 : 0,
        expected: 1,
        missing: reported ? [] : [region.code],
        sure: where.holds === null ? 0n : 1n,
        unsure: where.holds === null ? 1 : 0,
        lacking: having.holds === false ? [region.code] : [],
        census,
        places,
      };
    },
  };
}

const COUNTS_AGAINST = sum(0n, 1n);
const COUNTS_FOR = sum(1n, 1n);

/**
 * A member of unknown condition counts against; one that may not belong is left out if it would help
 * (docs/rules.md, 7).
 */
function lowest(belongs: boolean | null, satisfies: boolean | null): Tally['low'] {
  if (satisfies !== true) return COUNTS_AGAINST;
  return belongs === null ? NOTHING : COUNTS_FOR;
}

/** The other way round. */
function highest(belongs: boolean | null, satisfies: boolean | null): Tally['high'] {
  if (satisfies !== false) return COUNTS_FOR;
  return belongs === null ? NOTHING : COUNTS_AGAINST;
}

/** A sum; members that have not reported may add any amount. */
function countRollUp(
  plan: Plan,
  { measure }: Count,
  { id }: Indicator,
  index: ObservationIndex,
  year: number,
): Omit<RollUp, 'hasPercentage'> {
  const own: RollUp['own'] = ({ code }) => {
    const found = index.number(measure, code, year);
    return found && { exact: sum(whole(found.value), 0n), places: [found.place] };
  };
  const member = (region: Member): Tally => {
    const itself = own(region);
    return itself === null ? absent(region.code) : known(itself.exact, itself.places);
  };
  return {
    level: reporterLevel(plan, measure),
    own,
    member,
    direct: directly(index, [id, measure], member),
    remainder: remainderOfCount,
  };
}

export interface Held {
  /** Null if it is not known. */
  readonly holds: boolean | null;
  readonly places: readonly Place[];
  /** True if the figure is the census population of the region data. */
  readonly census: boolean;
}

const ALWAYS: Held = { holds: true, places: [], census: false };

/** A condition, and whether the census is used where its measure is not reported. */
interface Prepared {
  readonly measure: string;
  /** Null for a yes/no. */
  readonly limit: { readonly value: Rational; readonly exclusive: boolean } | null;
  readonly census: boolean;
}

/** A condition, ready to be asked of many regions. */
export function prepare(plan: Plan, condition: Condition): Prepared {
  const limit =
    condition.comparison === 'yes'
      ? null
      : { value: fraction(condition.value), exclusive: condition.comparison === 'above' };
  return {
    measure: condition.measure,
    limit,
    census: plan.measures.find(({ id }) => id === condition.measure)?.fallback === 'census',
  };
}

/** Whether a region satisfies a condition in a year. */
export function holds(
  { measure, limit, census }: Prepared,
  region: Region,
  index: ObservationIndex,
  year: number,
): Held {
  if (limit === null) {
    const answer = index.yesNo(measure, region.code, year);
    return { holds: answer?.value ?? null, places: answer ? [answer.place] : [], census: false };
  }
  const reported = index.number(measure, region.code, year);
  const places = reported ? [reported.place] : [];
  if (reported === null && !census) return { holds: null, places, census: false };
  const difference = compare(
    reported === null ? rational(region.population) : fraction(reported.value),
    limit.value,
  );
  return { holds: limit.exclusive ? difference > 0 : difference >= 0, places, census: reported === null };
}
