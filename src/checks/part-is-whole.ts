import type { PlacedFacts } from '../core/findings.ts';
import type { Plan } from '../plan/plan.ts';
import type { Check } from './check.ts';
import type { Count } from './counts.ts';
import { countsOf } from './counts.ts';

/** So many regions whose part is their whole are no accident. */
const ENOUGH_WHOLE = 5;

/** Ratios of which every region that reports has 100 %. */
export const partIsWhole: Check = {
  finds: ['part-is-whole'],
  runs: 'validating',
  check: ({ plan, observations }) => partsThatAreWholes(plan, countsOf(plan, observations)),
};

function partsThatAreWholes(plan: Plan, counts: readonly Count[]): PlacedFacts[] {
  const known = new Map(counts.map((count) => [`${count.measure} ${count.region} ${count.year}`, count]));
  return plan.indicators.flatMap(({ id, formula }) => {
    if (formula.kind !== 'ratio') return [];
    const pairs = counts.flatMap((part) => {
      const whole =
        part.measure === formula.numerator
          ? known.get(`${formula.denominator} ${part.region} ${part.year}`)
          : undefined;
      return whole !== undefined && whole.value > 0 ? [{ part, whole }] : [];
    });
    return [...new Set(pairs.map(({ part }) => part.year))].flatMap((year): PlacedFacts[] => {
      const ofYear = pairs.filter(({ part }) => part.year === year);
      const [first] = ofYear;
      if (
        first === undefined ||
        ofYear.length < ENOUGH_WHOLE ||
        ofYear.some(({ part, whole }) => part.value !== whole.value)
      )
        return [];
      return [
        {
          ...first.part.place,
          facts: { code: 'part-is-whole', indicator: id, year, regions: ofYear.length },
        },
      ];
    });
  });
}
