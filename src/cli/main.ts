import { chooseLanguage } from './options/choices.ts';
import type { ExitCode } from './exit-codes.ts';
import { loadConfig, outputsOfBroken } from './settings/load-config.ts';
import { loadPlan } from './inputs/load-plan.ts';
import { needsAscii, usesColour, widthOf } from './outputs/screen.ts';
import { problemText } from './outputs/problem-text.ts';
import { runCli } from './program.ts';
import type { Config } from './settings/config.ts';
import type { Problem } from '../core/errors.ts';
import { UserError } from '../core/errors.ts';
import type { Io } from '../platform/io.ts';
import { FileError } from '../platform/io.ts';
import { languageNamed, wordsOf } from '../locales/index.ts';
import type { Words } from '../locales/words.ts';
import type { Language } from '../core/model.ts';
import { asciiText } from '../terminal/ascii.ts';
import type { ErrorReport } from '../report/error/error-report.ts';

/**
 * Runs the program: arguments in, exit code out. What the user can do something about becomes one message on
 * standard error and exit code 2; anything else thrown is a defect of the program and exits 70 with its
 * stack.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let words = wordsOf(languageOfLocale(io));
  let loaded: Loaded | null = null;
  try {
    const wanted = io.env['DABIAO_LANG'];
    if (wanted) words = wordsOf(chooseLanguage(wanted, 'DABIAO_LANG'));
    const asked = valueOf(argv, '--lang');
    if (asked !== null) words = wordsOf(chooseLanguage(asked));
    const config = await projectConfig(argv, io);
    loaded = config;
    const { lang } = 'config' in config ? config.config.settings : {};
    if (asked === null && !io.env['DABIAO_LANG'] && typeof lang === 'string')
      words = wordsOf(chooseLanguage(lang));
    const exitCode = await runCli(argv, () => orThrow(config), words, io);
    const failure = await io.stdout.finish();
    if (failure !== null) throw new UserError({ kind: 'cannot-write', path: '-', reason: failure });
    return exitCode;
  } catch (error) {
    const write: Write = async (reportOf, kept) =>
      documents(argv, await settingsOf(loaded, io), kept, reportOf, words, io);
    return await report(error, { words, io, ascii: optionsOf(argv).includes('--ascii') }, write);
  }
}

type Loaded = { readonly config: Config } | { readonly error: unknown };

/**
 * Its settings decide on the language before anything is said; what is wrong with it is said only to commands
 * that need it.
 */
async function projectConfig(argv: readonly string[], io: Io): Promise<Loaded> {
  try {
    return {
      config: await loadConfig(
        optionsOf(argv).includes('--no-config') ? null : (valueOf(argv, '--config') ?? undefined),
        io,
      ),
    };
  } catch (error) {
    return { error };
  }
}

/** As far as they can be told. */
async function settingsOf(loaded: Loaded | null, io: Io): Promise<Config> {
  if (loaded === null) return { settings: {} };
  return 'config' in loaded ? loaded.config : outputsOfBroken(loaded.error, io);
}

function orThrow(loaded: Loaded): Config {
  if ('error' in loaded) throw loaded.error;
  return loaded.config;
}

/** @param kept a path that is not to be written to */
type Write = (
  reportOf: (root: string | undefined) => Promise<ErrorReport>,
  kept: string | null,
) => Promise<void>;

/** How a person is spoken to. */
interface Speech {
  readonly words: Words;
  readonly io: Io;
  readonly ascii: boolean;
}

/** Says what stopped the run: to a person at once, to machines in the place of the report. */
async function report(error: unknown, speech: Speech, write: Write): Promise<ExitCode> {
  try {
    const known = asProblem(error);
    if (known === null) throw error;
    await say(known, speech);
    // Where a report could not be written, nothing else can.
    if (known.kind === 'cannot-write') return 2;
    const { errorReportFrom } = await import('./outputs/error-report.ts');
    await write(
      (root) => errorReportFrom(known, root, speech.io),
      known.kind === 'output-is-input' ? known.path : null,
    );
    return 2;
  } catch (defect) {
    const unwritten = asProblem(defect);
    if (unwritten !== null && defect !== error) {
      await say(unwritten, speech);
      return 2;
    }
    return broken(defect, speech.words, speech.io, write);
  }
}

function asProblem(error: unknown): Problem | null {
  if (error instanceof FileError) return { kind: 'cannot-read', path: error.path, reason: error.reason };
  return error instanceof UserError ? error.problem : null;
}

async function say(problem: Problem, { words, io, ascii }: Speech): Promise<void> {
  const text = await problemText(problem, words, widthOf(io), usesColour(io.stderr, io.env), () =>
    loadPlan(undefined, io),
  );
  io.stderr.write(ascii || needsAscii(io.stderr, io.env) ? asciiText(text) : text);
}

async function broken(defect: unknown, words: Words, io: Io, write: Write): Promise<ExitCode> {
  io.stderr.write(
    `${words.defect}\n\n${defect instanceof Error ? (defect.stack ?? defect.message) : String(defect)}\n`,
  );
  try {
    const { defectReportOf } = await import('./outputs/error-report.ts');
    await write(async () => defectReportOf(defect), null);
  } catch {
    // What broke the run may break this too; it has been said.
  }
  return 70;
}

async function documents(
  argv: readonly string[],
  config: Config,
  kept: string | null,
  reportOf: Parameters<Write>[0],
  { language }: Words,
  io: Io,
): Promise<void> {
  const { writeErrorDocuments } = await import('./outputs/error-documents.ts');
  await writeErrorDocuments(argv, config, kept, reportOf, language, io);
}

/**
 * The value of an option, wherever it stands: even a mistake in the command line is explained in the language
 * asked for.
 */
function valueOf(argv: readonly string[], name: string): string | null {
  const options = optionsOf(argv);
  const at = options.findIndex((each) => each === name || each.startsWith(`${name}=`));
  if (at < 0) return null;
  const given = options[at] ?? '';
  return given === name ? (options[at + 1] ?? null) : given.slice(name.length + 1);
}

function optionsOf(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end < 0 ? argv : argv.slice(0, end);
}

/**
 * The language of the locale, DABIAO_LANG first; any Chinese one is Chinese, every other English. The system
 * is asked only where no variable is set, as on Windows: `LANG=C` is English.
 */
export function languageOfLocale({ env, locale }: Pick<Io, 'env' | 'locale'>): Language {
  const said = [env['DABIAO_LANG'], env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return languageNamed(said ?? locale());
}
