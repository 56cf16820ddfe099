import type { Finding } from '../findings.ts';
import type { VanishedVerdict } from '../gate/gate.ts';
import { fails, failsByItself, isForgiven } from '../gate/gate.ts';
import type { Verdict } from '../model.ts';
import type { ErrorReport } from './error/error-report.ts';
import { tellingOfError } from './error/error-report.ts';
import type { RenderOptions } from './format.ts';
import type { Report } from './report.ts';
import type { Telling } from './telling.ts';
import { placeText, tellingOf } from './telling.ts';

interface Point {
  readonly ok: boolean;
  readonly description: string;
  readonly directive: string | null;
  readonly details: Readonly<Record<string, unknown>> | null;
}

/** The Test Anything Protocol, version 14: a point for each verdict, then one for each finding; what was no better the last time is a TODO. */
export function renderTap(report: Report, { language }: RenderOptions): string {
  const telling = tellingOf(report, language);
  const points = [
    ...report.verdicts.map((verdict) => verdictPoint(telling, verdict)),
    ...(report.vanished ?? []).map((vanished) => vanishedPoint(telling, vanished)),
    ...report.findings.map((finding) => findingPoint(telling, finding)),
  ];
  return ['TAP version 14', `1..${points.length}`, ...points.map((point, i) => written(point, i + 1)), ''].join('\n');
}

/** A point that fails, and the word for a harness that nothing else will come. */
export function renderTapError(report: ErrorReport, { language }: RenderOptions): string {
  const { words, error, details } = tellingOfError(report, language);
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

function verdictPoint(telling: Telling, verdict: Verdict): Point {
  const { gate } = telling.report;
  const { status } = verdict;
  const description = telling.titleOf(verdict);
  const sentence = telling.sentenceOf(verdict);
  const failing = fails(verdict, gate);
  if (status === 'pass' && !failing) return { ok: true, description, directive: null, details: null };
  if (!failing && !isForgiven(verdict, gate)) return { ok: true, description, directive: `SKIP ${sentence}`, details: null };
  return {
    ok: false,
    description,
    directive: failing ? null : `TODO ${telling.words.gate.known}`,
    details: { message: sentence, status, sources: telling.sourcesOf(verdict), at: telling.placesOf(verdict) },
  };
}

function vanishedPoint(telling: Telling, vanished: VanishedVerdict): Point {
  const { words, report } = telling;
  const message = telling.vanishedSentence(vanished);
  const ok = report.gate.reasons.every(({ code }) => code !== 'verdicts-vanished');
  return { ok, description: `${words.gate.vanished} · ${telling.titleOf(vanished)}`, directive: ok ? `SKIP ${message}` : null, details: { message } };
}

function findingPoint(telling: Telling, finding: Finding): Point {
  const { facts, severity } = finding;
  const { message, hint } = telling.messageOf(finding);
  return {
    ok: severity === 'warning',
    description: `${facts.code} · ${placeText(finding)}`,
    directive: severity === 'error' && !failsByItself(finding) ? `TODO ${telling.words.gate.known}` : null,
    details: { message, ...(hint === null ? {} : { hint }), severity },
  };
}

/** Values of the YAML block are written as JSON, which is YAML and needs no other escaping. */
function written({ ok, description, directive, details }: Point, number: number): string {
  const head = `${ok ? 'ok' : 'not ok'} ${number} - ${escaped(description)}${directive === null ? '' : ` # ${escaped(directive)}`}`;
  if (details === null) return head;
  return [head, '  ---', ...Object.entries(details).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`), '  ...'].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('#', '\\#');
}
