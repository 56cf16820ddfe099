import type { PlacedFacts } from '../core/findings.ts';
import type { Check } from './check.ts';

/**
 * Counties that should have reported and did not: those named, and all below larger regions that are named,
 * in the years judged for which anything was reported; in all of them if nothing was.
 */
export const notReported: Check = {
  finds: ['not-reported'],
  runs: 'always',
  check: ({ expected, observations, years, regions, submissionName }) => {
    if (expected.length === 0) return [];
    const reported = new Set<string>();
    for (const { region, year } of observations) reported.add(`${region} ${year}`);
    const withData = years.filter((year) => observations.years().has(year));
    const asked = withData.length > 0 ? withData : years;
    const counties = new Set(
      expected.flatMap((code) =>
        regions.get(code).level === 'county'
          ? [code]
          : regions.members(code, 'county').map((each) => each.code),
      ),
    );
    return [...counties].flatMap((region): PlacedFacts[] => {
      const missing = asked.filter((year) => !reported.has(`${region} ${year}`));
      return missing.length === 0
        ? []
        : [{ path: submissionName, facts: { code: 'not-reported', region, years: missing } }];
    });
  },
};
