import { checkDoubtful } from '../../checks/check-doubtful.ts';
import { checkFailed } from '../../checks/check-failed.ts';
import { CHECKS } from '../../checks/index.ts';
import { checkList } from '../../formats/terminal/check-list.ts';
import type { Words } from '../../locales/words.ts';
import type { Io } from '../../platform/io.ts';
import { checksOverview } from '../../report/checks-overview.ts';
import type { ExitCode } from '../exit-codes.ts';
import { loadPlan } from '../inputs/load-plan.ts';
import { choose } from '../options/choices.ts';
import type { OptionsOf } from '../options/registry.ts';
import { INSPECTION_FORMATS } from '../options/registry/reports.ts';
import { show, widthOf } from '../outputs/screen.ts';

/** Where the rules of the plan are looked for, which are listed one by one. */
const OF_PLAN = new Set([checkFailed, checkDoubtful]);

/** `dabiao targets checks`: the rules of the data that a plan declares, and the checks of the program. */
export async function listChecks(
  { targets, format: named, ...options }: OptionsOf<'targets checks'>,
  words: Words,
  io: Io,
): Promise<ExitCode> {
  const format = choose('--format', named ?? 'table', INSPECTION_FORMATS);
  const { plan, sha256 } = await loadPlan(targets, io);
  const builtIn = CHECKS.filter((check) => !OF_PLAN.has(check)).flatMap(({ finds, runs }) =>
    finds.map((code) => ({ code, runs })),
  );
  if (format === 'json') {
    const { checksDocument } = await import('../../report/checks-document.ts');
    io.stdout.write(`${JSON.stringify(checksDocument({ plan, sha256 }, builtIn), undefined, 2)}\n`);
    return 0;
  }
  await show(checkList(checksOverview(plan, builtIn, words), words, widthOf(io)), io, options);
  return 0;
}
