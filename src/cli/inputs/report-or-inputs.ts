import type { Judging } from '../../assess/scope.ts';
import type { Language } from '../../core/languages.ts';
import type { LoadedPlan } from '../../plan/plan.ts';
import type { Io } from '../../platform/io.ts';
import type { RegionTree } from '../../regions/tree.ts';
import { readJudged } from '../../report/document/read.ts';
import type { Report } from '../../report/report.ts';
import { run } from '../../run/run.ts';
import { refuseToOverwrite } from '../outputs/overwriting.ts';
import { stageTeller } from '../outputs/verbose.ts';
import { moment } from '../options/counts-and-dates.ts';
import type { OptionsOf } from '../options/registry.ts';
import { loadWaivers } from './load-waivers.ts';
import type { InputOptions } from './open-inputs.ts';
import { openInputs } from './open-inputs.ts';
import { readText } from './read-text.ts';

/** Something that is a report, or can be judged into one. */
export interface Side {
  /** As messages name it. */
  readonly name: string;
  /** The report that was saved; null for data. */
  readonly saved: Report | null;
  readonly io: Io;
  /** What the command line calls it. */
  readonly given: string;
}

/**
 * Looks whether a name is that of a saved report: a file, or standard input, that begins as JSON does. All else
 * is data.
 * @throws UserError `bad-report`, also for a report without verdicts
 */
export async function openSide(
  given: string,
  regions: RegionTree,
  outputs: readonly string[],
  outside: Io,
): Promise<Side> {
  const io = given === '-' ? await withStdin(outside) : outside;
  const name = given === '-' ? given : io.files.shown(given);
  const head = given === '-' ? await io.readStdin() : headOf(given, io);
  if (!beginsAsJson(head)) return { name, saved: null, io, given };
  refuseToOverwrite(outputs, [given], io);
  return { name, saved: readJudged(await readText(given, io), name, regions.all), io, given };
}

/** Standard input can be read once, and is looked at before it is read as data. */
async function withStdin(io: Io): Promise<Io> {
  const bytes = await io.readStdin();
  return { ...io, stdout: io.stdout, stderr: io.stderr, readStdin: async () => bytes };
}

/** More than a byte order mark and a few empty lines. */
const LOOKED_AT = 256;

function headOf(path: string, { files }: Io): Uint8Array {
  return files.kind(path) === 'file' ? files.head(path, LOOKED_AT) : new Uint8Array();
}

const BRACE = 0x7b;
/** White space, marks of the byte order, and the halves of characters in UTF-16. */
const BEFORE = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf, 0xff, 0xfe, 0x00]);

function beginsAsJson(bytes: Uint8Array): boolean {
  return bytes.find((byte) => !BEFORE.has(byte)) === BRACE;
}

interface Judged extends LoadedPlan {
  readonly regions: RegionTree;
  readonly judging: Judging;
  /** The year of tables that don't name theirs. */
  readonly year: number | null;
  readonly outputs: readonly string[];
}

type JudgeOptions = InputOptions & Pick<OptionsOf<'diff'>, 'asOf' | 'waivers' | 'verbose'>;

/** The report of a side: as it was saved, or read and judged like `check` does. */
export async function reportOf(
  { saved, given, io }: Side,
  options: JudgeOptions,
  { plan, sha256, regions, judging, year, outputs }: Judged,
  language: Language,
): Promise<Report> {
  if (saved !== null) return saved;
  const asOf = moment(options.asOf, io.env['SOURCE_DATE_EPOCH']);
  const loaded = await loadWaivers(options, plan, asOf, io);
  const opened = await openInputs([given], options, { plan, year, outputs }, io);
  const onStage = stageTeller({ plan, regions, ...opened }, options, language, io);
  return run({ sha256, regions, ...opened, ...loaded }, { ...opened, asOf: loaded.asOf, judging, onStage });
}
