import { UserError } from '../../core/errors.ts';
import { doubtText } from '../../formats/terminal/doubt.ts';
import { doubtMessage } from '../../locales/messages.ts';
import type { Words } from '../../locales/words.ts';
import type { Io } from '../../platform/io.ts';
import type { Plan } from '../../plan/plan.ts';
import { lintPlan } from '../../plan/read.ts';
import { roleOf } from '../../sources/tables/terms/roles.ts';
import type { ExitCode } from '../exit-codes.ts';
import { loadPlan } from '../inputs/load-plan.ts';
import { readText } from '../inputs/read-text.ts';
import { problemText } from '../outputs/problem-text.ts';
import { usesColour, widthOf } from '../outputs/screen.ts';

/**
 * `dabiao targets lint`: plans of the user's own, each with all its mistakes and doubts; exits 2 if one is
 * not sound. A doubt alone fails nothing.
 */
export async function lintTargets(paths: readonly string[], words: Words, io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  for (const path of paths) {
    try {
      const { plan, doubts } = lintPlan(await readText(path, io), path, (name) => roleOf(name) !== null);
      await checkRegions(plan);
      const texts = doubts.map(({ facts, ...place }) =>
        doubtText({ ...place, path }, doubtMessage(facts, words), words),
      );
      const sound = words.targets.sound(path, plan.indicators.length, plan.measures.length, doubts.length);
      io.stdout.write(`${[...texts, sound].join('\n')}\n`);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      io.stderr.write(
        await problemText(error.problem, words, widthOf(io), usesColour(io.stderr, io.env), () =>
          loadPlan(undefined, io),
        ),
      );
      exitCode = 2;
    }
  }
  return exitCode;
}

/** @throws UserError `plan-invalid` for a waiver, explanation, class or adjustment of a region that is none */
async function checkRegions(plan: Plan): Promise<void> {
  const { allowances, assessment } = plan;
  if (allowances === undefined && assessment === undefined) return;
  const [{ settleAllowances }, { settleAssessment }, { yunnan }] = await Promise.all([
    import('../../run/settle-allowances.ts'),
    import('../../run/settle-assessment.ts'),
    import('../../regions/yunnan.ts'),
  ]);
  settleAllowances([allowances], yunnan());
  if (assessment !== undefined) settleAssessment(assessment, plan, yunnan());
}
