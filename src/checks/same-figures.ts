import type { PlacedFacts } from '../core/findings.ts';
import type { Observations } from '../core/observations.ts';
import type { Plan } from '../plan/plan.ts';
import type { Check } from './check.ts';
import type { Count } from './counts.ts';
import { countsOf, SMALL } from './counts.ts';

/** So many figures that are all the same are no accident. */
const ENOUGH_SAME = 4;

/** Regions, or years of a region, that report the same figures throughout. */
export const sameFigures: Check = {
  finds: ['same-figures'],
  runs: 'validating',
  check: ({ plan, observations }) => sameRows(rowsOf(plan, observations)),
};

/** The counts of each region and year, one such row after the other. */
function* rowsOf(plan: Plan, observations: Observations): Iterable<readonly Count[]> {
  const { region, year, years } = observations.columns;
  const indices = new Map<number, number[]>();
  for (let index = 0; index < observations.length; index += 1) {
    const row = (region[index] ?? 0) * years.length + (year[index] ?? 0);
    const known = indices.get(row);
    if (known === undefined) indices.set(row, [index]);
    else known.push(index);
  }
  for (const row of indices.values()) yield [...countsOf(plan, observations.picked(row))];
}

function sameRows(rows: Iterable<readonly Count[]>): PlacedFacts[] {
  const seen = new Map<string, Count>();
  const found: PlacedFacts[] = [];
  for (const row of rows) {
    const shared = row
      .filter(({ value }) => value >= SMALL)
      .toSorted((a, b) => (a.measure < b.measure ? -1 : 1));
    const first = row.find(({ value }) => value >= SMALL);
    if (first === undefined || shared.length < ENOUGH_SAME) continue;
    const print = shared.map(({ measure, value }) => `${measure}=${value}`).join(' ');
    const same = seen.get(print);
    if (same === undefined) {
      seen.set(print, first);
      continue;
    }
    const { region, year, place } = first;
    found.push({
      ...place,
      facts: {
        code: 'same-figures',
        region,
        year,
        otherRegion: same.region,
        otherYear: same.year,
        count: shared.length,
        other: same.place,
      },
    });
  }
  return found;
}
