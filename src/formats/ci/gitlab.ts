import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Pieces } from '../../core/pieces.ts';
import { joined, mapped, piecesOf } from '../../core/pieces.ts';
import type { ErrorReport } from '../../report/error/error-report.ts';
import { errorTextOf } from '../../report/error/error-report.ts';
import type { RenderOptions } from '../format.ts';
import type { Issue } from '../../report/issues.ts';
import { issuesOf, issuesOfError } from '../../report/issues.ts';
import { listPieces } from '../../report/document/json-text.ts';
import type { Report } from '../../report/report.ts';
import { reportTextOf } from '../../report/report-text.ts';

const SEVERITIES = { error: 'major', warning: 'minor', note: 'info' } as const;

/**
 * GitLab's code quality report, without what was known before; what is waived or explained is only information. Every issue needs a file and a line
 * there: an issue without a place is put at the first line of the submission.
 */
export function* gitlabPieces(report: Report, { language }: RenderOptions): Pieces {
  const [first] = report.inputs;
  const issues = issuesOf(reportTextOf(report, language)).filter(
    ({ severity, suppressed }) => severity !== 'note' || suppressed !== undefined,
  );
  const written = mapped(issues, (issue) =>
    codeQuality(issue, SEVERITIES[issue.severity], first?.path ?? '.'),
  );
  yield* piecesOf(listPieces(written));
  yield '\n';
}

/** What stopped the run is a blocker, wherever it is. */
export function renderGitlabError(report: ErrorReport, { language }: RenderOptions): string {
  const issues = issuesOfError(errorTextOf(report, language));
  return `${joined(listPieces(issues.map((issue) => codeQuality(issue, 'blocker', '.'))))}\n`;
}

function codeQuality(
  { rule, title, message, more, places: [place], identity, type, suppressed }: Issue,
  severity: string,
  elsewhere: string,
): object {
  const description =
    type === 'verdict' || type === 'vanished'
      ? [title, message]
      : [message, ...more, ...(suppressed === undefined ? [] : [suppressed])];
  return {
    description: description.join(' — '),
    check_name: rule,
    fingerprint: bytesToHex(sha256(utf8ToBytes(identity))),
    severity,
    location: { path: place?.path ?? elsewhere, lines: { begin: place?.line ?? 1 } },
  };
}
