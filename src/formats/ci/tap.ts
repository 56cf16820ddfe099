import type { Pieces } from '../../core/pieces.ts';
import { mapped, piecesOf } from '../../core/pieces.ts';
import type { Finding } from '../../core/findings.ts';
import type { VanishedVerdict } from '../../gate/gate.ts';
import { fails, failsByItself, isForgiven } from '../../gate/gate.ts';
import type { Verdict } from '../../core/model.ts';
import type { ErrorReport } from '../../report/error/error-report.ts';
import { errorTextOf } from '../../report/error/error-report.ts';
import type { RenderOptions } from '../format.ts';
import type { Report } from '../../report/report.ts';
import type { ReportText } from '../../report/report-text.ts';
import { placeText, reportTextOf } from '../../report/report-text.ts';
import { isRemarkable } from '../../report/verdict-text.ts';

interface Point {
  readonly ok: boolean;
  readonly description: string;
  readonly directive: string | null;
  readonly details: Readonly<Record<string, unknown>> | null;
}

/**
 * The Test Anything Protocol, version 14: a point for each verdict, then one for each finding; what was no
 * better in the previous report is a TODO.
 */
export function* tapPieces(report: Report, { language }: RenderOptions): Pieces {
  const { verdicts, vanished = [], findings } = report;
  yield `TAP version 14\n1..${verdicts.length + vanished.length + findings.length}\n`;
  const points = pointsOf(reportTextOf(report, language));
  yield* piecesOf(mapped(points, (point, i) => `${written(point, i + 1)}\n`));
}

function* pointsOf(reportText: ReportText): Generator<Point> {
  const { verdicts, vanished = [], findings } = reportText.report;
  yield* mapped(verdicts, (verdict) => verdictPoint(reportText, verdict));
  yield* mapped(vanished, (each) => vanishedPoint(reportText, each));
  yield* mapped(findings, (finding) => findingPoint(reportText, finding));
}

/** A point that fails, and the line that tells a harness that nothing else will follow. */
export function renderTapError(report: ErrorReport, { language }: RenderOptions): string {
  const { words, error, details } = errorTextOf(report, language);
  const lines = details.map(({ place, message }) => (place === null ? message : `${place}: ${message}`));
  const point: Point = {
    ok: false,
    description: words.obstacle.title,
    directive: null,
    details: {
      code: error.code,
      message: error.message,
      ...(error.hint === null ? {} : { hint: error.hint }),
      ...(lines.length === 0 ? {} : { details: lines }),
    },
  };
  return ['TAP version 14', '1..1', written(point, 1), `Bail out! ${escaped(error.message)}`, ''].join('\n');
}

function verdictPoint(reportText: ReportText, verdict: Verdict): Point {
  const { gate } = reportText.report;
  const { status } = verdict;
  const description = reportText.titleOf(verdict);
  const sentence = reportText.sentenceOf(verdict);
  const failing = fails(verdict, gate);
  if (status === 'pass' && !failing) {
    const details = isRemarkable(verdict) ? { message: sentence } : null;
    return { ok: true, description, directive: null, details };
  }
  if (!failing && !isForgiven(verdict, gate))
    return { ok: true, description, directive: `SKIP ${sentence}`, details: null };
  return {
    ok: false,
    description,
    directive: failing ? null : `TODO ${reportText.words.gate.known}`,
    details: {
      message: sentence,
      status,
      sources: reportText.sourcesOf(verdict),
      at: reportText.placesOf(verdict),
    },
  };
}

function vanishedPoint(reportText: ReportText, vanished: VanishedVerdict): Point {
  const { words, report } = reportText;
  const message = reportText.vanishedSentence(vanished);
  const ok = report.gate.reasons.every(({ code }) => code !== 'verdicts-vanished');
  return {
    ok,
    description: `${words.gate.vanished} · ${reportText.titleOf(vanished)}`,
    directive: ok ? `SKIP ${message}` : null,
    details: { message },
  };
}

function findingPoint(reportText: ReportText, finding: Finding): Point {
  const { facts, severity } = finding;
  const { message, hint } = reportText.messageOf(finding);
  const explained = reportText.explanationOf(finding);
  return {
    ok: severity === 'warning',
    description: `${facts.code} · ${placeText(finding)}`,
    directive: severity === 'error' && !failsByItself(finding) ? `TODO ${reportText.words.gate.known}` : null,
    details: {
      message,
      ...(hint === null ? {} : { hint }),
      severity,
      ...(explained === null ? {} : { explained }),
    },
  };
}

/** Values of the YAML block are written as JSON, which is YAML and needs no other escaping. */
function written({ ok, description, directive, details }: Point, number: number): string {
  const head = `${ok ? 'ok' : 'not ok'} ${number} - ${escaped(description)}${directive === null ? '' : ` # ${escaped(directive)}`}`;
  if (details === null) return head;
  return [
    head,
    '  ---',
    ...Object.entries(details).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`),
    '  ...',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('#', '\\#');
}
