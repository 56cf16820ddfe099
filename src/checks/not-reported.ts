import type { Finding } from '../core/findings.ts';
import { severityOf } from '../core/findings.ts';
import type { Observation, RegionCode } from '../core/model.ts';
import type { RegionTree } from '../regions/tree.ts';

/**
 * Counties that should have reported and did not: those named, and all below larger regions that are. Asked
 * for are the years judged in which anybody reported anything; all of them if nobody did.
 * @param path what was handed in: a county that is missing stands in no file
 */
export function missingReports(
  expected: readonly RegionCode[],
  observations: readonly Observation[],
  years: readonly number[],
  tree: RegionTree,
  path: string,
): Finding[] {
  const reported = new Set(observations.map(({ region, year }) => `${region} ${year}`));
  const withData = years.filter((year) => observations.some((observation) => observation.year === year));
  const asked = withData.length > 0 ? withData : years;
  const counties = new Set(
    expected.flatMap((code) =>
      tree.get(code).level === 'county' ? [code] : tree.members(code, 'county').map((each) => each.code),
    ),
  );
  return [...counties].flatMap((region): Finding[] => {
    const missing = asked.filter((year) => !reported.has(`${region} ${year}`));
    if (missing.length === 0) return [];
    return [
      { severity: severityOf('not-reported'), facts: { code: 'not-reported', region, years: missing }, path },
    ];
  });
}
