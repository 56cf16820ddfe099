import { extended } from '../../core/extended.ts';
import { UserError } from '../../core/errors.ts';
import { severityOf } from '../../core/findings.ts';
import type { PlacedFacts } from '../../core/findings.ts';
import type { Language } from '../../core/languages.ts';
import { LARGEST_FILE } from '../../core/text-bounds.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Io } from '../../platform/io.ts';
import type { RegionTree } from '../../regions/tree.ts';
import type { ReadingSettings } from '../../sources/tables/context.ts';
import type { SheetContext } from '../../sources/tables/layouts/layout.ts';
import { readingContext } from '../../sources/tables/make-context.ts';
import type { Intake } from '../../sources/tables/submission.ts';
import { submissionOf } from '../../sources/tables/submission.ts';
import { chooseColumns, chooseEncoding, split } from '../options/choices.ts';
import { chooseTopic } from '../options/choose-topics.ts';
import { chooseSize } from '../options/choose-size.ts';
import type { OptionsOf } from '../options/registry.ts';
import { refuseToOverwrite } from '../outputs/overwriting.ts';
import type { ReadingProgress } from '../outputs/reading-progress.ts';
import { readingProgress } from '../outputs/reading-progress.ts';
import { findSources } from './find-sources.ts';
import { lookBefore } from './look-before.ts';
import type { Bounds } from './read-bytes.ts';
import type { NotRead } from './not-read.ts';
import { notReadOf } from './not-read.ts';
import { readText } from './read-text.ts';
import { rootOf } from './root.ts';
import { takeInAll, takeInTurn } from './take-in-all.ts';
import type { Looked, NamedSource, Taken } from './take-in.ts';
import { keptFile, lookAt } from './take-in.ts';

/** The options of every command that reads a submission. */
export type InputOptions = Omit<OptionsOf<'inspect'>, 'year' | 'format'>;

/** The sources, read, and what the command line says of them. */
export interface OpenedInputs {
  readonly sources: Intake;
  /** What was found about files that could not be opened. */
  readonly unopened: readonly PlacedFacts[];
  /** Every file that was not opened, nobody's data too. */
  readonly notRead: readonly NotRead[];
  /** What the files don't say themselves. */
  readonly reading: ReadingSettings;
  /** What to call all of it, for what is about no file: the one thing named, or the working folder. */
  readonly submissionName: string;
}

/** What the other options say that matters here. */
interface Asked {
  readonly plan: Plan;
  readonly regions: RegionTree;
  /** The year of tables without a year column. */
  readonly year: number | null;
  /** Files that will be written, and so can't be read. */
  readonly outputs: readonly string[];
  /** In which it is said how far reading has come. */
  readonly language: Language;
}

/**
 * Finds what the command line names, and takes it in file by file. Files are called as reports name them.
 * @throws UserError if nothing is there, an input is a saved report, or an output is one of the inputs
 */
export async function openInputs(
  names: readonly string[],
  options: InputOptions,
  { plan, regions, year, outputs, language }: Asked,
  io: Io,
): Promise<OpenedInputs> {
  const most = options.maxSize === undefined ? LARGEST_FILE : chooseSize(options.maxSize);
  const found = await findSources(names, io.files);
  const said = await saidOf(options, plan, year, io);
  const root = 'error' in said ? undefined : said.root;
  const sources = found.map((each) => extended(each, { name: shownFrom(root, each.shown, io) }));
  let known: SheetContext | undefined;
  const context = () => (known ??= readingContext(plan, regions, settingsIn(said)));
  const bounds = { most, look: lookBefore({ most, context: async () => context() }) };

  const progress = readingProgress(sources.length, language, io);
  const { taken, intake } = await until(progress, async () => {
    const taken =
      'error' in said
        ? await takeInTurn(sources, lookerAt(bounds, io), progress)
        : await takeInAll(sources, bounds, { ...context(), onRows: progress.onRows }, progress, io);
    refuseReports(taken, sources);
    refuseToOverwrite(outputs, [...names, ...handedIn(taken, sources)], io);
    return { taken, intake: intakeIn(taken, sources, context(), io) };
  });
  const reading = settingsIn(said);
  const unopened = taken.flatMap((each) => (each.kind === 'unread' ? each.problems : []));
  const [only] = names;
  return {
    sources: intake,
    unopened,
    notRead: notReadOf(sources, unopened),
    reading,
    submissionName: shownFrom(root, names.length === 1 && only !== undefined ? only : '.', io),
  };
}

