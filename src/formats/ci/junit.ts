import type { Pieces } from '../../core/pieces.ts';
import { joined, mapped } from '../../core/pieces.ts';
import type { Finding } from '../../core/findings.ts';
import { fails, failsByItself } from '../../gate/gate.ts';
import type { Verdict } from '../../core/model.ts';
import type { ErrorReport } from '../../report/error/error-report.ts';
import { errorTextOf } from '../../report/error/error-report.ts';
import type { RenderOptions } from '../format.ts';
import { grouped } from '../../report/grouped.ts';
import { printable } from '../../core/printable.ts';
import type { Report } from '../../report/report.ts';
import type { ReportText } from '../../report/report-text.ts';
import { placeText, reportTextOf } from '../../report/report-text.ts';
import { isRemarkable } from '../../report/verdict-text.ts';
import type { XmlElement } from './xml.ts';
import { element, xmlPieces } from './xml.ts';

type Outcome = 'passed' | 'failed' | 'error' | 'skipped';

interface Suite {
  readonly name: string;
  /** One of each test. */
  readonly outcomes: readonly Outcome[];
  /** Made as they are written. */
  readonly cases: Iterable<XmlElement>;
}

/**
 * JUnit XML, as Jenkins and GitLab read it: a suite for each region with a test for each verdict, and one for
 * each file with a test for each finding. What fails the run is a failure, an error in the data an error;
 * what is waived or open, has no target or was no better before is skipped.
 */
export function junitPieces(report: Report, { language }: RenderOptions): Pieces {
  const reportText = reportTextOf(report, language);
  return written(report, [
    ...verdictSuites(reportText),
    ...vanishedSuite(reportText),
    ...fileSuites(reportText),
  ]);
}

/** One test, which is in error. */
export function renderJunitError(report: ErrorReport, { language }: RenderOptions): string {
  const { words, error, details } = errorTextOf(report, language);
  const lines = [error, ...details].flatMap(({ message, hint, place }) => [
    place === null ? message : `${place}: ${message}`,
    ...(hint === null ? [] : [words.hint + hint]),
  ]);
  const { name } = report.tool;
  const child = failure('error', error.code, error.message, lines.join('\n'));
  const test = element('testcase', { classname: name, name: words.obstacle.title }, [child]);
  const suite: Suite = { name, outcomes: ['error'], cases: [test] };
  return joined(written({ tool: report.tool, asOf: null }, [suite]));
}

function written(report: Pick<Report, 'tool' | 'asOf'>, suites: readonly Suite[]): Pieces {
  const counts = countsOf(suites.flatMap(({ outcomes }) => outcomes));
  const { skipped: _, ...total } = counts;
  return xmlPieces({
    name: 'testsuites',
    attributes: { name: report.tool.name, ...total },
    children: suites.map(({ name, outcomes, cases }) => ({
      name: 'testsuite',
      attributes: { name, ...countsOf(outcomes), timestamp: report.asOf ?? undefined },
      children: cases,
    })),
  });
}

function countsOf(outcomes: readonly Outcome[]): Record<'tests' | 'failures' | 'errors' | 'skipped', number> {
  const count = (outcome: Outcome) => outcomes.filter((each) => each === outcome).length;
  return {
    tests: outcomes.length,
    failures: count('failed'),
    errors: count('error'),
    skipped: count('skipped'),
  };
}

function verdictSuites(reportText: ReportText): Suite[] {
  return [...grouped(reportText.report.verdicts, ({ region }) => region)].map(([region, verdicts]) => ({
    name: `${region} ${reportText.names.region(region)}`,
    outcomes: verdicts.map((verdict) => verdictOutcome(reportText, verdict)),
    cases: mapped(verdicts, (verdict) => verdictCase(reportText, verdict)),
  }));
}

function verdictOutcome({ report }: ReportText, verdict: Verdict): 'passed' | 'failed' | 'skipped' {
  if (fails(verdict, report.gate)) return 'failed';
  return verdict.status === 'pass' ? 'passed' : 'skipped';
}

