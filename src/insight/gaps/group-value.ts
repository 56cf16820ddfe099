import type { Range } from '../../core/limits.ts';
import type { GroupValue } from '../../core/gaps.ts';
import type { Region } from '../../core/model.ts';
import { rational, toDecimal } from '../../core/rational.ts';
import { exactValue, percentRange } from '../../assess/range.ts';
import type { Tallies } from '../../assess/tally.ts';
import { total } from '../../assess/tally.ts';
import { boundsOf } from './points.ts';

/** What counties come to together, exact and as it is shown; no range if there is no data, or nothing to count. */
export interface Together {
  readonly range: Range | null;
  readonly shown: GroupValue;
}

/**
 * Counties added up as those of a prefecture are: sum of numerators over sum of denominators, in percent, with
 * bounds while some are missing (docs/rules.md, 3 and 7).
 */
export function together(counties: readonly Region[], tallies: Tallies): Together {
  const tally = total(counties.map(tallies.of));
  const { reported, expected, missing, low, high, open } = tally;
  const members = { reported, expected, missing };
  const range = reported === 0 ? null : percentRange(tally);
  if (range === null) return { range, shown: members };
  const exact = exactValue(range);
  if (exact === null) return { range, shown: { bounds: asJudged(range), ...members } };
  const value = toDecimal(exact, 'down');
  // None or all of the members that count may be known before it is known how many those are.
  if (open || low.den !== high.den) return { range, shown: { value, ...members } };
  return {
    range,
    shown: {
      value,
      numerator: toDecimal(rational(high.num), 'down'),
      denominator: toDecimal(rational(high.den), 'down'),
      ...members,
    },
  };
}

/** The lower bound of a verdict is not said to be exclusive where no target is missed by it. */
function asJudged(range: Range): GroupValue['bounds'] & object {
  const { lowExclusive: _, ...bounds } = boundsOf(range);
  return bounds;
}
