import type { Finding } from '../findings.ts';
import { fails, failsByItself } from '../gate/gate.ts';
import type { Verdict } from '../model.ts';
import type { ErrorReport } from './error/error-report.ts';
import { tellingOfError } from './error/error-report.ts';
import type { RenderOptions } from './format.ts';
import { grouped } from './grouped.ts';
import { printable } from './printable.ts';
import type { Report } from './report.ts';
import type { Telling } from './telling.ts';
import { placeText, tellingOf } from './telling.ts';
import type { XmlElement } from './xml.ts';
import { element, xmlDocument } from './xml.ts';

type Outcome = 'passed' | 'failed' | 'error' | 'skipped';

interface TestCase {
  readonly outcome: Outcome;
  readonly element: XmlElement;
}

/**
 * JUnit XML, as Jenkins and GitLab read it: a suite for each region with a test for each verdict, and one for each file with a test for each
 * finding. What fails the run is a failure, an error in the data an error; what is open, has no target or was no better the last time is skipped.
 */
export function renderJunit(report: Report, { language }: RenderOptions): string {
  const telling = tellingOf(report, language);
  return written(report, [...verdictSuites(telling), ...vanishedSuite(telling), ...fileSuites(telling)]);
}

/** One test, which is in error. */
export function renderJunitError(report: ErrorReport, { language }: RenderOptions): string {
  const { words, error, details } = tellingOfError(report, language);
  const lines = [error, ...details].flatMap(({ message, hint, place }) => [
    place === null ? message : `${place}: ${message}`,
    ...(hint === null ? [] : [words.hint + hint]),
  ]);
  const { name } = report.tool;
  const child = failure('error', error.code, error.message, lines.join('\n'));
  const test: TestCase = { outcome: 'error', element: element('testcase', { classname: name, name: words.obstacle.title }, [child]) };
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
  return { tests: cases.length, failures: count('failed'), errors: count('error'), skipped: count('skipped') };
}

function verdictSuites(telling: Telling): Suite[] {
  return [...grouped(telling.report.verdicts, ({ region }) => region)].map(([region, verdicts]) => ({
    name: `${region} ${telling.names.region(region)}`,
    cases: verdicts.map((verdict) => verdictCase(telling, verdict)),
  }));
}

function verdictCase(telling: Telling, verdict: Verdict): TestCase {
  const { indicator, region, status, year } = verdict;
  const outcome = fails(verdict, telling.report.gate) ? 'failed' : status === 'pass' ? 'passed' : 'skipped';
  const sentence = telling.sentenceOf(verdict);
  const child = {
    failed: [failure('failure', status, sentence, [sentence, ...telling.sourcesOf(verdict), ...telling.placesOf(verdict)].join('\n'))],
    skipped: [element('skipped', {}, [sentence])],
    passed: [],
  }[outcome];
  const name = `${telling.names.topic(indicator)} ${telling.words.verdict.year(year)}`;
  return { outcome, element: element('testcase', { classname: `${region}.${indicator}`, name }, child) };
}

function vanishedSuite(telling: Telling): Suite[] {
  const { vanished = [], gate } = telling.report;
  if (vanished.length === 0) return [];
  const failing = gate.reasons.some(({ code }) => code === 'verdicts-vanished');
  const cases = vanished.map((each): TestCase => {
    const sentence = telling.vanishedSentence(each);
    const child = failing ? failure('failure', 'verdict-vanished', sentence, sentence) : element('skipped', {}, [sentence]);
    const name = telling.titleOf(each);
    return {
      outcome: failing ? 'failed' : 'skipped',
      element: element('testcase', { classname: `vanished.${each.region}.${each.indicator}`, name }, [child]),
    };
  });
  return [{ name: telling.words.gate.vanished, cases }];
}

/** A file without findings is a test that passes; findings of files that were not opened stand with their path. */
function fileSuites(telling: Telling): Suite[] {
  const { inputs, findings } = telling.report;
  const byPath = grouped(findings, ({ path }) => path);
  return [...new Set([...inputs.map(({ path }) => path), ...byPath.keys()])].map((path) => {
    const own = byPath.get(path) ?? [];
    return {
      name: printable(path),
      cases: own.length === 0 ? [soundFile(telling, path)] : numbered(own).map(([finding, name]) => findingCase(telling, finding, name)),
    };
  });
}

function soundFile({ words }: Telling, path: string): TestCase {
  return { outcome: 'passed', element: element('testcase', { classname: printable(path), name: words.table.noFindings }) };
}

/** Each with a name that stays when rows are put in above it: what it is and of what; the same again is numbered. */
function numbered(findings: readonly Finding[]): [Finding, string][] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const { code, ...facts } = finding.facts;
    const said = Object.values(facts).filter((value) => typeof value === 'string' || typeof value === 'number');
    const name = printable([code, ...(finding.sheet === undefined ? [] : [finding.sheet]), ...said].join(' '));
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return [finding, count === 1 ? name : `${name} #${count}`];
  });
}

function findingCase(telling: Telling, finding: Finding, name: string): TestCase {
  const { facts, severity, path } = finding;
  const { message, hint } = telling.messageOf(finding);
  const text = [message, ...(hint === null ? [] : [telling.words.table.hint + hint]), placeText(finding)].join('\n');
  const outcome = failsByItself(finding) ? 'error' : severity === 'error' ? 'skipped' : 'passed';
  const child = {
    error: [failure('error', facts.code, message, text)],
    skipped: [element('skipped', {}, [`${telling.words.gate.known}: ${text}`])],
    passed: [element('system-out', {}, [text])],
  }[outcome];
  return { outcome, element: element('testcase', { classname: printable(path), name }, child) };
}

function failure(name: 'failure' | 'error', type: string, message: string, details: string): XmlElement {
  return element(name, { type, message }, [details]);
}
