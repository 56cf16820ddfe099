import { amountsOf, rulesOf } from '../core/comparisons/rules.ts';
import { exactPercentage } from '../core/exact-value.ts';
import { isMissed } from '../core/missed.ts';
import { marginWithin } from '../core/limits.ts';
import type { Finding } from '../core/findings.ts';
import type { Bounds, Change, Status, Verdict } from '../core/model.ts';
import { compare, fraction } from '../core/rational.ts';
import type { Input } from '../core/account.ts';
import { findingIdentity, verdictKey } from './identity.ts';
import type { PreviousFile, VanishedVerdict } from './gate.ts';
import { formerNames } from './renamed.ts';
import { vanishedVerdicts } from './vanished.ts';

/** What of a run is compared. */
interface Compared {
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly Finding[];
  readonly vanished?: readonly VanishedVerdict[];
}

/**
 * Compares a run with the previous report: marks what changed and what was known, and finds what vanished.
 * The same run if there is no such report.
 * @param asked whether a verdict of the previous report is one this run was asked for
 */
export function compareWithPrevious(
  { verdicts, findings, inputs }: Omit<PreviousReport, 'file'>,
  previous: PreviousReport | null,
  asked: (verdict: Verdict) => boolean,
): Compared {
  if (previous === null) return { verdicts, findings };
  return {
    verdicts: compareVerdicts(verdicts, previous),
    findings: compareFindings(findings, previous, inputs),
    vanished: vanishedVerdicts(verdicts, previous.verdicts, asked),
  };
}

/** The part of a report that the next one is compared with, and where it was read. */
export interface PreviousReport {
  readonly file: PreviousFile;
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly Finding[];
  readonly inputs: readonly Pick<Input, 'path' | 'sha256'>[];
}

/** Marks each verdict with what became of it since the previous report. */
export function compareVerdicts(
  verdicts: readonly Verdict[],
  previous: Pick<PreviousReport, 'verdicts'>,
): Verdict[] {
  const before = new Map(previous.verdicts.map((verdict) => [verdictKey(verdict), verdict]));
  return verdicts.map((verdict) => ({
    ...verdict,
    change: changeOf(verdict, before.get(verdictKey(verdict))),
  }));
}

const LACKING: ReadonlySet<Status> = new Set(['fail', 'waived', 'undetermined', 'no-data']);

/**
 * What can't be shown to be at least as good as in the previous report is worse. A miss that was not one then
 * is new. Only a verdict that lacked all data and now lacks some is better without being met. A miss that is
 * waived is as bad as its figures; one whose approval has lapsed is worse, whatever they are.
 */
function changeOf(now: Verdict, before: Verdict | undefined): Change {
  if (before === undefined) return 'new';
  if (now.status === 'fail' && before.status === 'waived') return 'worse';
  if (isMissed(now) && isMissed(before)) return changeOfMiss(now, before);
  if (now.status === before.status) return 'same';
  if (!LACKING.has(before.status)) return now.status === 'no-data' ? 'worse' : 'new';
  if (now.status === 'pass') return 'better';
  // A figure that is no longer there is no better than one that missed.
  return before.status === 'no-data' && now.status === 'undetermined' ? 'better' : 'worse';
}

/**
 * Compared exactly where both are fractions held against the same target; else by the distance to the target,
 * or by what is lacking.
 */
function changeOfMiss(now: Verdict, before: Verdict): Change {
  const risen = fractions(now, before) ?? margins(now, before) ?? shortfalls(now, before);
  if (risen === null)
    return now.bounds !== undefined && sameBounds(now.bounds, before.bounds) ? 'same' : 'worse';
  if (risen === 0) return 'same';
  return risen < 0 ? 'worse' : 'better';
}

/** By their figures; reports of an earlier version do not say which are exclusive. */
function sameBounds(now: Bounds, before: Bounds | undefined): boolean {
  return now.low === before?.low && now.high === before.high;
}

/** Above zero if the value is nearer to its target than before, or further inside it. */
function fractions(now: Verdict, before: Verdict): number | null {
  const { target } = now;
  if (target === undefined || rulesOf(target).measures === 'members') return null;
  if (target.value !== before.target?.value || target.upper !== before.target.upper) return null;
  const [value, valueBefore] = [exactPercentage(now), exactPercentage(before)];
  if (value === null || valueBefore === null) return null;
  const limits = rulesOf(target).gap(amountsOf(target));
  return compare(marginWithin(value, limits), marginWithin(valueBefore, limits));
}

/** Of targets that are measured alike: a margin in members is none in percentage points. */
function margins(now: Verdict, before: Verdict): number | null {
  if (measureOf(now) !== measureOf(before)) return null;
  return now.margin === undefined || before.margin === undefined
    ? null
    : compare(fraction(now.margin), fraction(before.margin));
}

function measureOf({ target }: Verdict): 'value' | 'members' | null {
  return target === undefined ? null : rulesOf(target).measures;
}

function shortfalls({ shortfall: now }: Verdict, { shortfall: before }: Verdict): number | null {
  return now === undefined || before === undefined || now.of !== before.of
    ? null
    : compare(fraction(before.amount), fraction(now.amount));
}

/**
 * Marks findings that were in the previous report, as many of a kind as there were then; lines may have moved,
 * and files may have another name. One that was explained then and is not now counts anew.
 */
export function compareFindings(
  findings: readonly Finding[],
  previous: Pick<PreviousReport, 'findings' | 'inputs'>,
  inputs: PreviousReport['inputs'] = [],
): Finding[] {
  const fileOf = formerNames(inputs, previous.inputs);
  const left = { open: new Map<string, number>(), explained: new Map<string, number>() };
  for (const finding of previous.findings) {
    const own = left[finding.explained === undefined ? 'open' : 'explained'];
    own.set(findingIdentity(finding), (own.get(findingIdentity(finding)) ?? 0) + 1);
  }
  const taken = (of: keyof typeof left, identity: string): boolean => {
    const known = left[of].get(identity) ?? 0;
    if (known > 0) left[of].set(identity, known - 1);
    return known > 0;
  };
  return findings.map((finding) => {
    const identity = findingIdentity(finding, fileOf);
    const isKnown =
      (finding.explained !== undefined && taken('explained', identity)) || taken('open', identity);
    return isKnown ? { ...finding, known: true } : finding;
  });
}
