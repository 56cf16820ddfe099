import { unwaived } from '../core/missed.ts';
import type { RegionCode, Verdict } from '../core/model.ts';
import { grouped } from './grouped.ts';
import type { Report, ReportIndicator } from './report.ts';

/**
 * An indicator that regions miss, and how many of those judged do: a region counts once, however many years
 * it misses. What is waived is judged, and not among what is missed.
 */
export interface Missed {
  readonly indicator: ReportIndicator;
  /** In the order of the report. */
  readonly regions: readonly RegionCode[];
  readonly judged: number;
}

/** What is missed among verdicts, in the order of the plan: every format counts and orders it so. */
export function missedIndicators({ plan }: Report, verdicts: readonly Verdict[]): Missed[] {
  const byIndicator = grouped(verdicts, ({ indicator }) => indicator);
  return plan.indicators.flatMap((indicator) => {
    const own = byIndicator.get(indicator.id) ?? [];
    const regions = regionsOf(own.filter(({ status }) => status === 'fail'));
    const judged = regionsOf(
      own.filter(({ status }) => status === 'pass' || unwaived(status) === 'fail'),
    ).length;
    return regions.length === 0 ? [] : [{ indicator, regions, judged }];
  });
}

function regionsOf(verdicts: readonly Verdict[]): RegionCode[] {
  return [...new Set(verdicts.map(({ region }) => region))];
}
