import type { PlacedFacts } from '../core/findings.ts';
import type { Observation, Region } from '../core/model.ts';
import type { RegionTree } from '../regions/tree.ts';
import type { Check } from './check.ts';

/** Counties that reported the year before and now do not, although others of their prefecture do. */
export const countyMissing: Check = {
  finds: ['county-missing'],
  runs: 'validating',
  check: ({ regions, observations }) => missingCounties(regions, observations),
};

function missingCounties(tree: RegionTree, observations: readonly Observation[]): PlacedFacts[] {
  const reported = new Map<string, Observation>();
  for (const observation of observations)
    reported.set(`${observation.region} ${observation.year}`, observation);
  const counties = tree.all.filter(({ level }) => level === 'county');
  const years = new Set(observations.map(({ year }) => year));
  const siblings = ({ parent }: Region) => (parent === null ? [] : tree.children(parent));
  return counties.flatMap((county) =>
    [...years].flatMap((year): PlacedFacts[] => {
      const before = reported.get(`${county.code} ${year - 1}`);
      if (before === undefined || reported.has(`${county.code} ${year}`)) return [];
      if (!siblings(county).some(({ code }) => reported.has(`${code} ${year}`))) return [];
      return [{ ...before.place, facts: { code: 'county-missing', region: county.code, year } }];
    }),
  );
}
