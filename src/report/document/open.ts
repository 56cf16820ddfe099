import type { Region } from '../../core/model.ts';
import type { ErrorReport } from '../error/error-report.ts';
import type { Report } from '../report.ts';
import { judgedIn, reportIn } from './judged.ts';
import { quickReport } from './quick.ts';

/**
 * Reads what `--format json` wrote, a report or why there is none, so that it can be rendered again. What looks
 * closely at a document is loaded only where something is unusual about this one.
 * @param path what to call the file in messages
 * @param regions all regions; one that is not among them can't be rendered
 * @throws UserError `bad-report`
 */
export async function openDocument(
  text: string,
  path: string,
  regions: readonly Region[],
): Promise<Report | ErrorReport> {
  const report = quickReport(text, path, regions);
  if (report !== undefined) return report;
  const { readClosely } = await import('./read.ts');
  return readClosely(text, path, regions);
}

/**
 * The same of a report, so that it can be compared with the next one.
 * @throws UserError `bad-report`, also if the run that wrote it could not judge
 */
export async function openReport(text: string, path: string, regions: readonly Region[]): Promise<Report> {
  return reportIn(await openDocument(text, path, regions), path);
}

/**
 * The same for its verdicts.
 * @throws UserError `bad-report`, also for what `validate` wrote
 */
export async function openJudged(text: string, path: string, regions: readonly Region[]): Promise<Report> {
  return judgedIn(await openDocument(text, path, regions), path);
}
