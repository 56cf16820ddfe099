import type { Names, Words } from '../../locales/words.ts';
import type { Region, RegionCode, Verdict } from '../../core/model.ts';
import { reportedYears } from '../../core/reported.ts';
import { tabledRegions, topRegions } from '../../report/count-lines.ts';
import type { ProgressText } from '../../report/progress-text.ts';
import { progressTextOf } from '../../report/progress-text.ts';
import type { ReportIndicator } from '../../report/report.ts';
import type { Report } from '../../report/report.ts';
import type { Style } from '../../terminal/style.ts';

/** A report as the sections of the table see it. */
export interface View {
  readonly report: Report;
  readonly words: Words;
  readonly names: Names;
  readonly progress: ProgressText;
  readonly style: Style;
  readonly width: number;
  /** The years shown: all judged ones in which anything was reported. */
  readonly years: readonly number[];
  readonly tops: readonly Region[];
  /** Those of the tops that have tables of their own: a county that was named by its group has none. */
  readonly tabled: readonly Region[];
  readonly indicators: readonly ReportIndicator[];
  readonly regionOf: (code: RegionCode) => Region | undefined;
  readonly verdictOf: (indicator: string, region: RegionCode, year: number) => Verdict | undefined;
  /** Those on regions without a table. */
  readonly below: readonly Verdict[];
  readonly belowOf: (indicator: string) => readonly Verdict[];
}

export function viewOf(report: Report, words: Words, names: Names, style: Style, width: number): View {
  const { verdicts } = report;
  const key = (indicator: string, region: RegionCode, year: number) => `${indicator} ${region} ${year}`;
  const byKey = new Map(
    verdicts.map((verdict) => [key(verdict.indicator, verdict.region, verdict.year), verdict]),
  );
  const regions = new Map(report.regions.map((region) => [region.code, region]));
  const tops = topRegions(report);
  const tabled = tabledRegions(report);
  const tabledCodes = new Set(tabled.map(({ code }) => code));
  const shown = new Set(verdicts.map(({ indicator }) => indicator));
  const below = verdicts.filter(({ region }) => !tabledCodes.has(region));
  const belowBy = new Map<string, Verdict[]>(report.plan.indicators.map(({ id }) => [id, []]));
  for (const verdict of below) belowBy.get(verdict.indicator)?.push(verdict);
  return {
    report,
    words,
    names,
    progress: progressTextOf(report, words),
    style,
    width,
    years: reportedYears(report),
    tops,
    tabled,
    indicators: report.plan.indicators.filter(({ id }) => shown.has(id)),
    regionOf: (code) => regions.get(code),
    verdictOf: (indicator, region, year) => byKey.get(key(indicator, region, year)),
    below,
    belowOf: (indicator) => belowBy.get(indicator) ?? [],
  };
}
