import type { Spread } from '../../core/gaps.ts';
import type { Region, Verdict } from '../../core/model.ts';
import { exactValueOf } from '../../core/exact-value.ts';
import { compare, fraction, rational } from '../../core/rational.ts';
import { spreadOf } from '../../insight/gaps/spread.ts';
import type { ReportIndicator } from '../../report/report.ts';
import type { Annual } from './annual.ts';
import { verdictsOn } from './annual.ts';
import type { Tally } from './tally.ts';
import { tallyOf } from './tally.ts';

/** How the regions of a level stand in an indicator. */
export interface LevelSpread {
  readonly regions: number;
  readonly tally: Tally;
  /** Null where no region has a value, or each has but a yes or a no. */
  readonly spread: Spread | null;
  /** Those that miss, the largest lack in things or people first. */
  readonly behind: readonly Verdict[];
  readonly verdicts: readonly Verdict[];
}

/** Null where the level was not judged. */
export function spreadAmong(
  annual: Annual,
  indicator: ReportIndicator,
  regions: readonly Region[],
): LevelSpread | null {
  const verdicts = verdictsOn(annual, indicator.id, regions);
  if (verdicts.length === 0) return null;
  const known = verdicts.flatMap((verdict) => {
    const value = exactValueOf(verdict);
    return value === null ? [] : [{ county: verdict.region, value, sums: null }];
  });
  return {
    regions: verdicts.length,
    tally: tallyOf(verdicts),
    spread: isYesOrNo(verdicts.filter(({ value }) => value !== undefined)) ? null : spreadOf(known, [], []),
    behind: furthestBehind(verdicts),
    verdicts,
  };
}

/** A share of one region is 0 or 100 %, which is nothing to spread. */
function isYesOrNo(verdicts: readonly Verdict[]): boolean {
  return verdicts.every(
    ({ denominator, numerator, unit }) =>
      unit === 'percent' && denominator === '1' && numerator !== undefined,
  );
}

/** By the lack in natural units; of the same lack in the order of the report. */
export function furthestBehind(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.filter(({ status }) => status === 'fail').toSorted((a, b) => compare(lackOf(b), lackOf(a)));
}

function lackOf({ shortfall }: Verdict) {
  return shortfall === undefined ? rational(0) : fraction(shortfall.amount);
}
