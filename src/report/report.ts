import type { Finding } from '../findings.ts';
import type { Input, Region, RegionCode, Summary, Verdict } from '../model.ts';
import type { Plan } from '../plan/plan.ts';

/** All of one run: what `--format json` prints and every other format is made from. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly plan: Plan;
  readonly sha256: string;
  readonly regions: readonly Region[];
  /** The years and the topmost regions judged. */
  readonly scope: { readonly years: readonly number[]; readonly regions: readonly RegionCode[] };
  readonly inputs: readonly Input[];
  readonly summary: Summary;
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly Finding[];
}
