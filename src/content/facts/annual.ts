import type { Baseline } from '../../core/baselines.ts';
import { UserError } from '../../core/errors.ts';
import type { IndicatorId, Level, Region, RegionCode, Verdict } from '../../core/model.ts';
import { LEVELS } from '../../core/model.ts';
import { recordOf } from '../../core/records.ts';
import { hasFigure, reportedYears } from '../../core/reported.ts';
import { topRegions } from '../../report/count-lines.ts';
import { grouped } from '../../report/grouped.ts';
import type { Report, ReportIndicator } from '../../report/report.ts';

/** A report as it stands at the end of a year: nothing of later years is in it. */
export interface Annual {
  readonly report: Report;
  readonly year: number;
  /** The year before the plan; null where the report does not say it. */
  readonly baselineYear: number | null;
  /** The years that were judged and have figures, up to the year itself. */
  readonly years: readonly number[];
  /** The regions judged as a whole: one, or several that no region above them joins. */
  readonly tops: readonly Region[];
  /** The regions below them that were judged, in the order of the report. */
  readonly judged: Readonly<Record<Level, readonly Region[]>>;
  /** The same without the levels of which nothing was reported: there is nothing to show of them. */
  readonly below: Readonly<Record<Level, readonly Region[]>>;
  /** What was judged at all, in the order of the plan. */
  readonly indicators: readonly ReportIndicator[];
  readonly verdictOf: (indicator: IndicatorId, region: RegionCode, year: number) => Verdict | undefined;
  /** All of a region in a year, in the order of the plan. */
  readonly verdictsOf: (region: RegionCode, year: number) => readonly Verdict[];
  readonly baselineOf: (indicator: IndicatorId, region: RegionCode) => Baseline | undefined;
}

/**
 * @param asked a year that was judged; null for the last one with figures
 * @throws UserError `bad-year` for one that was not judged
 */
export function annualOf(whole: Report, asked: number | null): Annual {
  const year = asked ?? reportedYears(whole).at(-1);
  if (year === undefined || !whole.scope.years.includes(year))
    throw new UserError({ kind: 'bad-year', text: String(asked), years: whole.scope.years });
  const report = upTo(whole, year);
  const byRegion = grouped(report.verdicts, (verdict) => `${verdict.region} ${verdict.year}`);
  const byKey = new Map(report.verdicts.map((each) => [keyOf(each.indicator, each.region, each.year), each]));
  const baselines = new Map(
    (report.baselines ?? []).map((each) => [`${each.indicator} ${each.region}`, each] as const),
  );
  const tops = topRegions(report);
  const judged = new Set(report.verdicts.map(({ region }) => region));
  const isTop = new Set(tops.map(({ code }) => code));
  const levels = recordOf(LEVELS, (level) =>
    report.regions.filter((each) => each.level === level && judged.has(each.code) && !isTop.has(each.code)),
  );
  const withFigures = new Set(report.verdicts.filter(hasFigure).map(({ region }) => region));
  const used = new Set(report.verdicts.map(({ indicator }) => indicator));
  return {
    report,
    year,
    baselineYear: report.plan.baselineYear ?? null,
    years: reportedYears(report),
    tops,
    judged: levels,
    below: recordOf(LEVELS, (level) =>
      levels[level].some(({ code }) => withFigures.has(code)) ? levels[level] : [],
    ),
    indicators: report.plan.indicators.filter(({ id }) => used.has(id)),
    verdictOf: (indicator, region, ofYear) => byKey.get(keyOf(indicator, region, ofYear)),
    verdictsOf: (region, ofYear) => byRegion.get(`${region} ${ofYear}`) ?? [],
    baselineOf: (indicator, region) => baselines.get(`${indicator} ${region}`),
  };
}

/** What was known at the end of a year; what later years came to is left out. */
function upTo(report: Report, year: number): Report {
  const years = report.scope.years.filter((each) => each <= year);
  return {
    ...report,
    scope: { ...report.scope, years },
    verdicts: report.verdicts.filter((each) => each.year <= year),
  };
}

function keyOf(indicator: IndicatorId, region: RegionCode, year: number): string {
  return `${indicator} ${region} ${year}`;
}

/** Regions judged as a whole that are few enough to be spoken of one by one. */
const FEW = 3;

export function areFew({ tops }: Pick<Annual, 'tops'>): boolean {
  return tops.length <= FEW;
}

/** The counties of a prefecture that were judged. */
export function countiesOf({ below }: Annual, prefecture: RegionCode): readonly Region[] {
  return below.county.filter(({ parent }) => parent === prefecture);
}

/** The verdicts of some regions on an indicator in the year. */
export function verdictsOn(
  annual: Annual,
  indicator: IndicatorId,
  regions: readonly Region[],
): readonly Verdict[] {
  return regions.flatMap(({ code }) => annual.verdictOf(indicator, code, annual.year) ?? []);
}

/** Whether a direct member is counted in anything of the year. */
export function isCountedIn({ tops, verdictsOf, year }: Annual, member: RegionCode): boolean {
  return tops.some(({ code }) =>
    verdictsOf(code, year).some(
      ({ members }) => members.direct.includes(member) && !members.missing.includes(member),
    ),
  );
}
