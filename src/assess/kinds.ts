import Big from 'big.js';
import type { Place, Region } from '../model.ts';
import type { Condition, Formula, Indicator, Plan } from '../plan/plan.ts';
import type { Figures } from './figures.ts';
import type { RollUp, Tally } from './tally.ts';
import { absent, EMPTY, known, NOTHING, sum } from './tally.ts';

type Ratio = Extract<Formula, { kind: 'ratio' }>;
type Share = Extract<Formula, { kind: 'share' }>;
type Count = Extract<Formula, { kind: 'count' }>;

/** How the members of an indicator are added up in a year; a score is not. */
export function rollUpOf(plan: Plan, indicator: Indicator, figures: Figures, year: number): RollUp | null {
  const { formula } = indicator;
  const hasPercentage = (region: Region) => figures.percentage(indicator.id, region.code, year) !== null;
  switch (formula.kind) {
    case 'ratio':
      return { ...ratioRollUp(plan, formula, figures, year), hasPercentage };
    case 'share':
      return { ...shareRollUp(plan, formula, indicator, figures, year), hasPercentage };
    case 'count':
      return { ...countRollUp(plan, formula, figures, year), hasPercentage };
    case 'score':
      return null;
  }
}

function reporterLevel(plan: Plan, id: string): Region['level'] {
  const level = plan.measures.find((measure) => measure.id === id)?.reportedBy;
  return level === undefined || level === 'any' ? 'county' : level;
}

/** Numerators over denominators; a member counts if it reported both. */
function ratioRollUp(plan: Plan, { numerator, denominator }: Ratio, figures: Figures, year: number): Omit<RollUp, 'hasPercentage'> {
  const read = ({ code }: Region) => ({ num: figures.number(numerator, code, year), den: figures.number(denominator, code, year) });
  const own: RollUp['own'] = (region) => {
    const { num, den } = read(region);
    return num === null || den === null ? null : { exact: sum(num.value, den.value), places: [num.place, den.place] };
  };
  return {
    level: reporterLevel(plan, denominator),
    own,
    member: (region) => {
      const whole = own(region);
      if (whole !== null) return known(whole.exact, whole.places);
      const { num, den } = read(region);
      const nothing = absent(region.code);
      // Half of a fraction still bounds it: between none and all of a denominator, or a denominator no smaller than its numerator.
      if (den !== null) return { ...nothing, open: false, low: sum(0, den.value), high: sum(den.value, den.value), places: [den.place] };
      if (num !== null) return { ...nothing, low: sum(num.value, num.value), high: sum(num.value, num.value), places: [num.place] };
      return nothing;
    },
  };
}

/** Members in which a condition holds, over the members it is asked of. */
function shareRollUp(plan: Plan, formula: Share, { id }: Indicator, figures: Figures, year: number): Omit<RollUp, 'hasPercentage'> {
  const own: RollUp['own'] = (region) => {
    const fraction = figures.fraction(id, region.code, year);
    return fraction && { exact: sum(fraction.value.numerator, fraction.value.denominator), places: [fraction.place] };
  };
  return {
    level: formula.of,
    own,
    member: (region) => {
      const where = formula.where === null ? { holds: true, places: [], census: false } : holds(plan, formula.where, region, figures, year);
      const having = holds(plan, formula.having, region, figures, year);
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
        lacking: having.holds === false ? [region.code] : [],
        census,
        places,
      };
    },
  };
}

const COUNTS_AGAINST = sum(0, 1);
const COUNTS_FOR = sum(1, 1);

/** A member of unknown condition counts against; one that may not belong is left out if it would help (design §3.7). */
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
function countRollUp(plan: Plan, { measure }: Count, figures: Figures, year: number): Omit<RollUp, 'hasPercentage'> {
  const own: RollUp['own'] = ({ code }) => {
    const found = figures.number(measure, code, year);
    return found && { exact: sum(found.value, 0), places: [found.place] };
  };
  return {
    level: reporterLevel(plan, measure),
    own,
    member: (region) => {
      const whole = own(region);
      return whole === null ? absent(region.code) : known(whole.exact, whole.places);
    },
  };
}

interface Held {
  /** Null if it is not known. */
  readonly holds: boolean | null;
  readonly places: readonly Place[];
  /** True if the figure is the census population of the region data. */
  readonly census: boolean;
}

function holds(plan: Plan, condition: Condition, region: Region, figures: Figures, year: number): Held {
  if (condition.comparison === 'yes') {
    const answer = figures.yesNo(condition.measure, region.code, year);
    return { holds: answer?.value ?? null, places: answer ? [answer.place] : [], census: false };
  }
  const reported = figures.number(condition.measure, region.code, year);
  const fallback = plan.measures.find(({ id }) => id === condition.measure)?.fallback === 'census' ? new Big(region.population) : null;
  const value = reported === null ? fallback : new Big(reported.value);
  const places = reported ? [reported.place] : [];
  if (value === null) return { holds: null, places, census: false };
  const satisfied = condition.comparison === 'above' ? value.gt(condition.value) : value.gte(condition.value);
  return { holds: satisfied, places, census: reported === null };
}
