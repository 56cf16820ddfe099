import type { Bilingual } from '../../core/languages.ts';
import type { Decimal, IndicatorId, Level } from '../../core/model.ts';
import type { Adjustment, AppliedTargets, Attainment, Grade } from '../../core/scores.ts';
import type { Spot, WrittenName } from '../allowances.ts';

export type { Responsible } from '../../core/todo.ts';

/** `assessment:` of a plan, or of a file of its own: how regions are scored. Regions are as they are written. */
export interface WrittenAssessment {
  /** The plan, or a file of its own. */
  readonly source: 'plan' | 'file';
  /** What to call the file in messages. */
  readonly path: string;
  readonly title: Bilingual;
  readonly attainment: Attainment;
  readonly appliedTargets: AppliedTargets;
  /** Each above zero. */
  readonly weights: readonly { readonly indicator: IndicatorId; readonly weight: Decimal }[];
  /** At least one; of one level at most one has the rest. */
  readonly classes: readonly WrittenClass[];
  /** At least two, best first, the last from 0. */
  readonly grades: readonly Grade[];
  readonly gradesSource: string;
  readonly adjustments: readonly WrittenAdjustment[];
}

export interface WrittenClass {
  readonly id: string;
  readonly title: Bilingual;
  readonly level: Level;
  /** Regions of the level, larger ones that hold some, or focus groups of the plan; `rest`: all in no other class. */
  readonly regions: readonly WrittenName[] | 'rest';
  readonly at: Spot;
}

export interface WrittenAdjustment extends Omit<Adjustment, 'region'> {
  readonly region: WrittenName;
  readonly years: readonly number[];
  readonly at: Spot;
}