function verdictCase(reportText: ReportText, verdict: Verdict): XmlElement {
  const { indicator, region, status, year } = verdict;
  const sentence = reportText.sentenceOf(verdict);
  const child = {
    failed: [
      failure(
        'failure',
        status,
        sentence,
        [sentence, ...reportText.sourcesOf(verdict), ...reportText.placesOf(verdict)].join('\n'),
      ),
    ],
    skipped: [element('skipped', {}, [sentence])],
    passed: isRemarkable(verdict) ? [element('system-out', {}, [sentence])] : [],
  }[verdictOutcome(reportText, verdict)];
  const name = `${reportText.names.topic(indicator)} ${reportText.words.verdict.year(year)}`;
  return element('testcase', { classname: `${region}.${indicator}`, name }, child);
}

function vanishedSuite(reportText: ReportText): Suite[] {
  const { vanished = [], gate } = reportText.report;
  if (vanished.length === 0) return [];
  const failing = gate.reasons.some(({ code }) => code === 'verdicts-vanished');
  const cases = mapped(vanished, (each) => {
    const sentence = reportText.vanishedSentence(each);
    const child = failing
      ? failure('failure', 'verdict-vanished', sentence, sentence)
      : element('skipped', {}, [sentence]);
    const name = reportText.titleOf(each);
    return element('testcase', { classname: `vanished.${each.region}.${each.indicator}`, name }, [child]);
  });
  const outcomes = vanished.map((): Outcome => (failing ? 'failed' : 'skipped'));
  return [{ name: reportText.words.gate.vanished, outcomes, cases }];
}

/**
 * A file without findings is a test that passes; findings of files that were not opened stand with their
 * path.
 */
function fileSuites(reportText: ReportText): Suite[] {
  const { inputs, findings } = reportText.report;
  const byPath = grouped(findings, ({ path }) => path);
  return [...new Set([...inputs.map(({ path }) => path), ...byPath.keys()])].map((path) => {
    const name = printable(path);
    const own = byPath.get(path);
    if (own === undefined) return { name, outcomes: ['passed'], cases: [soundFile(reportText, path)] };
    const cases = mapped(numbered(own), ([finding, called]) => findingCase(reportText, finding, called));
    return { name, outcomes: own.map(findingOutcome), cases };
  });
}

function soundFile({ words }: ReportText, path: string): XmlElement {
  return element('testcase', { classname: printable(path), name: words.table.noFindings });
}

/**
 * Each with a name that stays when rows are put in above it: what it is and of what; the same again is
 * numbered.
 */
function* numbered(findings: readonly Finding[]): Generator<[Finding, string]> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const { code, ...facts } = finding.facts;
    const said = Object.values(facts).filter(
      (value) => typeof value === 'string' || typeof value === 'number',
    );
    const name = printable(
      [code, ...(finding.sheet === undefined ? [] : [finding.sheet]), ...said].join(' '),
    );
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    yield [finding, count === 1 ? name : `${name} #${count}`];
  }
}

function findingOutcome(finding: Finding): 'passed' | 'error' | 'skipped' {
  if (failsByItself(finding)) return 'error';
  return finding.severity === 'error' ? 'skipped' : 'passed';
}

function findingCase(reportText: ReportText, finding: Finding, name: string): XmlElement {
  const { facts, path } = finding;
  const { message, hint } = reportText.messageOf(finding);
  const text = [
    message,
    ...(hint === null ? [] : [reportText.words.table.hint + hint]),
    ...[reportText.explanationOf(finding)].filter((said) => said !== null),
    placeText(finding),
  ].join('\n');
  const child = {
    error: [failure('error', facts.code, message, text)],
    skipped: [element('skipped', {}, [reportText.words.labelled(reportText.words.gate.known, text)])],
    passed: [element('system-out', {}, [text])],
  }[findingOutcome(finding)];
  return element('testcase', { classname: printable(path), name }, child);
}

function failure(name: 'failure' | 'error', type: string, message: string, details: string): XmlElement {
  return element(name, { type, message }, [details]);
}
