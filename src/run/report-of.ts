import type { Assessment } from '../assess/assess.ts';
import type { Finding } from '../core/findings.ts';
import type { PreviousReport } from '../gate/baseline.ts';
import { compareFindings, compareVerdicts } from '../gate/baseline.ts';
import { vanishedVerdicts } from '../gate/vanished.ts';
import type { Baseline, GateRules } from '../gate/gate.ts';
import { judgeGate } from '../gate/gate.ts';
import { sortFindings } from '../sources/tables/submission.ts';
import type { Verdict } from '../core/model.ts';
import type { LoadedPlan } from '../plan/plan.ts';
import type { RegionTree } from '../regions/tree.ts';
import type { Report } from '../report/report.ts';
import { VERSION } from '../core/version.ts';
import type { Submission } from '../sources/tables/submission.ts';

/** What a run found, before it is held against the rules of the gate. */
export interface Run {
  readonly loaded: LoadedPlan;
  readonly tree: RegionTree;
  readonly read: { readonly submission: Submission; readonly others: readonly Finding[] };
  readonly assessment: Assessment;
  readonly years: readonly number[];
  /** Findings of stages after the intake. */
  readonly more: readonly Finding[];
  /** Whether the run was asked for a verdict that the last report has. */
  readonly asked: (verdict: Verdict) => boolean;
}

/** The rules of the gate, the last report to compare with, and the moment the report is about. */
export interface GateSettings {
  readonly rules: GateRules;
  readonly last: (PreviousReport & { readonly baseline: Baseline }) | null;
  readonly asOf: string | null;
  /** Kinds of findings that are not wanted. */
  readonly skipped?: ReadonlySet<string>;
}

/** All of a run as one document, with the findings of every stage in their order. */
export function reportOf(
  { loaded, tree, read, assessment, years, more, asked }: Run,
  { rules, last, asOf, skipped }: GateSettings,
): Report {
  const { submission, others } = read;
  const cross = assessment.crossChecks.map(({ place, facts }) => submission.findingAt(place, facts));
  const all = sortFindings([...others, ...submission.findings, ...cross, ...more]).filter(
    ({ facts }) => !skipped?.has(facts.code),
  );
  const findings = last === null ? all : compareFindings(all, last, submission.inputs);
  const verdicts = last === null ? assessment.verdicts : compareVerdicts(assessment.verdicts, last);
  const vanished = last === null ? [] : vanishedVerdicts(assessment.verdicts, last.verdicts, asked);
  return {
    tool: { name: 'dabiao', version: VERSION },
    asOf,
    plan: loaded.plan,
    sha256: loaded.sha256,
    regions: tree.all,
    scope: { years, regions: assessment.scope },
    gate: judgeGate(rules, last?.baseline ?? null, verdicts, findings, vanished),
    inputs: submission.inputs,
    summary: assessment.summary,
    verdicts,
    findings,
    ...(last === null ? {} : { vanished }),
  };
}
