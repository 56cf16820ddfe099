import type { PlacedFacts } from '../core/findings.ts';
import type { IndicatorId, MeasureId } from '../core/model.ts';
import type { Place } from '../core/origin.ts';
import type { Formula, Plan } from '../plan/plan.ts';
import type { Check, CheckedSubmission } from './check.ts';
import { countsOf } from './counts.ts';

/** So many regions whose part is their whole are no accident. */
const ENOUGH_WHOLE = 5;

/** Ratios of which every region that reports has 100 %. */
export const partIsWhole: Check = {
  finds: ['part-is-whole'],
  runs: 'validating',
  check: partsThatAreWholes,
};

/** The regions with both figures of a ratio in a year. */
interface Pairs {
  /** The place of the first part. */
  readonly place: Place;
  count: number;
  areWhole: boolean;
}

function partsThatAreWholes(submission: CheckedSubmission): PlacedFacts[] {
  const byIndicator = pairsByYear(submission);
  return submission.plan.indicators.flatMap(({ id: indicator }) =>
    [...(byIndicator.get(indicator) ?? [])].flatMap(([year, { place, count, areWhole }]): PlacedFacts[] =>
      areWhole && count >= ENOUGH_WHOLE
        ? [{ ...place, facts: { code: 'part-is-whole', indicator, year, regions: count } }]
        : [],
    ),
  );
}

function pairsByYear({
  plan,
  observations,
  evaluator: { index },
}: CheckedSubmission): ReadonlyMap<IndicatorId, ReadonlyMap<number, Pairs>> {
  const ratios = ratiosByNumerator(plan);
  const found = new Map<IndicatorId, Map<number, Pairs>>();
  for (const part of countsOf(plan, observations))
    for (const { id: indicator, formula } of ratios.get(part.measure) ?? []) {
      const whole = Number(index.number(formula.denominator, part.region, part.year)?.value ?? 0);
      if (whole <= 0) continue;
      const years = found.get(indicator) ?? new Map<number, Pairs>();
      found.set(indicator, years);
      const pairs = years.get(part.year) ?? { place: part.place, count: 0, areWhole: true };
      years.set(part.year, pairs);
      pairs.count += 1;
      pairs.areWhole &&= part.value === whole;
    }
  return found;
}

interface Ratio {
  readonly id: IndicatorId;
  readonly formula: Extract<Formula, { kind: 'ratio' }>;
}

function ratiosByNumerator({ indicators }: Plan): ReadonlyMap<MeasureId, readonly Ratio[]> {
  const ratios = new Map<MeasureId, Ratio[]>();
  for (const { id, formula } of indicators) {
    if (formula.kind !== 'ratio') continue;
    const known = ratios.get(formula.numerator) ?? [];
    ratios.set(formula.numerator, known);
    known.push({ id, formula });
  }
  return ratios;
}
