import { inLanguage } from '../../core/languages.ts';
import { UserError } from '../../core/errors.ts';
import { roleOf } from '../../sources/tables/terms/roles.ts';
import { doubtMessage } from '../../locales/messages.ts';
import type { Message, Words } from '../../locales/words.ts';
import type { Io } from '../../platform/io.ts';
import type { PlanDoubt } from '../../plan/read.ts';
import { lintPlan } from '../../plan/read.ts';
import { formulaText, targetDetails, targetOfYear } from '../../report/indicator-text.ts';
import { printable } from '../../core/printable.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { grid, list } from '../../terminal/grid.ts';
import { chooseIndicator, measuresOf } from '../options/choose-topics.ts';
import type { ExitCode } from '../exit-codes.ts';
import { loadPlan } from '../inputs/load-plan.ts';
import type { OptionsOf } from '../options/registry.ts';
import { show, usesColour, widthOf } from '../outputs/screen.ts';
import { problemText } from '../outputs/problem-text.ts';
import { readText } from '../inputs/read-text.ts';

export type TargetsOptions = OptionsOf<'targets list'>;

/** `dabiao targets list`: all indicators with the targets of each year. */
export async function listTargets(
  { targets, ...options }: TargetsOptions,
  words: Words,
  io: Io,
): Promise<ExitCode> {
  const { plan } = await loadPlan(targets, io);
  const width = widthOf(io);
  // Where there is no room for both side by side the title is below the id.
  const sideBySide = width >= 110;
  const name = (id: string, title: string) =>
    sideBySide ? [{ text: id }, { text: title }] : [{ text: `${id}\n  ${title}` }];
  const header: GridCell[] = [
    ...(sideBySide
      ? [{ text: 'id' }, { text: words.targets.indicator }]
      : [{ text: words.targets.indicator }]),
    ...plan.years.map((year) => ({ text: words.verdict.year(year) })),
  ];
  const rows = plan.indicators.map((indicator): GridCell[] => [
    ...name(indicator.id, inLanguage(indicator.title, words.language)),
    ...plan.years.map((year) => ({ text: targetOfYear(plan, indicator, year, words) })),
  ]);
  await show(
    `${inLanguage(plan.title, words.language)}\n\n${list(rows, { header, width, wrapping: sideBySide ? 1 : 0 })}\n`,
    io,
    options,
  );
  return 0;
}

/** `dabiao targets show`: one indicator, with its formula, its measures, and where each target comes from. */
export async function showTarget(
  text: string,
  { targets, ...options }: TargetsOptions,
  words: Words,
  io: Io,
): Promise<ExitCode> {
  const { plan } = await loadPlan(targets, io);
  const indicator = chooseIndicator(text, plan);
  const language = words.language;
  const label = words.targets;
  const action = plan.actions.find(({ id }) => id === indicator.action)?.title;
  const unit = plan.units.find(({ id }) => id === indicator.unit)?.name;
  const facts: [string, string][] = [
    [label.action, action === undefined ? label.noAction : inLanguage(action, language)],
    [label.kind, words.verdict.kinds[indicator.formula.kind]],
    [label.formula, formulaText(plan, indicator.formula, words)],
    [label.unit, unit === undefined ? indicator.unit : inLanguage(unit, language)],
    [label.levels, words.list(indicator.levels.map((level) => words.verdict.levels[level]))],
    ...(indicator.aliases.length > 0
      ? [[label.aliases, words.list(indicator.aliases)] as [string, string]]
      : []),
    [label.source, words.table.source(indicator.source, indicator.quote)],
    ...(indicator.definition
      ? [[label.definition, inLanguage(indicator.definition, language)] as [string, string]]
      : []),
  ];
  const measures = measuresOf(indicator.formula).flatMap(
    (id) => plan.measures.find((measure) => measure.id === id) ?? [],
  );
  const sections = [
    `${inLanguage(indicator.title, language)}  ${indicator.id}`,
    pairs(facts, io),
    `${label.targets}\n${pairs(
      plan.years.map((year) => [words.verdict.year(year), targetDetails(plan, indicator, year, words)]),
      io,
    )}`,
    `${label.measures}\n${grid(
      measures.map(({ id, title, type, reportedBy }) => [
        { text: id },
        { text: inLanguage(title, language) },
        { text: words.verdict.types[type] },
        { text: words.labelled(label.reportedBy, words.verdict.reporters[reportedBy]) },
      ]),
      { width: widthOf(io), wrapping: 1, indent: 2 },
    )}`,
  ];
  await show(`${sections.join('\n\n')}\n`, io, options);
  return 0;
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
      const lines = doubts.flatMap((doubt) => doubtLines(path, doubt, words));
      io.stdout.write(
        `${[...lines, words.targets.sound(path, plan.indicators.length, plan.measures.length, doubts.length)].join('\n')}\n`,
      );
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

function doubtLines(path: string, { facts, line, column, keys }: PlanDoubt, words: Words): string[] {
  const { message, hint }: Message = doubtMessage(facts, words);
  return [
    `${path}:${line}:${column}  ${keys.join(' › ')}`,
    `  ${words.labelled(words.table.severities.warning, message)}`,
    ...(hint === undefined ? [] : [`  ${words.hint}${hint}`]),
    '',
  ].map(printable);
}

/**
 * `dabiao targets schema`: the JSON Schema that ships with the package, made from the schema the reader uses.
 */
export function targetsSchema(io: Io): ExitCode {
  io.stdout.write(new TextDecoder().decode(io.files.read(`${io.home}/schema/targets.schema.json`)));
  return 0;
}

function pairs(rows: readonly (readonly [string, string])[], io: Io): string {
  return grid(
    rows.map(([name, value]) => [{ text: name }, { text: value }]),
    { width: widthOf(io), wrapping: 1, indent: 2 },
  );
}
