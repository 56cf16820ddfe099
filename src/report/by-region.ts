import type { Region, Verdict } from '../core/model.ts';
import { byLack, lackOf } from '../insight/lack.ts';
import { grouped } from './grouped.ts';
import type { Report } from './report.ts';

/** What a region misses, the largest lack first. */
export interface RegionMisses {
  readonly region: Region;
  /** Misses first, then those that are approved. */
  readonly missed: readonly Verdict[];
  readonly failing: number;
  readonly waived: number;
  /** What waits for data. */
  readonly open: readonly Verdict[];
}

/** The table turned round: the regions that miss anything, a prefecture before its counties, and the others. */
export interface MissesByRegion {
  readonly regions: readonly RegionMisses[];
  /** How many regions miss nothing, and of these how many wait for data. */
  readonly without: number;
  readonly withoutButOpen: number;
}

/**
 * For each region what it misses: by the part of the target that is lacking, of one size in the order of the
 * plan, then year by year.
 * @param years those that are shown
 */
export function missesByRegion(
  report: Pick<Report, 'plan' | 'regions' | 'verdicts'>,
  years: readonly number[],
): MissesByRegion {
  const order = new Map(report.plan.indicators.map(({ id }, i) => [id, i]));
  const byRegion = grouped(
    report.verdicts.filter(({ year }) => years.includes(year)),
    ({ region }) => region,
  );
  const all = report.regions.flatMap((region): RegionMisses[] => {
    const own = byRegion.get(region.code);
    if (own === undefined) return [];
    const sorted = (status: Verdict['status']) =>
      own
        .filter((verdict) => verdict.status === status)
        .map((verdict) => ({ verdict, lack: lackOf(verdict) }))
        .toSorted(
          (a, b) =>
            byLack(a.lack, b.lack) ||
            (order.get(a.verdict.indicator) ?? 0) - (order.get(b.verdict.indicator) ?? 0) ||
            a.verdict.year - b.verdict.year,
        )
        .map(({ verdict }) => verdict);
    const [failing, waived] = [sorted('fail'), sorted('waived')];
    const open = own.filter(({ status }) => status === 'undetermined' || status === 'no-data');
    return [
      {
        region,
        missed: [...failing, ...waived],
        failing: failing.length,
        waived: waived.length,
        open,
      },
    ];
  });
  const without = all.filter(({ missed }) => missed.length === 0);
  return {
    regions: all.filter(({ missed }) => missed.length > 0),
    without: without.length,
    withoutButOpen: without.filter(({ open }) => open.length > 0).length,
  };
}
