import type { WrittenAssessment } from '../../plan/assessment/assessment.ts';
import type { Indicator, Plan } from '../../plan/plan.ts';
import type { Io } from '../../platform/io.ts';
import { readText } from './read-text.ts';
import { rootOf } from './root.ts';

interface AssessmentOptions {
  readonly assessment?: string | undefined;
  readonly root?: string;
}

/**
 * How regions are scored: as the file of `--assessment` says, else as the plan itself does; null if neither says it.
 * @throws UserError `cannot-read`, or `config-invalid` for what can't be such a file
 */
export async function loadAssessment(
  options: AssessmentOptions,
  plan: Plan,
  io: Io,
): Promise<WrittenAssessment | null> {
  return (await assessedPlan(options, plan, io)).assessment ?? null;
}

/**
 * The plan as the file of `--assessment` completes it: what the file says of scores, and of who answers for an
 * indicator at a level, takes the place of what the plan says of it. Files are called as reports name them.
 * @throws UserError `cannot-read`, or `config-invalid` for what can't be such a file
 */
export async function assessedPlan(
  { assessment: path, root: folder }: AssessmentOptions,
  plan: Plan,
  io: Io,
): Promise<Plan> {
  if (path === undefined && plan.assessment === undefined) return plan;
  const root = rootOf(folder, io);
  const own = plan.assessment && { ...plan.assessment, path: io.files.shown(plan.assessment.path, root) };
  const named = own === undefined ? plan : { ...plan, assessment: own };
  if (path === undefined) return named;
  const { readAssessmentFile } = await import('../../plan/assessment/assessment-file.ts');
  const shown = path === '-' ? path : io.files.shown(path, root);
  const { assessment, responsible } = readAssessmentFile(await readText(path, io), shown, plan);
  return {
    ...named,
    ...(assessment === null ? {} : { assessment }),
    indicators: plan.indicators.map((each) => answeredFor(each, responsible.get(each.id))),
  };
}

function answeredFor(indicator: Indicator, units: Indicator['responsible']): Indicator {
  return units === undefined
    ? indicator
    : { ...indicator, responsible: { ...indicator.responsible, ...units } };
}
