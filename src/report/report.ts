import type { Baseline } from '../core/baselines.ts';
import type { Finding } from '../core/findings.ts';
import type { FocusCounties, Gaps } from '../core/gaps.ts';
import type { Gate, VanishedVerdict } from '../gate/gate.ts';
import type { Bilingual } from '../core/languages.ts';
import type { DirectMember, Region, RegionCode, Summary, Verdict } from '../core/model.ts';
import type { Input } from '../core/account.ts';
import type { Ranking } from '../core/scores.ts';
import type { Action, Goal, Indicator, Measure, Plan, Unit } from '../plan/plan.ts';

/** What a report says of an indicator of its plan. */
export type ReportIndicator = Pick<
  Indicator,
  'id' | 'title' | 'action' | 'unit' | 'formula' | 'targets' | 'definition' | 'responsible'
> &
  // Absent in a report that was written before it said so.
  Partial<Pick<Indicator, 'source' | 'quote'>>;
export type ReportMeasure = Pick<Measure, 'id' | 'title' | 'unit' | 'counted'>;

/**
 * As much of a plan as a reader of the report needs, so that it can be read without the plan. What can be absent is
 * so in a report that was written before it said so.
 */
export interface ReportPlan extends Partial<Pick<Plan, 'document' | 'published' | 'years' | 'baselineYear'>> {
  readonly id: string;
  readonly title: Bilingual;
  readonly units: readonly Pick<Unit, 'id' | 'name'>[];
  readonly measures: readonly ReportMeasure[];
  readonly indicators: readonly ReportIndicator[];
  /** Empty in a report that was written before plans had goals, as are the goals. */
  readonly actions: readonly Pick<Action, 'id' | 'title'>[];
  /** What the plan wants without a figure. */
  readonly goals: readonly Goal[];
}

/** All of one run: what `--format json` prints and every other format is made from. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  /** The moment the report is about, in ISO 8601, if the caller named one. */
  readonly asOf: string | null;
  readonly plan: ReportPlan;
  readonly sha256: string;
  readonly regions: readonly Region[];
  /** What reported beside the regions, or is missing (docs/rules.md, 12). */
  readonly directMembers: readonly DirectMember[];
  readonly scope: ReportScope;
  readonly gate: Gate;
  readonly inputs: readonly Input[];
  readonly summary: Summary;
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly Finding[];
  /** What the previous report judged and this one does not; only where one was given to compare with. */
  readonly vanished?: readonly VanishedVerdict[];
  /** Only where it was asked for or is recorded, and there are counties on both sides. */
  readonly gaps?: Gaps;
  /** Only where they are recorded: by region, a parent before its members, and indicator. */
  readonly baselines?: readonly Baseline[];
  /** Only where it was asked for or is recorded, and an assessment is declared. */
  readonly ranking?: Ranking;
}

/** What was judged. */
export interface ReportScope {
  readonly years: readonly number[];
  /** The topmost ones. */
  readonly regions: readonly RegionCode[];
  /** The focus groups of the plan that stand for some of them, where any was named. */
  readonly groups?: readonly FocusCounties[];
}
