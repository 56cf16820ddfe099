import type { Judging } from '../assess/scope.ts';
import type { Observations } from '../core/observations.ts';
import type { Plan } from '../plan/plan.ts';

/** The years to judge; null if nothing is judged. */
export function settleYears(
  judging: Judging | null,
  observations: Observations,
  { years }: Plan,
): readonly number[] | null {
  if (judging === null) return null;
  if (judging.years === 'all') return years;
  return judging.years === 'latest' ? latestYear(observations, years) : judging.years;
}

/** The last year of the plan for which something was reported; the last of all if nothing was. */
function latestYear(observations: Observations, years: readonly number[]): readonly number[] {
  const reported = observations.years();
  return [years.findLast((year) => reported.has(year)) ?? Math.max(...years)];
}
