import type { Bounds, Decimal, IndicatorId, RegionCode } from './model.ts';

/** What an indicator came to in the baseline year of the plan, which is never judged; as a verdict says it. */
export interface Baseline {
  readonly indicator: IndicatorId;
  readonly region: RegionCode;
  /** Cut downwards to six places if it is no finite decimal. */
  readonly value?: Decimal;
  readonly numerator?: Decimal;
  readonly denominator?: Decimal;
  /** Where the value may lie where members are missing. */
  readonly bounds?: Bounds;
}
