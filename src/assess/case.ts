import type { Region } from '../core/model.ts';
import type { Indicator, Plan } from '../plan/plan.ts';
import type { Evaluator } from './evaluate.ts';

/** What a verdict is about, and what is known of it. */
export interface Case {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly region: Region;
  readonly year: number;
  readonly evaluator: Evaluator;
}
