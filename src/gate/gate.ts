import type { Finding } from '../core/findings.ts';
import type { IndicatorId, RegionCode, Status, Verdict } from '../core/model.ts';
import { STATUSES } from '../core/model.ts';
import { isApplied } from '../core/summary.ts';

/** What may fail a run: verdicts of a status, or only the misses of targets that are not applied ones. */
export const FAIL_ON = [...STATUSES, 'fail:own'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** What a submission must satisfy to be accepted. */
export interface GateRules {
  /** What fails the run. */
  readonly failOn: readonly FailOn[];
  /** More findings than this, explained ones left out, fail the run; null: any number is allowed. */
  readonly maxFindings: number | null;
}

/** Why a run fails. */
export type GateReason =
  | { readonly code: 'data-rejected'; readonly count: number }
  | { readonly code: 'targets-missed'; readonly count: number }
  | { readonly code: 'verdicts-vanished'; readonly count: number }
  | { readonly code: 'too-many-findings'; readonly count: number; readonly most: number };

/** A verdict of the previous report that is missing now, or has less of a figure. */
export interface VanishedVerdict {
  readonly indicator: IndicatorId;
  readonly region: RegionCode;
  readonly year: number;
  readonly before: Status;
  /** Null if there is no verdict any more. */
  readonly now: Status | null;
}

/** The previous report: what it already contains is forgiven. */
export interface PreviousFile {
  readonly path: string;
  readonly sha256: string;
}

/** The rules a submission was judged by, and the outcome. */
export interface Gate extends GateRules {
  readonly previous: PreviousFile | null;
  readonly reasons: readonly GateReason[];
  /**
   * 3 before 1: whoever reads only the code must not take a judgement for complete when data was left out.
   */
  readonly exitCode: 0 | 1 | 3;
}

/**
 * Holds verdicts and findings, compared with the previous report if there is one, against the rules.
 * @param vanished what the previous report judged and this one does not: it fails a run that may fail by its
 * verdicts, since nobody knows whether it holds
 */
export function judgeGate(
  rules: GateRules,
  previous: PreviousFile | null,
  verdicts: readonly Verdict[],
  findings: readonly Finding[],
  vanished: readonly VanishedVerdict[] = [],
): Gate {
  const rejected = findings.filter((finding) => failsByItself(finding)).length;
  const missed = verdicts.filter((verdict) => fails(verdict, rules)).length;
  const counted = findings.filter((finding) => countsAsFinding(finding)).length;
  const most = rules.maxFindings;
  const reasons: GateReason[] = [];
  if (rejected > 0) reasons.push({ code: 'data-rejected', count: rejected });
  if (missed > 0) reasons.push({ code: 'targets-missed', count: missed });
  if (vanished.length > 0 && rules.failOn.length > 0)
    reasons.push({ code: 'verdicts-vanished', count: vanished.length });
  if (most !== null && counted > most) reasons.push({ code: 'too-many-findings', count: counted, most });
  return { ...rules, previous, reasons, exitCode: rejected > 0 ? 3 : reasons.length > 0 ? 1 : 0 };
}

/** A verdict fails the run by its status, unless it failed in the previous report too and is no worse now. */
export function fails(verdict: Verdict, rules: Pick<GateRules, 'failOn'>): boolean {
  return countsAgainst(verdict, rules) && !isKnown(verdict);
}

/** Whether it is of a kind that fails the run. */
export function countsAgainst(verdict: Verdict, { failOn }: Pick<GateRules, 'failOn'>): boolean {
  const { status } = verdict;
  return failOn.includes(status) || (status === 'fail' && failOn.includes('fail:own') && !isApplied(verdict));
}

/** It was no better in the previous report. */
export function isKnown({ change }: Pick<Verdict, 'change'>): boolean {
  return change === 'same' || change === 'better';
}

/** It would fail the run if there were no previous report. */
export function isForgiven(verdict: Verdict, rules: Pick<GateRules, 'failOn'>): boolean {
  return countsAgainst(verdict, rules) && isKnown(verdict);
}

/** Whether it counts for `--max-findings`: it is new, and nobody has explained it. */
export function countsAsFinding({ known, explained }: Finding): boolean {
  return known !== true && explained === undefined;
}

/** An error fails the run, unless it was in the previous report. */
export function failsByItself({ severity, known }: Finding): boolean {
  return severity === 'error' && known !== true;
}
