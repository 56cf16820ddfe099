import { UserError } from '../../core/errors.ts';
import { severityOf } from '../../core/findings.ts';
import { LARGEST_FILE } from '../../core/text-bounds.ts';
import type { PlacedFacts } from '../../core/findings.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Io } from '../../platform/io.ts';
import type { RegionTree } from '../../regions/tree.ts';
import type { ReadingSettings } from '../../sources/tables/context.ts';
import type { OpenedFile } from '../../sources/tables/files/open.ts';
import { openFile } from '../../sources/tables/files/open.ts';
import type { Source } from '../../sources/tables/files/source.ts';
import { readingContext } from '../../sources/tables/make-context.ts';
import { chooseColumns, chooseEncoding, split } from '../options/choices.ts';
import { chooseTopic } from '../options/choose-topics.ts';
import { chooseSize } from '../options/choose-size.ts';
import type { OptionsOf } from '../options/registry.ts';
import { refuseToOverwrite } from '../outputs/overwriting.ts';
import type { Gathered, NotRead } from './gather-inputs.ts';
import { gatherInputs } from './gather-inputs.ts';
import { lookBefore } from './look-before.ts';
import { readText } from './read-text.ts';
import { rootOf } from './root.ts';
import { isJsonObject } from './saved-report.ts';

/** The options of every command that reads a submission. */
export type InputOptions = Omit<OptionsOf<'inspect'>, 'year' | 'format'>;

/** The sources, opened, and what the command line says of them. */
export interface OpenedInputs {
  readonly sources: readonly OpenedFile[];
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
}

/**
 * Finds and opens what the command line names. Files are called as reports name them.
 * @throws UserError if nothing is there, an input is a saved report, or an output is one of the inputs
 */
export async function openInputs(
  names: readonly string[],
  options: InputOptions,
  { plan, regions, year, outputs }: Asked,
  io: Io,
): Promise<OpenedInputs> {
  const most = options.maxSize === undefined ? LARGEST_FILE : chooseSize(options.maxSize);
  let known: Promise<ReadingSettings> | undefined;
  const settings = () => (known ??= settingsFor(options, plan, year, io));
  const context = async () => readingContext(plan, regions, await settings());
  const gathered = await gatherInputs(names, io, { most, look: lookBefore({ most, context }) });
  refuseReports(gathered.sources);
  // A report of an earlier run beside the data may be written again.
  const handed = gathered.unopened.filter(({ facts }) => severityOf(facts.code) === 'error');
  refuseToOverwrite(outputs, [...names, ...[...gathered.sources, ...handed].map(({ path }) => path)], io);
  const reading = await settings();
  const root = rootOf(options.root, io);
  const { sources, unopened, notRead } = seenFrom(root, gathered, io);
  const [only] = names;
  const submissionName = shownFrom(root, names.length === 1 && only !== undefined ? only : '.', io);
  return { sources: await openAll(sources, reading), unopened, notRead, reading, submissionName };
}

/** What is wrong with each line of one, read as a table, would bury that it is none. */
function refuseReports(sources: readonly Source[]): void {
  const report = sources.find(({ bytes }) => isJsonObject(bytes));
  if (report !== undefined) throw new UserError({ kind: 'report-not-data', path: report.path });
}

/** All that was found, by the paths that reports name. */
function seenFrom(root: string | undefined, { sources, unopened, notRead }: Gathered, io: Io): Gathered {
  const shown = <T extends { readonly path: string }>(each: T): T => ({
    ...each,
    path: shownFrom(root, each.path, io),
  });
  return { sources: sources.map(shown), unopened: unopened.map(shown), notRead: notRead.map(shown) };
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

/** One after the other, so that no more than one workbook is unpacked at a time. */
async function openAll(sources: readonly Source[], reading: ReadingSettings): Promise<OpenedFile[]> {
  const opened: OpenedFile[] = [];
  for (const source of sources) opened.push(await openFile(source, reading));
  return opened;
}
