import { inLanguage } from '../../core/languages.ts';
import type {
  ArtifactLocation,
  Invocation,
  Location,
  Log,
  Notification,
  ReportingDescriptor,
  Result,
  Run as SarifRun,
} from 'sarif';
import { cellName } from '../../core/origin.ts';
import type { ErrorReport } from '../../report/error/error-report.ts';
import { exitCodeOf, errorTextOf } from '../../report/error/error-report.ts';
import type { RenderOptions } from '../format.ts';
import type { Issue, IssuePlace } from '../../report/issues.ts';
import { issuesOf, issuesOfError } from '../../report/issues.ts';
import { printable, printableJson } from '../../core/printable.ts';
import type { Report } from '../../report/report.ts';
import type { ReportText } from '../../report/report-text.ts';
import { reportTextOf } from '../../report/report-text.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The most results in a file that GitHub accepts. */
const MOST_RESULTS = 25_000;

/**
 * SARIF 2.1.0: a rule for each indicator and kind of finding that turns up, a result for each verdict that
 * does not hold and each finding.
 */
export function renderSarif(report: Report, { language }: RenderOptions): string {
  const reportText = reportTextOf(report, language);
  const all = issuesOf(reportText);
  const issues = all.slice(0, MOST_RESULTS);
  const { asOf, gate } = report;
  return written(report, {
    ...resultsOf(issues, (issue) => ruleOf(issue, reportText)),
    invocation: {
      executionSuccessful: true,
      exitCode: gate.exitCode,
      ...(asOf === null ? {} : { endTimeUtc: asOf }),
      ...(all.length > MOST_RESULTS
        ? { toolExecutionNotifications: [leftOut(all.length - MOST_RESULTS, reportText)] }
        : {}),
    },
    artifacts: report.inputs.map(({ path, sha256 }) => ({
      location: artifact(path),
      hashes: { 'sha-256': sha256 },
    })),
  });
}

/**
 * A run that was not successful, which says why; and the same as results, for readers that look at nothing
 * else and would take a run without any for one that found nothing wrong.
 */
export function renderSarifError(report: ErrorReport, { language }: RenderOptions): string {
  const issues = issuesOfError(errorTextOf(report, language));
  return written(report, {
    ...resultsOf(issues, ({ rule, ruleTitle }) => ({ id: rule, shortDescription: { text: ruleTitle } })),
    invocation: {
      executionSuccessful: false,
      exitCode: exitCodeOf(report),
      toolExecutionNotifications: issues.map(notification),
    },
  });
}

function notification({ rule, message, more, places }: Issue): Notification {
  return {
    descriptor: { id: rule },
    level: 'error',
    message: { text: plain([message, ...more].join('\n')) },
    ...(places.length === 0 ? {} : { locations: places.map(location) }),
  };
}

interface Run extends Pick<SarifRun, 'results' | 'artifacts'> {
  readonly rules: ReportingDescriptor[];
  readonly invocation: Invocation;
}

function resultsOf(
  issues: readonly Issue[],
  ruleOf: (issue: Issue) => ReportingDescriptor,
): Required<Pick<Run, 'rules' | 'results'>> {
  const rules = [...new Map(issues.map((issue) => [issue.rule, ruleOf(issue)])).values()];
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return { rules, results: issues.map((issue) => resultOf(issue, indexes.get(issue.rule) ?? -1)) };
}

function written({ tool }: Pick<Report, 'tool'>, { rules, results, artifacts, invocation }: Run): string {
  const run: SarifRun = {
    tool: { driver: { name: tool.name, semanticVersion: tool.version, version: tool.version, rules } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: {
      SRCROOT: { description: { text: 'The repository; without one, the folder the program was run in' } },
    },
    invocations: [invocation],
    ...(artifacts === undefined ? {} : { artifacts }),
    ...(results === undefined ? {} : { results }),
  };
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [run] };
  return printableJson(`${JSON.stringify(log, undefined, 2)}\n`);
}

function leftOut(count: number, { words }: ReportText): Notification {
  return { level: 'warning', message: { text: words.gate.more(count) } };
}

function ruleOf({ rule, ruleTitle, type }: Issue, { words, indicatorOf }: ReportText): ReportingDescriptor {
  const head = { id: rule, shortDescription: { text: ruleTitle } };
  if (type === 'vanished') return { ...head, properties: { tags: ['target'] } };
  if (type === 'finding')
    return { ...head, help: { text: `dabiao explain-finding ${rule}` }, properties: { tags: ['data'] } };
  const definition = indicatorOf(rule)?.definition;
  return {
    ...head,
    ...(definition === undefined || definition === null
      ? {}
      : { fullDescription: { text: printable(inLanguage(definition, words.language)) } }),
    help: { text: `dabiao targets show ${rule}` },
    properties: { tags: ['target'] },
  };
}

const BASELINE_STATES = { new: 'new', worse: 'updated', better: 'updated', same: 'unchanged' } as const;

function resultOf(
  { rule, type, severity, title, message, more, places, identity, change, appliedFrom, suppressed }: Issue,
  ruleIndex: number,
): Result {
  const [first, ...others] = places.map(location);
  const text = type === 'verdict' || type === 'vanished' ? [title, message, ...more] : [message, ...more];
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text: plain(text.join('\n')) },
    ...(first === undefined ? {} : { locations: [first] }),
    ...(others.length === 0 ? {} : { relatedLocations: others.map((each, id) => ({ id, ...each })) }),
    partialFingerprints: { 'dabiao/v1': identity },
    ...(change === null ? {} : { baselineState: BASELINE_STATES[change] }),
    ...(suppressed === undefined
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: plain(suppressed) }] }),
    ...(appliedFrom === undefined ? {} : { properties: { appliedFrom } }),
  };
}

/**
 * Viewers make a link of [text](target), even in plain text: a word joiner, which nobody sees, keeps it text.
 */
function plain(text: string): string {
  return text.replaceAll('](', ']\u2060(');
}

/** A workbook has no lines: its cell is a logical location. */
function location({ path, sheet, line, characters }: IssuePlace): Location {
  const artifactLocation = artifact(path);
  if (sheet !== undefined)
    return {
      physicalLocation: { artifactLocation },
      logicalLocations: [{ fullyQualifiedName: cellName(sheet, line) }],
    };
  if (line === undefined) return { physicalLocation: { artifactLocation } };
  const columns =
    characters === undefined ? {} : { startColumn: characters.start, endColumn: characters.end };
  return { physicalLocation: { artifactLocation, region: { startLine: line, ...columns } } };
}

function artifact(path: string): ArtifactLocation {
  const encoded = path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent);
  return { uri: encoded.join('/'), uriBaseId: 'SRCROOT' };
}
