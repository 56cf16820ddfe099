import { UserError } from '../../core/errors.ts';
import type { RegionCode } from '../../core/model.ts';
import type { Ranking } from '../../core/scores.ts';
import type { Report } from '../report.ts';

/** @throws UserError `bad-report` for a region that is not among those given */
export function withKnownRegions(report: Report, path: string): Report {
  const unknown = unknownRegion(report);
  if (unknown === undefined) return report;
  throw new UserError({ kind: 'bad-report', path, trouble: { code: 'unknown-region', found: unknown } });
}

function unknownRegion(report: Report): RegionCode | undefined {
  const known = new Set(report.regions.map(({ code }) => code));
  for (const code of regionsIn(report)) if (!known.has(code)) return code;
  return undefined;
}

function* regionsIn({
  scope,
  verdicts,
  vanished = [],
  gaps,
  baselines = [],
  ranking,
}: Report): Generator<RegionCode> {
  yield* scope.regions;
  for (const { region } of verdicts) yield region;
  for (const { region } of vanished) yield region;
  for (const { region } of baselines) yield region;
  yield* gaps?.focus ?? [];
  yield* gaps?.rest ?? [];
  yield* regionsOf(ranking);
}

function regionsOf(ranking: Ranking | undefined): readonly RegionCode[] {
  if (ranking === undefined) return [];
  const standings = ranking.classes.flatMap((each) => each.standings);
  const adjusted = standings.flatMap(({ adjustments }) => adjustments.map(({ region }) => region));
  return [...standings.map(({ region }) => region), ...adjusted, ...ranking.unclassed];
}
