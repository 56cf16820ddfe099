import type { Evaluator } from '../../assess/evaluate.ts';
import { exactValue } from '../../assess/range.ts';
import type { Spread } from '../../core/gaps.ts';
import type { Region } from '../../core/model.ts';
import type { Indicator } from '../../plan/plan.ts';
import type { CountyValue } from './spread.ts';
import { spreadOf } from './spread.ts';

/**
 * How far counties lie apart in a year, each by the value it is judged by. One of which the value is not known
 * is missing; one with nothing to count has none.
 */
export function countySpread(
  evaluator: Evaluator,
  indicator: Indicator,
  counties: readonly Region[],
  year: number,
): Spread | null {
  const known: CountyValue[] = [];
  const missing: string[] = [];
  const notApplicable: string[] = [];
  for (const county of counties.toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
    const { range, applicable, sums } = evaluator.evaluate(indicator, county, year);
    const value = range && exactValue(range);
    if (value !== null) known.push({ county: county.code, value, sums: sums?.high ?? null });
    else if (applicable) missing.push(county.code);
    else notApplicable.push(county.code);
  }
  return spreadOf(known, missing, notApplicable);
}
