import type { PlacedFacts } from '../core/findings.ts';
import type { Check } from './check.ts';
import type { Count } from './counts.ts';
import { countsOf, SMALL } from './counts.ts';

/** So many figures that are all the same are no accident. */
const ENOUGH_SAME = 4;

/** Regions, or years of a region, that report the same figures throughout. */
export const sameFigures: Check = {
  finds: ['same-figures'],
  runs: 'validating',
  check: ({ plan, observations }) => sameRows(countsOf(plan, observations)),
};

function sameRows(counts: readonly Count[]): PlacedFacts[] {
  const rows = new Map<string, Count[]>();
  for (const count of counts) {
    const key = `${count.region} ${count.year}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [count]);
    else row.push(count);
  }
  const seen = new Map<string, Count>();
  return [...rows.values()].flatMap((row): PlacedFacts[] => {
    const shared = row
      .filter(({ value }) => value >= SMALL)
      .toSorted((a, b) => (a.measure < b.measure ? -1 : 1));
    const first = row.find(({ value }) => value >= SMALL);
    if (first === undefined || shared.length < ENOUGH_SAME) return [];
    const print = shared.map(({ measure, value }) => `${measure}=${value}`).join(' ');
    const same = seen.get(print);
    if (same === undefined) {
      seen.set(print, first);
      return [];
    }
    const { region, year, place } = first;
    return [
      {
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
      },
    ];
  });
}
