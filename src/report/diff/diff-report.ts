import type { Bilingual } from '../../core/languages.ts';
import type { DirectMember, Region, RegionCode } from '../../core/model.ts';
import type { Diff } from '../../insight/diff/diff.ts';
import type { ReportPlan } from '../report.ts';

/** One of the two that are compared. */
export interface DiffSource {
  /** What the command line calls it. */
  readonly name: string;
  /** A saved report, or data that was read and judged for the comparison. */
  readonly from: 'report' | 'inputs';
  readonly asOf: string | null;
  readonly plan: { readonly id: string; readonly title: Bilingual; readonly sha256: string };
  readonly years: readonly number[];
  /** The topmost regions judged. */
  readonly regions: readonly RegionCode[];
  /** How many errors left rows or files out. */
  readonly rejected: number;
}

/** All of a comparison: what its formats are made from. */
export interface DiffReport {
  readonly tool: { readonly name: string; readonly version: string };
  readonly before: DiffSource;
  readonly after: DiffSource;
  /** What both plans know: an indicator that was dropped still has its name. */
  readonly plan: ReportPlan;
  readonly regions: readonly Region[];
  readonly directMembers: readonly DirectMember[];
  readonly diff: Diff;
  /** 3 before 1, as in a report: rows left out of what was read; something that passed no longer does. */
  readonly exitCode: 0 | 1 | 3;
}

export function exitCodeOf(
  { entries }: Pick<Diff, 'entries'>,
  sources: readonly Pick<DiffSource, 'from' | 'rejected'>[],
): DiffReport['exitCode'] {
  if (sources.some(({ from, rejected }) => from === 'inputs' && rejected > 0)) return 3;
  return entries.some(({ lost }) => lost) ? 1 : 0;
}

/** The plan of the second report with what only that of the first knows. */
export function mergedPlan(before: ReportPlan, after: ReportPlan): ReportPlan {
  const joined = <T extends { readonly id: string }>(now: readonly T[], then: readonly T[]): readonly T[] => [
    ...now,
    ...then.filter(({ id }) => now.every((each) => each.id !== id)),
  ];
  return {
    ...after,
    units: joined(after.units, before.units),
    measures: joined(after.measures, before.measures),
    indicators: joined(after.indicators, before.indicators),
  };
}
