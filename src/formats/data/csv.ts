import type { Pieces } from '../../core/pieces.ts';
import { mapped } from '../../core/pieces.ts';
import type { Finding } from '../../core/findings.ts';
import type { VanishedVerdict } from '../../gate/gate.ts';
import { fails, failsByItself } from '../../gate/gate.ts';
import type { Shortfall, Verdict } from '../../core/model.ts';
import type { CsvColumn } from '../../locales/csv-columns.ts';
import { CSV_COLUMNS } from '../../locales/csv-columns.ts';
import type { ErrorReport, ObstacleText } from '../../report/error/error-report.ts';
import { errorTextOf } from '../../report/error/error-report.ts';
import type { RenderOptions } from '../format.ts';
import type { Report } from '../../report/report.ts';
import type { ReportText } from '../../report/report-text.ts';
import { reportTextOf } from '../../report/report-text.ts';
import { csvPieces, csvText } from './csv-text.ts';

type Row = Readonly<Partial<Record<CsvColumn, string | number | undefined>>>;

/**
 * Verdicts, then findings, as one table that spreadsheet programs open as UTF-8; ids are English, header and
 * texts in the language asked for.
 */
export function reportCsvPieces(report: Report, { language }: RenderOptions): Pieces {
  const reportText = reportTextOf(report, language);
  return csvPieces(CSV_COLUMNS, reportText.words.csv, rowsOf(reportText));
}

function* rowsOf(reportText: ReportText): Generator<Row> {
  const { verdicts, vanished = [], findings } = reportText.report;
  yield* mapped(verdicts, (verdict) => verdictRow(reportText, verdict));
  yield* mapped(vanished, (each) => vanishedRow(reportText, each));
  yield* mapped(findings, (finding) => findingRow(reportText, finding));
}

/**
 * A row of type `error`, which fails, and one for each thing that is wrong: a table without rows would say
 * that nothing is.
 */
export function renderCsvError(report: ErrorReport, { language }: RenderOptions): string {
  const { words, error, details } = errorTextOf(report, language);
  return csvText(CSV_COLUMNS, words.csv, [error, ...details].map(errorRow));
}

function errorRow({ code, message, hint, path, sheet, line, column }: ObstacleText): Row {
  return {
    type: 'error',
    code,
    status: 'error',
    fails: 'yes',
    message,
    hint: hint ?? undefined,
    path,
    sheet,
    line,
    column,
  };
}

function verdictRow(reportText: ReportText, verdict: Verdict): Row {
  const {
    indicator,
    region,
    year,
    status,
    value,
    bounds,
    unit,
    numerator,
    denominator,
    target,
    margin,
    shortfall,
    members,
    change,
  } = verdict;
  const [first] = verdict.places;
  return {
    type: 'verdict',
    code: indicator,
    name: reportText.names.topic(indicator),
    region,
    'region-name': reportText.names.region(region),
    level: reportText.regionOf(region)?.level,
    year,
    status,
    approximate: verdict.approximate ? 'yes' : undefined,
    fails: fails(verdict, reportText.report.gate) ? 'yes' : 'no',
    value,
    low: bounds?.lowExclusive ? `>${bounds.low}` : bounds?.low,
    high: bounds?.exclusive ? `<${bounds.high}` : bounds?.high,
    unit,
    numerator,
    denominator,
    'target-comparison': target?.comparison,
    target: target?.upper === undefined ? target?.value : `${target.value}–${target.upper}`,
    'target-basis': target?.basis,
    margin,
    shortfall: shortfall && shortfallCell(shortfall),
    'shortfall-of': shortfall?.of,
    reported: members.reported,
    expected: members.expected,
    change,
    message: reportText.sentenceOf(verdict),
    ...(first === undefined ? {} : placeColumns(first)),
    'target-applied-from': target?.appliedFrom,
    ...waiverColumns(verdict),
    ...progressColumns(verdict),
  };
}

function waiverColumns({ waiver }: Verdict): Row {
  return {
    'waiver-reason': waiver?.reason,
    'waiver-approved-by': waiver?.approvedBy,
    'waiver-document': waiver?.document,
    'waiver-approved-on': waiver?.approvedOn,
    'waiver-expires-on': waiver?.expiresOn,
  };
}

function progressColumns({ progress }: Verdict): Row {
  if (progress === undefined) return {};
  return {
    progress: progress.class,
    'progress-method': progress.method,
    'progress-ratio': progress.ratio,
    'years-to-go': progress.yearsToGo,
    'progress-note': progress.reason ?? (progress.worsened ? 'worsened' : undefined),
  };
}

/** With `>` if it must be exceeded; negative if it is too much. */
function shortfallCell({ amount, exclusive, surplus }: Shortfall): string {
  if (surplus) return `-${amount}`;
  return exclusive ? `>${amount}` : amount;
}

/** Its status is the present one, if any. */
function vanishedRow(reportText: ReportText, vanished: VanishedVerdict): Row {
  const { indicator, region, year, now } = vanished;
  return {
    type: 'vanished',
    code: indicator,
    name: reportText.names.topic(indicator),
    region,
    'region-name': reportText.names.region(region),
    level: reportText.regionOf(region)?.level,
    year,
    status: now ?? undefined,
    fails: reportText.report.gate.reasons.some(({ code }) => code === 'verdicts-vanished') ? 'yes' : 'no',
    message: reportText.vanishedSentence(vanished),
  };
}

function findingRow(reportText: ReportText, finding: Finding): Row {
  const { facts, severity, known } = finding;
  const { message, hint } = reportText.messageOf(finding);
  return {
    type: 'finding',
    code: facts.code,
    region: 'region' in facts ? facts.region : undefined,
    'region-name': 'region' in facts ? reportText.names.region(facts.region) : undefined,
    year: 'year' in facts ? facts.year : undefined,
    status: severity,
    fails: failsByItself(finding) ? 'yes' : 'no',
    change: reportText.report.gate.previous === null ? undefined : known ? 'same' : 'new',
    message,
    hint: hint ?? undefined,
    ...placeColumns(finding),
    explained: finding.explained?.text,
    'explained-by': finding.explained?.by,
  };
}

function placeColumns({
  path,
  sheet,
  line,
  column,
}: Pick<Finding, 'path' | 'sheet' | 'line' | 'column'>): Row {
  return { path, sheet, line, column };
}
