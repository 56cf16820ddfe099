import type { Finding } from '../findings.ts';
import { fails, failsByItself } from '../gate/gate.ts';
import type { Verdict } from '../model.ts';
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
  const suites = [...verdictSuites(telling), ...fileSuites(telling)];
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

/** A file without findings is a test that passes; findings of files that were not opened stand with their path. */
function fileSuites(telling: Telling): Suite[] {
  const { inputs, findings } = telling.report;
  const byPath = grouped(findings, ({ path }) => path);
  return [...new Set([...inputs.map(({ path }) => path), ...byPath.keys()])].map((path) => {
    const own = byPath.get(path) ?? [];
    return {
      name: printable(path),
      cases: own.length === 0 ? [soundFile(telling, path)] : own.map((finding) => findingCase(telling, finding)),
    };
  });
}

function soundFile({ words }: Telling, path: string): TestCase {
  return { outcome: 'passed', element: element('testcase', { classname: printable(path), name: words.table.noFindings }) };
}

function findingCase(telling: Telling, finding: Finding): TestCase {
  const { facts, severity, path } = finding;
  const { message, hint } = telling.messageOf(finding);
  const text = [message, ...(hint === null ? [] : [telling.words.table.hint + hint]), placeText(finding)].join('\n');
  const outcome = failsByItself(finding) ? 'error' : severity === 'error' ? 'skipped' : 'passed';
  const child = {
    error: [failure('error', facts.code, message, text)],
    skipped: [element('skipped', {}, [`${telling.words.gate.known}: ${text}`])],
    passed: [element('system-out', {}, [text])],
  }[outcome];
  return { outcome, element: element('testcase', { classname: printable(path), name: `${facts.code} ${placeText(finding)}` }, child) };
}

function failure(name: 'failure' | 'error', type: string, message: string, details: string): XmlElement {
  return element(name, { type, message }, [details]);
}
