import type { Input } from '../../core/account.ts';
import type { PlacedFacts } from '../../core/findings.ts';
import type { Language } from '../../core/languages.ts';
import { placeName } from '../../core/origin.ts';
import { wordsOf } from '../../locales/index.ts';
import { messageOf } from '../../locales/messages.ts';
import type { Names, Words } from '../../locales/words.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Io } from '../../platform/io.ts';
import type { RegionTree } from '../../regions/tree.ts';
import { namesOf } from '../../report/names.ts';
import { printable } from '../../core/printable.ts';
import type { Stage } from '../../run/options.ts';
import type { Submission } from '../../sources/tables/submission.ts';

/** What `--verbose` says on standard error, a line each. */
export function tell(line: string, { stderr }: Io): void {
  stderr.write(`dabiao: ${printable(line)}\n`);
}

/** What a run works with, as far as it is told of. */
interface ToldInput {
  readonly plan: Plan;
  readonly regions: RegionTree;
  readonly unopened: readonly PlacedFacts[];
}

/** Notes each stage of a run, and says with `--verbose` what was read. */
export function stageTeller(
  input: ToldInput,
  {
    verbose,
    targets,
    waivers,
  }: { readonly verbose?: boolean; readonly targets?: string; readonly waivers?: string },
  language: Language,
  io: Io,
): (done: Stage) => void {
  return (done) => {
    if (done.stage === 'sources' && verbose === true)
      tellReading(done.submission, input, { targets, waivers }, language, io);
    io.mark(done.stage);
  };
}

function tellReading(
  { inputs, findings }: Submission,
  { plan, regions, unopened }: ToldInput,
  { targets, waivers }: { readonly targets: string | undefined; readonly waivers: string | undefined },
  language: Language,
  io: Io,
): void {
  const words = wordsOf(language);
  const names = namesOf(plan, [...regions.all, ...regions.directMembers], language);
  tell(words.settings.plan(targets ?? io.files.shown(`${io.home}/targets.yaml`)), io);
  if (waivers !== undefined) tell(words.settings.waivers(waivers), io);
  tellInputs(inputs, [...unopened, ...findings], words, names, io);
}

/** Each file that was read, how, and each that was not, why. */
function tellInputs(
  inputs: readonly Input[],
  findings: readonly PlacedFacts[],
  words: Words,
  names: Names,
  io: Io,
): void {
  const { settings } = words;
  for (const { path, encoding, layouts, rows, rejected } of inputs) {
    if (layouts.length > 0) tell(settings.read(path, encoding, layouts.join('+'), rows, rejected), io);
  }
  const unread = new Set(inputs.filter(({ layouts }) => layouts.length === 0).map(({ path }) => path));
  const read = new Set(inputs.map(({ path }) => path));
  for (const finding of findings) {
    if (read.has(finding.path) && !unread.has(finding.path)) continue;
    tell(settings.notRead(placeName(finding), messageOf(finding.facts, words, names).message), io);
  }
}

export interface Stopwatch {
  /** The same outside, with every phase noted. */
  readonly io: Io;
  /** How long each phase took, in whole milliseconds. */
  readonly times: () => { readonly name: string; readonly milliseconds: number }[];
}

/** Notes when each phase of a run is over; the first begins with the process. */
export function stopwatch(io: Io): Stopwatch {
  const marks: { readonly name: string; readonly at: number }[] = [];
  return {
    // The streams are opened when they are used.
    io: {
      get stdout() {
        return io.stdout;
      },
      get stderr() {
        return io.stderr;
      },
      readStdin: io.readStdin,
      env: io.env,
      locale: io.locale,
      now: io.now,
      elapsed: io.elapsed,
      files: io.files,
      workers: io.workers,
      home: io.home,
      page: io.page,
      mark: (name) => {
        marks.push({ name, at: io.elapsed() });
        io.mark(name);
      },
    },
    times: () =>
      marks.map(({ name, at }, i) => ({ name, milliseconds: Math.round(at - (marks[i - 1]?.at ?? 0)) })),
  };
}
