import { UserError } from '../../core/errors.ts';
import { roleOf } from '../../sources/tables/terms/roles.ts';
import { doubtText } from '../../formats/terminal/doubt.ts';
import { goalPage } from '../../formats/terminal/goal-page.ts';
import { indicatorPage } from '../../formats/terminal/indicator-page.ts';
import { planList } from '../../formats/terminal/plan-list.ts';
import { doubtMessage } from '../../locales/messages.ts';
import type { Words } from '../../locales/words.ts';
import type { Io } from '../../platform/io.ts';
import type { Indicator, Measure, Plan } from '../../plan/plan.ts';
import { measuresOf } from '../../plan/measures-of.ts';
import { lintPlan } from '../../plan/read.ts';
import { goalProfile } from '../../report/goal-profile.ts';
import { indicatorProfile } from '../../report/indicator-profile.ts';
import { planOverview } from '../../report/plan-overview.ts';
import { chooseEntry } from '../options/choose-topics.ts';
import type { ExitCode } from '../exit-codes.ts';
import { assessedPlan } from '../inputs/load-assessment.ts';
import { loadPlan } from '../inputs/load-plan.ts';
import type { OptionsOf } from '../options/registry.ts';
import { show, usesColour, widthOf } from '../outputs/screen.ts';
import { problemText } from '../outputs/problem-text.ts';
import { readText } from '../inputs/read-text.ts';

export type TargetsOptions = OptionsOf<'targets list'>;

/** `dabiao targets list`: all indicators with the targets of each year, and all goals, under their actions. */
export async function listTargets(
  { targets, ...options }: TargetsOptions,
  words: Words,
  io: Io,
): Promise<ExitCode> {
  const { plan } = await loadPlan(targets, io);
  await show(planList(planOverview(plan, words), words, widthOf(io)), io, options);
  return 0;
}

/**
 * `dabiao targets show`: one indicator, with its formula, its measures, and where each target comes from; or one
 * goal, with the words of the plan.
 */
export async function showTarget(
  text: string,
  { targets, assessment, ...options }: OptionsOf<'targets show'>,
  words: Words,
  io: Io,
): Promise<ExitCode> {
  const plan = await assessedPlan({ assessment }, (await loadPlan(targets, io)).plan, io);
  const entry = chooseEntry(text, plan);
  const page =
    'formula' in entry
      ? indicatorPage(indicatorProfile(plan, entry, measuresIn(plan, entry), words), words, widthOf(io))
      : goalPage(goalProfile(plan, entry, words), widthOf(io));
  await show(page, io, options);
  return 0;
}

function measuresIn({ measures }: Plan, { formula }: Indicator): Measure[] {
  return measuresOf(formula).flatMap((id) => measures.find((measure) => measure.id === id) ?? []);
}

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

/**
 * `dabiao targets schema`: the JSON Schema that ships with the package, made from the schema the reader uses.
 */
export function targetsSchema(io: Io): ExitCode {
  io.stdout.write(new TextDecoder().decode(io.files.read(`${io.home}/schema/targets.schema.json`)));
  return 0;
}
