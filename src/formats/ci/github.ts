import type { Pieces } from '../../core/pieces.ts';
import { mapped, piecesOf } from '../../core/pieces.ts';
import type { ErrorReport } from '../../report/error/error-report.ts';
import { errorTextOf } from '../../report/error/error-report.ts';
import type { RenderOptions } from '../format.ts';
import { gateLine } from '../../report/gate-line.ts';
import type { Issue } from '../../report/issues.ts';
import { issuesOf, issuesOfError } from '../../report/issues.ts';
import { printable } from '../../core/printable.ts';
import type { Report } from '../../report/report.ts';
import { reportTextOf } from '../../report/report-text.ts';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * Annotations as workflow commands of GitHub Actions. GitHub shows the first ten of a kind in a step and
 * keeps the rest in the log, so the first line says what came of the run, and what fails it comes next.
 */
export function* githubPieces(report: Report, { language }: RenderOptions): Pieces {
  const reportText = reportTextOf(report, language);
  const outcome = command(
    report.gate.exitCode === 0 ? 'notice' : 'error',
    { title: report.tool.name },
    gateLine(reportText),
  );
  // What was known or waived is counted in the first line; beside the files it would hide what is new.
  const issues = issuesOf(reportText).filter(({ severity }) => severity !== 'note');
  yield line(outcome);
  yield* piecesOf(mapped(issues, (issue) => line(annotation(issue))));
}

/** What stopped the run as the first annotation, and one for each thing that is wrong. */
export function renderGithubError(report: ErrorReport, { language }: RenderOptions): string {
  const reportText = errorTextOf(report, language);
  const outcome = command('error', { title: report.tool.name }, reportText.words.obstacle.title);
  return [outcome, ...issuesOfError(reportText).map(annotation)].map(line).join('');
}

function line(command: string): string {
  return `${command}\n`;
}

function annotation({ severity, title, message, more, places: [place] }: Issue): string {
  const { path, sheet, characters } = place ?? {};
  // The rows of a sheet are no lines of its file.
  const line = sheet === undefined ? place?.line : undefined;
  const properties = {
    // Beside the whole folder nothing can be shown.
    file: path === undefined || (path === '.' && place?.line === undefined) ? undefined : printable(path),
    line,
    endLine: line,
    col: characters?.start,
    endColumn: characters?.end,
    title,
  };
  return command(COMMANDS[severity], properties, [message, ...more].join('\n'));
}

/** Undefined values are left out. */
function command(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const pairs = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${property(String(value))}`],
  );
  return `::${name} ${pairs.join(',')}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
