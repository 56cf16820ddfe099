import type { OpenCounts } from './report.ts';

/** The table turned round: for each region what it misses. */
export interface ByRegionWords {
  readonly title: string;
  /** `applied`: of these, those of applied targets, in brackets. */
  readonly missed: (count: number, waived: number, applied: string) => string;
  readonly value: string;
  readonly target: string;
  readonly lack: string;
  readonly order: string;
  /** Regions that miss nothing; `open`: of these, how many wait for data; `others`: whether any miss something. */
  readonly without: (regions: number, open: number, others: boolean) => string;
  readonly open: (open: OpenCounts) => string;
}
