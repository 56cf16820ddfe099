import { UserError } from '../errors.ts';
import type { Finding } from '../findings.ts';
import type { IntakeContext, IntakeSettings } from '../intake/context.ts';
import { intakeContext } from '../intake/context.ts';
import type { OpenedFile } from '../intake/open.ts';
import { openFile } from '../intake/open.ts';
import type { Source } from '../intake/source.ts';
import type { Submission } from '../intake/submission.ts';
import { readSubmission, sortFindings } from '../intake/submission.ts';
import type { Io } from '../io.ts';
import type { Plan } from '../plan/plan.ts';
import type { RegionTree } from '../regions/tree.ts';
import { chooseColumns, chooseEncoding, split } from './choices.ts';
import { gatherInputs } from './inputs.ts';
import { refuseToOverwrite } from './output.ts';
import { readText } from './read-text.ts';
import { rootOf } from './root.ts';

/** The options of every command that reads a submission. */
export interface InputOptions {
  readonly targets?: string;
  readonly year?: string;
  readonly indicator?: readonly string[];
  readonly encoding?: string;
  readonly sheet?: readonly string[];
  readonly map?: readonly string[];
  readonly columns?: string;
  readonly root?: string;
}

interface World {
  readonly plan: Plan;
  readonly tree: RegionTree;
  /** The year of tables without a year column. */
  readonly year: number | null;
  /** Files that will be written, and so can't be read. */
  readonly outputs: readonly string[];
}

export interface ReadInputs {
  readonly submission: Submission;
  /** What is wrong with files that were not opened. */
  readonly others: readonly Finding[];
}

/**
 * Finds, opens and reads what the command line names.
 * @throws UserError if nothing is there, nothing could be read, nothing was reported, or the output is one of the inputs
 */
export async function readInputs(names: readonly string[], options: InputOptions, { plan, tree, year, outputs }: World, io: Io): Promise<ReadInputs> {
  const gathered = await gatherInputs(names, io);
  refuseToOverwrite(outputs, names, gathered.sources, io);
  const columns = [...(await columnsOf(options.columns, plan, io)), ...chooseColumns(options.map ?? [], plan)];
  const context = intakeContext(plan, tree, { ...intakeSettings(options), columns, year });
  const root = rootOf(options.root, io);
  const sources = gathered.sources.map((source) => ({ ...source, path: shownFrom(root, source.path, io) }));
  const others = gathered.findings.map((finding) => ({ ...finding, path: shownFrom(root, finding.path, io) }));
  const submission = readSubmission(await openFiles(sources, context), context);
  refuseIfEmpty(submission, others);
  return { submission, others };
}

/** What was handed in, for what is about no file of it: the one thing named, or the working folder. */
export function handedIn(names: readonly string[], { root }: InputOptions, io: Io): string {
  const [only] = names;
  return shownFrom(rootOf(root, io), names.length === 1 && only !== undefined ? only : '.', io);
}

/** As reports name it. */
function shownFrom(root: string | undefined, path: string, { files }: Io): string {
  return path === '-' ? path : files.shown(path, root);
}

/** The house names of a side file, each checked like one of the command line. */
async function columnsOf(path: string | undefined, plan: Plan, io: Io): Promise<Plan['columns']> {
  if (path === undefined) return [];
  const { readColumnsFile } = await import('../plan/columns-file.ts');
  const columns = readColumnsFile(await readText(path, io), path);
  return chooseColumns(
    columns.map(({ name, means }) => `${name}=${means}`),
    plan,
  );
}

function intakeSettings({ encoding, sheet, indicator }: InputOptions): Omit<IntakeSettings, 'year' | 'columns'> {
  const named = indicator === undefined ? [] : split(indicator);
  return {
    encoding: encoding === undefined ? null : chooseEncoding(encoding),
    sheets: sheet === undefined ? null : split(sheet),
    indicator: named.length === 1 ? (named[0] ?? null) : null,
  };
}

/** One after the other, so that no more than one workbook is unpacked at a time. */
async function openFiles(sources: readonly Source[], { settings }: IntakeContext): Promise<OpenedFile[]> {
  const opened: OpenedFile[] = [];
  for (const source of sources) opened.push(await openFile(source, settings));
  return opened;
}

/**
 * If not one input could be read there is nothing to judge, and the findings are what stands in the way. A submission that says nothing
 * must not pass for one that meets every target.
 */
function refuseIfEmpty({ inputs, findings, observations }: Submission, others: readonly Finding[]): void {
  const all = sortFindings([...others, ...findings]);
  if (inputs.every(({ layout }) => layout === 'none')) throw new UserError({ kind: 'nothing-readable', findings: all });
  if (observations.length === 0 && all.length === 0) throw new UserError({ kind: 'nothing-reported' });
}
