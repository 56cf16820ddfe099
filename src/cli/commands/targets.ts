import { goalPage } from '../../formats/terminal/goal-page.ts';
import { indicatorPage } from '../../formats/terminal/indicator-page.ts';
import { planList } from '../../formats/terminal/plan-list.ts';
import type { Words } from '../../locales/words.ts';
import type { Io } from '../../platform/io.ts';
import type { Indicator, Measure, Plan } from '../../plan/plan.ts';
import { measuresOf } from '../../plan/measures-of.ts';
import { goalProfile } from '../../report/goal-profile.ts';
import { indicatorProfile } from '../../report/indicator-profile.ts';
import { planOverview } from '../../report/plan-overview.ts';
import { chooseEntry } from '../options/choose-topics.ts';
import type { ExitCode } from '../exit-codes.ts';
import { assessedPlan } from '../inputs/load-assessment.ts';
import { loadPlan } from '../inputs/load-plan.ts';
import type { OptionsOf } from '../options/registry.ts';
import { show, widthOf } from '../outputs/screen.ts';

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
 * `dabiao targets schema`: the JSON Schema that ships with the package, made from the schema the reader uses.
 */
export function targetsSchema(io: Io): ExitCode {
  io.stdout.write(new TextDecoder().decode(io.files.read(`${io.home}/schema/targets.schema.json`)));
  return 0;
}
