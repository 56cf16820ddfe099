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
import { element, xmlDocument } from './xml.ts';

type Outcome = 'passed' | 'failed' | 'error' | 'skipped';

interface TestCase {
  readonly outcome: Outcome;
  readonly element: XmlElement;
}

/**
 * JUnit XML, as Jenkins and GitLab read it: a suite for each region with a test for each verdict, and one for
 * each file with a test for each finding. What fails the run is a failure, an error in the data an error;
 * what is waived or open, has no target or was no better before is skipped.
 */
export function renderJunit(report: Report, { language }: RenderOptions): string {
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
  const test: TestCase = {
    outcome: 'error',
    element: element('testcase', { classname: name, name: words.obstacle.title }, [child]),
  };
  return written({ tool: report.tool, asOf: null }, [{ name, cases: [test] }]);
}

function written(report: Pick<Report, 'tool' | 'asOf'>, suites: readonly Suite[]): string {
  const counts = countsOf(suites.flatMap(({ cases }) => cases));
  const { skipped: _, ...total } = counts;
  const root = element(
    'testsuites',
    { name: report.tool.name, ...total },
    suites.map(({ name, cases }) =>
      element(
        'testsuite',
        { name, ...countsOf(cases), timestamp: report.asOf ?? undefined },
        cases.map((each) => each.element),
      ),
    ),
  );
  return xmlDocument(root);
}

interface Suite {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

function countsOf(cases: readonly TestCase[]): Record<'tests' | 'failures' | 'errors' | 'skipped', number> {
  const count = (outcome: Outcome) => cases.filter((each) => each.outcome === outcome).length;
  return {
    tests: cases.length,
    failures: count('failed'),
    errors: count('error'),
    skipped: count('skipped'),
  };
}

function verdictSuites(reportText: ReportText): Suite[] {
  return [...grouped(reportText.report.verdicts, ({ region }) => region)].map(([region, verdicts]) => ({
    name: `${region} ${reportText.names.region(region)}`,
    cases: verdicts.map((verdict) => verdictCase(reportText, verdict)),
  }));
}

function verdictCase(reportText: ReportText, verdict: Verdict): TestCase {
  const { indicator, region, status, year } = verdict;
  const outcome = fails(verdict, reportText.report.gate)
    ? 'failed'
    : status === 'pass'
      ? 'passed'
      : 'skipped';
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
  }[outcome];
  const name = `${reportText.names.topic(indicator)} ${reportText.words.verdict.year(year)}`;
  return { outcome, element: element('testcase', { classname: `${region}.${indicator}`, name }, child) };
}

function vanishedSuite(reportText: ReportText): Suite[] {
  const { vanished = [], gate } = reportText.report;
  if (vanished.length === 0) return [];
  const failing = gate.reasons.some(({ code }) => code === 'verdicts-vanished');
  const cases = vanished.map((each): TestCase => {
    const sentence = reportText.vanishedSentence(each);
    const child = failing
      ? failure('failure', 'verdict-vanished', sentence, sentence)
      : element('skipped', {}, [sentence]);
    const name = reportText.titleOf(each);
    return {
      outcome: failing ? 'failed' : 'skipped',
      element: element('testcase', { classname: `vanished.${each.region}.${each.indicator}`, name }, [child]),
    };
  });
  return [{ name: reportText.words.gate.vanished, cases }];
}

/**
 * A file without findings is a test that passes; findings of files that were not opened stand with their
 * path.
 */
function fileSuites(reportText: ReportText): Suite[] {
  const { inputs, findings } = reportText.report;
  const byPath = grouped(findings, ({ path }) => path);
  return [...new Set([...inputs.map(({ path }) => path), ...byPath.keys()])].map((path) => {
    const own = byPath.get(path) ?? [];
    return {
      name: printable(path),
      cases:
        own.length === 0
          ? [soundFile(reportText, path)]
          : numbered(own).map(([finding, name]) => findingCase(reportText, finding, name)),
    };
  });
}

function soundFile({ words }: ReportText, path: string): TestCase {
  return {
    outcome: 'passed',
    element: element('testcase', { classname: printable(path), name: words.table.noFindings }),
  };
}

/**
 * Each with a name that stays when rows are put in above it: what it is and of what; the same again is
 * numbered.
 */
function numbered(findings: readonly Finding[]): [Finding, string][] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const { code, ...facts } = finding.facts;
    const said = Object.values(facts).filter(
      (value) => typeof value === 'string' || typeof value === 'number',
    );
    const name = printable(
      [code, ...(finding.sheet === undefined ? [] : [finding.sheet]), ...said].join(' '),
    );
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return [finding, count === 1 ? name : `${name} #${count}`];
  });
}

function findingCase(reportText: ReportText, finding: Finding, name: string): TestCase {
  const { facts, severity, path } = finding;
  const { message, hint } = reportText.messageOf(finding);
  const text = [
    message,
    ...(hint === null ? [] : [reportText.words.table.hint + hint]),
    ...[reportText.explanationOf(finding)].filter((said) => said !== null),
    placeText(finding),
  ].join('\n');
  const outcome = failsByItself(finding) ? 'error' : severity === 'error' ? 'skipped' : 'passed';
  const child = {
    error: [failure('error', facts.code, message, text)],
    skipped: [element('skipped', {}, [reportText.words.labelled(reportText.words.gate.known, text)])],
    passed: [element('system-out', {}, [text])],
  }[outcome];
  return { outcome, element: element('testcase', { classname: printable(path), name }, child) };
}

function failure(name: 'failure' | 'error', type: string, message: string, details: string): XmlElement {
  return element(name, { type, message }, [details]);
}
