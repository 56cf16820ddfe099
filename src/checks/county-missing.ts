import type { PlacedFacts } from '../core/findings.ts';
import type { Observation } from '../core/model.ts';
import type { Observations } from '../core/observations.ts';
import type { RegionTree } from '../regions/tree.ts';
import type { Check } from './check.ts';

/**
 * Counties and direct members that reported the year before and now do not, although others below their parent
 * do.
 */
export const countyMissing: Check = {
  finds: ['county-missing'],
  runs: 'validating',
  check: ({ regions, observations }) => missingCounties(regions, observations),
};

function missingCounties(tree: RegionTree, observations: Observations): PlacedFacts[] {
  const reported = new Map<string, Observation>();
  for (const observation of observations)
    reported.set(`${observation.region} ${observation.year}`, observation);
  const reportedBelow = new Set(
    [...reported.values()].flatMap(({ region, year }) =>
      tree.lineage(region).flatMap(({ code }) => (code === region ? [] : [`${code} ${year}`])),
    ),
  );
  const counties = tree.all.filter(({ level }) => level === 'county');
  const years = observations.years();
  return [...counties, ...tree.directMembers].flatMap(({ code, parent }) =>
    [...years].flatMap((year): PlacedFacts[] => {
      const before = reported.get(`${code} ${year - 1}`);
      if (before === undefined || reported.has(`${code} ${year}`)) return [];
      if (!reportedBelow.has(`${parent} ${year}`)) return [];
      return [{ ...before.place, facts: { code: 'county-missing', region: code, year } }];
    }),
  );
}
