import { UserError } from '../../core/errors.ts';
import type { Finding } from '../../core/findings.ts';
import type { IntakeContext, IntakeSettings } from '../../sources/tables/context.ts';
import { intakeContext } from '../../sources/tables/context.ts';
import type { OpenedFile } from '../../sources/tables/files/open.ts';
import { openFile } from '../../sources/tables/files/open.ts';
import type { Source } from '../../sources/tables/files/source.ts';
import type { Submission } from '../../sources/tables/submission.ts';
import { readSubmission, sortFindings } from '../../sources/tables/submission.ts';
import type { Io } from '../../platform/io.ts';
import { wordsOf } from '../../locales/index.ts';
import type { Language } from '../../core/model.ts';
import type { Plan } from '../../plan/plan.ts';
import type { RegionTree } from '../../regions/tree.ts';
import { namesOf } from '../../report/names.ts';
import { chooseColumns, chooseEncoding, split } from '../options/choices.ts';
import type { Gathered, NotRead } from './gather-inputs.ts';
import { chooseTopic } from '../options/choose-topics.ts';
import { gatherInputs } from './gather-inputs.ts';
import { refuseToOverwrite } from '../outputs/overwriting.ts';
import { readText } from './read-text.ts';
import { rootOf } from './root.ts';
import { tell, tellInputs } from '../outputs/verbose.ts';

/** The options of every command that reads a submission. */
export interface InputOptions {
  readonly targets?: string;
  readonly indicator?: readonly string[];
  readonly encoding?: string;
  readonly sheet?: readonly string[];
  readonly map?: readonly string[];
  readonly columns?: string;
  readonly root?: string;
  readonly verbose?: boolean;
}

interface World {
  readonly plan: Plan;
  readonly tree: RegionTree;
  /** The year of tables without a year column. */
  readonly year: number | null;
  /** Files that will be written, and so can't be read. */
  readonly outputs: readonly string[];
  /** For what is told on the way. */
  readonly language: Language;
}

export interface ReadInputs {
  readonly submission: Submission;
  /** What is wrong with files that were not opened. */
  readonly others: readonly Finding[];
  /** Every file that was not opened, nobody's data too. */
  readonly notRead: readonly NotRead[];
}

/**
 * Finds, opens and reads what the command line names.
 * @throws UserError if nothing is there, nothing could be read, nothing was reported, or the output is one of
 * the inputs
 */
export async function readInputs(
  names: readonly string[],
  options: InputOptions,
  world: World,
  io: Io,
): Promise<ReadInputs> {
  const { plan, tree, year, outputs } = world;
  const gathered = await gatherInputs(names, io);
  // A report of an earlier run that stands beside the data may be written again.
  const handed = gathered.findings.filter(({ severity }) => severity === 'error');
  refuseToOverwrite(outputs, [...names, ...[...gathered.sources, ...handed].map(({ path }) => path)], io);
  const columns = [
    ...(await columnsOf(options.columns, plan, io)),
    ...chooseColumns(options.map ?? [], plan),
  ];
  const context = intakeContext(plan, tree, {
    ...intakeSettings(options, { ...plan, columns: [...plan.columns, ...columns] }),
    columns,
    year,
  });
  const { sources, findings: others, notRead } = seenFrom(rootOf(options.root, io), gathered, io);
  const submission = readSubmission(await openFiles(sources, context), context);
  if (options.verbose) tellReading({ submission, others, notRead }, world, options, io);
  refuseIfEmpty(submission, others);
  return { submission, others, notRead };
}

function tellReading(
  { submission, others }: ReadInputs,
  { plan, tree, language }: World,
  { targets }: InputOptions,
  io: Io,
): void {
  const words = wordsOf(language);
  tell(words.settings.plan(targets ?? io.files.shown(`${io.home}/targets.yaml`)), io);
  tellInputs(
    submission.inputs,
    [...others, ...submission.findings],
    words,
    namesOf(plan, tree.all, language),
    io,
  );
}

/** What was handed in, for what is about no file of it: the one thing named, or the working folder. */
export function handedIn(names: readonly string[], { root }: InputOptions, io: Io): string {
  const [only] = names;
  return shownFrom(rootOf(root, io), names.length === 1 && only !== undefined ? only : '.', io);
}

/** All that was found, by the paths that reports name. */
function seenFrom(root: string | undefined, { sources, findings, notRead }: Gathered, io: Io): Gathered {
  const shown = <T extends { readonly path: string }>(each: T): T => ({
    ...each,
    path: shownFrom(root, each.path, io),
  });
  return { sources: sources.map(shown), findings: findings.map(shown), notRead: notRead.map(shown) };
}

/** As reports name it. */
function shownFrom(root: string | undefined, path: string, { files }: Io): string {
  return path === '-' ? path : files.shown(path, root);
}

/** The house names of a side file, each checked like one of the command line. */
async function columnsOf(path: string | undefined, plan: Plan, io: Io): Promise<Plan['columns']> {
  if (path === undefined) return [];
  const { readColumnsFile } = await import('../../plan/columns-file.ts');
  const columns = readColumnsFile(await readText(path, io), path);
  return chooseColumns(
    columns.map(({ name, means }) => `${name}=${means}`),
    plan,
  );
}

function intakeSettings(
  { encoding, sheet, indicator }: InputOptions,
  plan: Plan,
): Omit<IntakeSettings, 'year' | 'columns'> {
  const [named, ...others] = split(indicator ?? []).map((text) => chooseTopic(text, plan));
  return {
    encoding: encoding === undefined ? null : chooseEncoding(encoding),
    sheets: sheet === undefined ? null : split(sheet),
    // Several say nothing of the one a table is about.
    indicator: named === undefined || others.length > 0 ? null : named.id,
  };
}

/** One after the other, so that no more than one workbook is unpacked at a time. */
async function openFiles(sources: readonly Source[], { settings }: IntakeContext): Promise<OpenedFile[]> {
  const opened: OpenedFile[] = [];
  for (const source of sources) opened.push(await openFile(source, settings));
  return opened;
}

/**
 * If not one input could be read there is nothing to judge, and the findings are what stands in the way. A
 * submission that says nothing must not pass for one that meets every target.
 */
function refuseIfEmpty({ inputs, findings, observations }: Submission, others: readonly Finding[]): void {
  const all = sortFindings([...others, ...findings]);
  if (inputs.every(({ layouts }) => layouts.length === 0))
    throw new UserError({ kind: 'nothing-readable', findings: all });
  if (observations.length === 0 && all.length === 0) throw new UserError({ kind: 'nothing-reported' });
}
