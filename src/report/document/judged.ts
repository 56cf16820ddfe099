import { UserError } from '../../core/errors.ts';
import type { ErrorReport } from '../error/error-report.ts';
import { isErrorReport } from '../error/error-report.ts';
import type { Report } from '../report.ts';

/** @throws UserError `bad-report` if the run that wrote the document could not judge */
export function reportIn(document: Report | ErrorReport, path: string): Report {
  if (!isErrorReport(document)) return document;
  throw new UserError({
    kind: 'bad-report',
    path,
    trouble: { code: 'could-not-judge', message: document.error.message },
  });
}

/**
 * The same for its verdicts.
 * @throws UserError `bad-report`, also for what `validate` wrote
 */
export function judgedIn(document: Report | ErrorReport, path: string): Report {
  const report = reportIn(document, path);
  if (report.scope.years.length > 0) return report;
  throw new UserError({ kind: 'bad-report', path, trouble: { code: 'nothing-judged' } });
}