/** What was read, put together; what each file said by itself is let go of here. */
function intakeIn(
  taken: readonly (Looked | Taken)[],
  sources: readonly NamedSource[],
  { ratios, settings }: SheetContext,
  io: Io,
): Intake {
  const pairs = sources.flatMap((source, i) => {
    const each = taken[i];
    return each?.kind === 'read' ? [{ read: each.read, kept: keptFile(each, source, settings, io) }] : [];
  });
  const files = pairs.map(({ kept }) => kept);
  return {
    submission: submissionOf(
      pairs.map(({ read }) => read),
      files,
      ratios,
    ),
    files,
  };
}

/** Where what is said of the files can't be understood, they are looked at all the same: a report is refused first. */
function lookerAt(bounds: Bounds, io: Io): (source: NamedSource) => Promise<Looked> {
  return (source) => lookAt(source, bounds, io);
}

/** Does what progress is shown of. */
async function until<T>(progress: ReadingProgress, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } finally {
    progress.end();
  }
}

/** What is wrong with each line of one, read as a table, would bury that it is none. */
function refuseReports(taken: readonly (Taken | Looked)[], sources: readonly NamedSource[]): void {
  const report = sources.find((_, i) => taken[i]?.kind === 'report');
  if (report !== undefined) throw new UserError({ kind: 'report-not-data', path: report.shown });
}

/** What must not be written over; a report of an earlier run beside the data may be. */
function handedIn(taken: readonly (Taken | Looked)[], sources: readonly NamedSource[]): string[] {
  const isHandedIn = (each: Taken | Looked | undefined) =>
    each?.kind !== 'unread' || each.problems.some(({ facts }) => severityOf(facts.code) === 'error');
  return sources.filter((_, i) => isHandedIn(taken[i])).map(({ shown }) => shown);
}

/** What the options say of the files, or why that can't be told. */
type Said =
  | { readonly reading: ReadingSettings; readonly root: string | undefined }
  | { readonly error: unknown };

async function saidOf(options: InputOptions, plan: Plan, year: number | null, io: Io): Promise<Said> {
  try {
    return { reading: await settingsFor(options, plan, year, io), root: rootOf(options.root, io) };
  } catch (error) {
    return { error };
  }
}

/** @throws UserError if they can't be told */
function settingsIn(said: Said): ReadingSettings {
  if ('error' in said) throw said.error;
  return said.reading;
}

/** As reports name it. */
function shownFrom(root: string | undefined, path: string, { files }: Io): string {
  return path === '-' ? path : files.shown(path, root);
}

async function settingsFor(
  options: InputOptions,
  plan: Plan,
  year: number | null,
  io: Io,
): Promise<ReadingSettings> {
  const columns = [
    ...(await columnsOf(options.columns, plan, io)),
    ...chooseColumns(options.map ?? [], plan),
  ];
  return {
    ...readingSettings(options, { ...plan, columns: [...plan.columns, ...columns] }),
    columns,
    year,
  };
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

function readingSettings(
  { encoding, sheet, indicator }: InputOptions,
  plan: Plan,
): Omit<ReadingSettings, 'year' | 'columns'> {
  const [named, ...others] = split(indicator ?? []).map((text) => chooseTopic(text, plan));
  return {
    encoding: encoding === undefined ? null : chooseEncoding(encoding),
    sheets: sheet === undefined ? null : split(sheet),
    // Several say nothing of the one a table is about.
    indicator: named === undefined || others.length > 0 ? null : named.id,
  };
}
