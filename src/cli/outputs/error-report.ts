import type { Problem } from '../../core/errors.ts';
import type { Io } from '../../platform/io.ts';
import { yunnan } from '../../regions/yunnan.ts';
import type { ErrorReport } from '../../report/error/error-report.ts';
import { errorReportOf } from '../../report/error/of-problem.ts';
import { loadPlan } from '../inputs/load-plan.ts';

export { defectReportOf } from '../../report/error/of-problem.ts';

/** What stopped a run, with files named as reports name them. */
export async function errorReportFrom(
  problem: Problem,
  root: string | undefined,
  io: Io,
): Promise<ErrorReport> {
  const namedBy = async () => ({ plan: (await loadPlan(undefined, io)).plan, regions: yunnan().all });
  return errorReportOf(problem, namedBy, (path) => (path === '-' ? path : io.files.shown(path, root)));
}
