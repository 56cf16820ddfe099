import { Big } from 'big.js';
import type { Finding } from '../findings.ts';
import type { Bounds, Change, Status, Verdict } from '../model.ts';
import { findingIdentity, verdictKey } from './identity.ts';

/** The part of a report that the next one is compared with. */
export interface LastReport {
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly Finding[];
}

/** Marks verdicts that fail, or failed, with what became of them since the last report. */
export function compareVerdicts(verdicts: readonly Verdict[], last: LastReport, failOn: readonly Status[]): Verdict[] {
  const before = new Map(last.verdicts.map((verdict) => [verdictKey(verdict), verdict]));
  return verdicts.map((verdict) => {
    const change = changeOf(verdict, before.get(verdictKey(verdict)), failOn);
    return change === null ? verdict : { ...verdict, change };
  });
}

/**
 * What can't be shown to be at least as good as the last time is worse. Only a verdict that lacked all data and now lacks some is better
 * for having another status.
 */
function changeOf(now: Verdict, before: Verdict | undefined, failOn: readonly Status[]): Change | null {
  const failed = before !== undefined && failOn.includes(before.status);
  // A figure that is no longer there is no better than one that missed.
  if (!failOn.includes(now.status)) return failed && now.status === 'pass' ? 'better' : null;
  if (!failed) return 'new';
  if (now.status !== before.status) return before.status === 'no-data' && now.status === 'undetermined' ? 'better' : 'worse';
  return now.status === 'fail' ? changeOfMiss(now, before) : 'same';
}

/** Compared exactly where both are fractions held against the same target; else by the distance to the target, or by what is lacking. */
function changeOfMiss(now: Verdict, before: Verdict): Change {
  const fallen = fractions(now, before) ?? margins(now, before) ?? shortfalls(now, before);
  if (fallen === null) return now.bounds !== undefined && sameBounds(now.bounds, before.bounds) ? 'same' : 'worse';
  if (fallen.eq(0)) return 'same';
  return fallen.gt(0) ? 'worse' : 'better';
}

/** By their figures; reports of an earlier version do not say which are exclusive. */
function sameBounds(now: Bounds, before: Bounds | undefined): boolean {
  return now.low === before?.low && now.high === before.high;
}

function fractions(now: Verdict, before: Verdict): Big | null {
  if (now.target?.value !== before.target?.value || now.target?.comparison === 'members-at-least') return null;
  if (now.numerator === undefined || now.denominator === undefined || before.numerator === undefined || before.denominator === undefined) return null;
  return new Big(before.numerator).times(now.denominator).minus(new Big(now.numerator).times(before.denominator));
}

function margins(now: Verdict, before: Verdict): Big | null {
  return now.margin === undefined || before.margin === undefined ? null : new Big(before.margin).minus(now.margin);
}

function shortfalls({ shortfall: now }: Verdict, { shortfall: before }: Verdict): Big | null {
  return now === undefined || before === undefined || now.of !== before.of ? null : new Big(now.amount).minus(before.amount);
}

/** Marks findings that stood in the last report, as many of a kind as there were then; lines may have moved. */
export function compareFindings(findings: readonly Finding[], last: LastReport): Finding[] {
  const left = new Map<string, number>();
  for (const finding of last.findings) left.set(findingIdentity(finding), (left.get(findingIdentity(finding)) ?? 0) + 1);
  return findings.map((finding) => {
    const identity = findingIdentity(finding);
    const known = left.get(identity) ?? 0;
    if (known === 0) return finding;
    left.set(identity, known - 1);
    return { ...finding, known: true };
  });
}
