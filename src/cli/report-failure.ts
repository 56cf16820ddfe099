import { isWritten } from './options/written.ts';
import { loadPlan } from './inputs/load-plan.ts';
import type { ExitCode } from './exit-codes.ts';
import { needsAscii, usesColour, widthOf } from './outputs/screen.ts';
import { problemText } from './outputs/problem-text.ts';
import type { Config } from './settings/config.ts';
import type { Problem } from '../core/errors.ts';
import { UserError } from '../core/errors.ts';
import type { Io } from '../platform/io.ts';
import { FileError } from '../platform/io.ts';
import type { Words } from '../locales/words.ts';
import { asciiText } from '../terminal/ascii.ts';
import type { ErrorReport } from '../report/error/error-report.ts';

/** The run that failed, and how it is spoken of. */
export interface FailedRun {
  readonly argv: readonly string[];
  /** The settings of the project, as far as they can be told. */
  readonly settings: () => Promise<Config>;
  readonly words: Words;
  readonly io: Io;
}

/**
 * Says what stopped the run: to a person at once, to machines in the place of the report. What the user can
 * do something about is one message and exit code 2; anything else is a defect of the program, its stack and 70.
 */
export async function reportFailure(error: unknown, run: FailedRun): Promise<ExitCode> {
  try {
    const known = asProblem(error);
    if (known === null) throw error;
    await say(known, run);
    // Where a report could not be written, nothing else can.
    if (known.kind === 'cannot-write') return 2;
    const { errorReportFrom } = await import('./outputs/error-report.ts');
    await writeDocuments(
      (root) => errorReportFrom(known, root, run.io),
      known.kind === 'output-is-input' ? known.path : null,
      run,
    );
    return 2;
  } catch (defect) {
    const unwritten = asProblem(defect);
    if (unwritten === null || defect === error) return reportDefect(defect, run);
    await say(unwritten, run);
    return 2;
  }
}

function asProblem(error: unknown): Problem | null {
  if (error instanceof FileError) return { kind: 'cannot-read', path: error.path, reason: error.reason };
  return error instanceof UserError ? error.problem : null;
}

async function say(problem: Problem, { argv, words, io }: FailedRun): Promise<void> {
  const text = await problemText(problem, words, widthOf(io), usesColour(io.stderr, io.env), () =>
    loadPlan(undefined, io),
  );
  io.stderr.write(isWritten(argv, '--ascii') || needsAscii(io.stderr, io.env) ? asciiText(text) : text);
}

async function reportDefect(defect: unknown, run: FailedRun): Promise<ExitCode> {
  const { words, io } = run;
  const stack = defect instanceof Error ? (defect.stack ?? defect.message) : String(defect);
  io.stderr.write(`${words.defect}\n\n${stack}\n`);
  try {
    const { defectReportOf } = await import('./outputs/error-report.ts');
    await writeDocuments(async () => defectReportOf(defect), null, run);
  } catch {
    // What broke the run may break this too; it has been said.
  }
  return 70;
}

/** @param kept a path that is not to be written to */
async function writeDocuments(
  reportOf: (root: string | undefined) => Promise<ErrorReport>,
  kept: string | null,
  { argv, settings, words, io }: FailedRun,
): Promise<void> {
  const { writeErrorDocuments } = await import('./outputs/error-documents.ts');
  await writeErrorDocuments(argv, await settings(), kept, reportOf, words.language, io);
}
