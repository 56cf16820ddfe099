import { UserError } from '../../core/errors.ts';
import type { Language } from '../../core/languages.ts';
import type { TodoTurn } from '../../core/todo.ts';
import { TODO_LEDGER, TODO_OUTPUTS, TODO_TABLE } from '../../formats/todo-formats.ts';
import type { Io } from '../../platform/io.ts';
import type { Plan } from '../../plan/plan.ts';
import { runTodo } from '../../run/todo.ts';
import type { ExitCode } from '../exit-codes.ts';
import { assessedPlan } from '../inputs/load-assessment.ts';
import { loadPlan } from '../inputs/load-plan.ts';
import { loadRegions } from '../inputs/load-regions.ts';
import { loadWaivers } from '../inputs/load-waivers.ts';
import { openInputs } from '../inputs/open-inputs.ts';
import { chooseFocus } from '../options/choices.ts';
import { chooseTodoTurn } from '../options/choose-todo-turn.ts';
import { moment } from '../options/counts-and-dates.ts';
import { chooseJudgedYear } from '../options/judged-year.ts';
import type { OptionsOf } from '../options/registry.ts';
import { chooseOutputsIn, outputPaths } from '../outputs/choose-outputs.ts';
import { deliverIn } from '../outputs/deliver.ts';
import { ledgerDay, ledgerFile } from '../outputs/ledger-file.ts';
import { stageTeller } from '../outputs/verbose.ts';
import { judgingOf } from './check.ts';

export type TodoOptions = OptionsOf<'todo'>;

/**
 * `dabiao todo`: what is missed, what lacks data and what is due next, by who answers for it or by region. A list
 * is no gate: it exits 3 if rows or files had to be left out, and else 0.
 */
export async function todo(
  inputs: readonly string[],
  options: TodoOptions,
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const outputs = chooseOutputsIn(TODO_OUTPUTS, TODO_TABLE, options, io);
  const ledgers = outputs.flatMap(({ path, format }) => ('load' in format ? [] : [path ?? needsFile()]));
  const texts = outputs.flatMap(({ path, format }) =>
    'load' in format ? [{ path: noLedger(path, format.name), format }] : [],
  );
  const asOf = moment(options.asOf, io.env['SOURCE_DATE_EPOCH']);
  const by = chooseTodoTurn(options.by);
  const { plan: written, sha256 } = await loadPlan(options.targets, io);
  const plan = await assessedPlan(options, written, io);
  const regions = await loadRegions(options.zones, io);
  const { year: text, ...others } = options;
  const { years: _, ...selection } = judgingOf(others, plan, regions);
  const year = chooseJudgedYear(text, plan.years);
  const groups = chooseFocus(options.region ?? [], plan, regions);
  const loaded = await loadWaivers(options, plan, asOf, io);
  io.mark('plan and regions');

  const opened = await openInputs(
    inputs,
    options,
    { plan, regions, year, outputs: outputPaths(outputs), language },
    io,
  );
  const onStage = stageTeller({ plan, regions, ...opened }, options, language, io);
  const found = runTodo(
    { sha256, regions, ...opened, ...loaded },
    { ...opened, asOf: loaded.asOf, groups, onStage },
    { ...selection, year },
  );

  const page = { ...found, by: by ?? usualTurn(plan) };
  const files = [];
  for (const path of ledgers) files.push(await ledgerFile(path, page, ledgerDay(asOf, io), language, io));
  await deliverIn(page, texts, { language }, options, io, files);
  return found.report.gate.exitCode;
}

/** A text would take the place of a ledger that people have worked on. @throws UserError `unknown-choice` */
function noLedger(path: string | null, format: string): string | null {
  if (path === null || !TODO_LEDGER.files.test(path)) return path;
  const allowed = [TODO_LEDGER.name];
  throw new UserError({ kind: 'unknown-choice', option: '--format', text: format, allowed, candidates: [] });
}

/** @throws UserError `ledger-needs-file` */
function needsFile(): never {
  throw new UserError({ kind: 'ledger-needs-file' });
}

/** Where a plan names nobody, a list by unit would be one of what nobody is named for. */
function usualTurn({ indicators }: Plan): TodoTurn {
  return indicators.some(({ responsible }) => responsible !== undefined) ? 'unit' : 'region';
}
