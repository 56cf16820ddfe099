import type { Judging } from '../assess/scope.ts';
import type { Observation } from '../core/model.ts';
import type { Plan } from '../plan/plan.ts';

/** The years to judge; null if nothing is judged. */
export function settleYears(
  judging: Judging | null,
  observations: readonly Observation[],
  { years }: Plan,
): readonly number[] | null {
  if (judging === null) return null;
  if (judging.years === 'all') return years;
  return judging.years === 'latest' ? latestYear(observations, years) : judging.years;
}

/** The last year of the plan for which something was reported; the last of all if nothing was. */
function latestYear(observations: readonly Observation[], years: readonly number[]): readonly number[] {
  const reported = new Set(observations.map(({ year }) => year));
  return [years.findLast((year) => reported.has(year)) ?? Math.max(...years)];
}
