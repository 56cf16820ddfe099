import type { Finding, Severity } from '../core/findings.ts';
import type { VanishedVerdict } from '../gate/gate.ts';
import { fails, isKnown } from '../gate/gate.ts';
import { isMissed } from '../core/missed.ts';
import { findingIdentity, verdictKey } from '../gate/identity.ts';
import type { Change, Level, Verdict } from '../core/model.ts';
import type { Place } from '../core/origin.ts';
import { waiverText } from './allowance-text.ts';
import type { ErrorText } from './error/error-report.ts';
import type { ReportText } from './report-text.ts';
import { placeText } from './report-text.ts';

/** Where an issue is; characters are counted from 1, and the end is the first one after it. */
export interface IssuePlace {
  readonly path: string;
  readonly sheet?: string;
  readonly line?: number;
  readonly characters?: { readonly start: number; readonly end: number };
}

/** What CI systems show as an annotation: a verdict that does not hold, or a finding. */
export interface Issue {
  /** The indicator, the code of the finding or error, or `verdict-vanished`. */
  readonly rule: string;
  /** What that is called. */
  readonly ruleTitle: string;
  readonly type: 'verdict' | 'finding' | 'vanished' | 'error';
  /** `note`: the previous report has it too, and no better; or it is waived or explained. */
  readonly severity: Severity | 'note';
  readonly title: string;
  readonly message: string;
  /** The likely fix, or the clauses of the plan. */
  readonly more: readonly string[];
  /** The first is where it is shown; none for a verdict without a figure. */
  readonly places: readonly IssuePlace[];
  /** The same from run to run, and no other's. */
  readonly identity: string;
  /** What became of it since the previous report; null if there was none to compare with. */
  readonly change: Change | null;
  /** Of a verdict that is held against a target of a higher level: that level. */
  readonly appliedFrom?: Level;
  /** Why it needs no cure: the approval of the failure, or what explains the finding. */
  readonly suppressed?: string;
}

/** Places of an issue that are passed on. */
const MOST_PLACES = 100;

/** Verdicts first, what fails the run before the rest; both in the order of the report. */
export function issuesOf(reportText: ReportText): Issue[] {
  const { report } = reportText;
  const verdicts = report.verdicts
    .filter((verdict) => isMissed(verdict) || report.gate.failOn.includes(verdict.status))
    .map((verdict) => verdictIssue(reportText, verdict));
  const vanished = (report.vanished ?? []).map((each) => vanishedIssue(reportText, each));
  const issues = [
    ...verdicts,
    ...vanished,
    ...unique(report.findings.map((finding) => findingIssue(reportText, finding))),
  ];
  return [
    ...issues.filter(({ severity }) => severity === 'error'),
    ...issues.filter(({ severity }) => severity !== 'error'),
  ];
}

function verdictIssue(reportText: ReportText, verdict: Verdict): Issue {
  const { gate } = reportText.report;
  const suppressed = waiverText(verdict, reportText.words);
  return {
    rule: verdict.indicator,
    ruleTitle: reportText.names.topic(verdict.indicator),
    type: 'verdict',
    severity: isKnown(verdict)
      ? 'note'
      : fails(verdict, gate)
        ? 'error'
        : suppressed === null
          ? 'warning'
          : 'note',
    title: reportText.titleOf(verdict),
    message: reportText.sentenceOf(verdict),
    more: reportText.sourcesOf(verdict),
    places: rowsOf(verdict.places),
    identity: verdictKey(verdict),
    change: gate.previous === null ? null : (verdict.change ?? 'new'),
    ...(verdict.target?.appliedFrom === undefined ? {} : { appliedFrom: verdict.target.appliedFrom }),
    ...(suppressed === null ? {} : { suppressed }),
  };
}

/** It has no place: its rows are gone. */
function vanishedIssue(reportText: ReportText, vanished: VanishedVerdict): Issue {
  const { gate } = reportText.report;
  return {
    rule: 'verdict-vanished',
    ruleTitle: reportText.words.gate.vanished,
    type: 'vanished',
    severity: gate.reasons.some(({ code }) => code === 'verdicts-vanished') ? 'error' : 'warning',
    title: reportText.titleOf(vanished),
    message: reportText.vanishedSentence(vanished),
    more: [],
    places: [],
    identity: `verdict-vanished ${verdictKey(vanished)}`,
    change: 'new',
  };
}

/** What stopped a run, and one by one what is wrong, as issues. */
export function issuesOfError({ words, error, details }: ErrorText): Issue[] {
  return unique(
    [error, ...details].map(({ code, message, hint, path, sheet, line }): Issue => ({
      rule: code,
      ruleTitle: words.obstacle.title,
      type: 'error',
      severity: 'error',
      title: code,
      message,
      more: hint === null ? [] : [words.hint + hint],
      places:
        path === undefined
          ? []
          : [{ path, ...(sheet === undefined ? {} : { sheet }), ...(line === undefined ? {} : { line }) }],
      identity: JSON.stringify(['error', code, path ?? '', sheet ?? '', message]),
      change: null,
    })),
  );
}

/** Each row once, however many of its cells there are. */
function rowsOf(places: readonly Place[]): IssuePlace[] {
  const rows = new Map(
    places.map(({ path, sheet, line }) => [
      JSON.stringify([path, sheet, line]),
      { path, line, ...(sheet === undefined ? {} : { sheet }) },
    ]),
  );
  return [...rows.values()].slice(0, MOST_PLACES);
}

function findingIssue(reportText: ReportText, finding: Finding): Issue {
  const { facts, path, sheet, line, excerpt, severity, known = false } = finding;
  const { message, hint } = reportText.messageOf(finding);
  const explanation = reportText.explanationOf(finding);
  // The line of a sheet is not one of the file.
  const from = excerpt === undefined ? 1 : (excerpt.start ?? 0) + excerpt.offset + 1;
  const characters =
    sheet === undefined && excerpt !== undefined ? { start: from, end: from + excerpt.length } : undefined;
  return {
    rule: facts.code,
    ruleTitle: reportText.words.findings[facts.code].title,
    type: 'finding',
    severity: known || explanation !== null ? 'note' : severity,
    title: `${facts.code} · ${placeText(finding)}`,
    message,
    more: hint === null ? [] : [reportText.words.table.hint + hint],
    places: [
      {
        path,
        ...(sheet === undefined ? {} : { sheet }),
        ...(line === undefined ? {} : { line }),
        ...(characters === undefined ? {} : { characters }),
      },
    ],
    identity: findingIdentity(finding),
    change: reportText.report.gate.previous === null ? null : known ? 'same' : 'new',
    ...(explanation === null ? {} : { suppressed: explanation }),
  };
}

/** The same finding in several rows is told apart by counting. */
function unique(issues: readonly Issue[]): Issue[] {
  const counts = new Map<string, number>();
  return issues.map((issue) => {
    const count = (counts.get(issue.identity) ?? 0) + 1;
    counts.set(issue.identity, count);
    return count === 1 ? issue : { ...issue, identity: `${issue.identity}#${count}` };
  });
}
