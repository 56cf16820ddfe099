import { chooseLanguage } from './commands/choices.ts';
import type { ExitCode } from './commands/exit-codes.ts';
import { loadConfig, outputsOfBroken } from './commands/load-config.ts';
import { loadPlan } from './commands/load-plan.ts';
import { usesColour, widthOf } from './commands/output.ts';
import { problemText } from './commands/problem-text.ts';
import { runCli } from './cli.ts';
import type { Config } from './config/config.ts';
import type { Problem } from './errors.ts';
import { UserError } from './errors.ts';
import type { Io } from './io.ts';
import { FileError } from './io.ts';
import { wordsOf } from './locales/index.ts';
import type { Words } from './locales/words.ts';
import type { Language } from './model.ts';
import type { ErrorReport } from './report/error/error-report.ts';

/**
 * Runs the program: arguments in, exit code out. What the user can do something about becomes one message on standard error and exit
 * code 2; anything else thrown is a defect of the program and exits 70 with its stack.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let words = wordsOf(languageOfLocale(io.env));
  let loaded: Loaded | null = null;
  try {
    const asked = valueOf(argv, '--lang');
    if (asked !== null) words = wordsOf(chooseLanguage(asked));
    const config = await projectConfig(argv, io);
    loaded = config;
    const { lang } = 'config' in config ? config.config.settings : {};
    if (asked === null && !io.env['DABIAO_LANG'] && typeof lang === 'string') words = wordsOf(chooseLanguage(lang));
    return await runCli(argv, () => orThrow(config), words, io);
  } catch (error) {
    const write: Write = async (reportOf) => documents(argv, await settingsOf(loaded, io), reportOf, words, io);
    return await report(error, words, io, write);
  }
}

type Loaded = { readonly config: Config } | { readonly error: unknown };

/** Its settings decide on the language before anything is said; what is wrong with it is said only to commands that need it. */
async function projectConfig(argv: readonly string[], io: Io): Promise<Loaded> {
  try {
    return { config: await loadConfig(optionsOf(argv).includes('--no-config') ? null : (valueOf(argv, '--config') ?? undefined), io) };
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

type Write = (reportOf: (root: string | undefined) => Promise<ErrorReport>) => Promise<void>;

/** Says what stopped the run: to a person at once, to machines in the place of the report. */
async function report(error: unknown, words: Words, io: Io, write: Write): Promise<ExitCode> {
  try {
    const known = asProblem(error);
    if (known === null) throw error;
    await say(known, words, io);
    // Where a report could not be written, nothing else can.
    if (known.kind === 'cannot-write') return 2;
    const { errorReportOf } = await import('./commands/error-report.ts');
    await write((root) => errorReportOf(known, root, io));
    return 2;
  } catch (defect) {
    const unwritten = asProblem(defect);
    if (unwritten !== null && defect !== error) {
      await say(unwritten, words, io);
      return 2;
    }
    return broken(defect, words, io, write);
  }
}

function asProblem(error: unknown): Problem | null {
  if (error instanceof FileError) return { kind: 'cannot-read', path: error.path, reason: error.reason };
  return error instanceof UserError ? error.problem : null;
}

async function say(problem: Problem, words: Words, io: Io): Promise<void> {
  io.stderr.write(await problemText(problem, words, widthOf(io), usesColour(io.stderr, io.env), () => loadPlan(undefined, io)));
}

async function broken(defect: unknown, words: Words, io: Io, write: Write): Promise<ExitCode> {
  io.stderr.write(`${words.defect}\n\n${defect instanceof Error ? (defect.stack ?? defect.message) : String(defect)}\n`);
  try {
    const { defectReportOf } = await import('./commands/error-report.ts');
    await write(async () => defectReportOf(defect));
  } catch {
    // What broke the run may break this too; it has been said.
  }
  return 70;
}

async function documents(argv: readonly string[], config: Config, reportOf: Parameters<Write>[0], { language }: Words, io: Io): Promise<void> {
  const { writeErrorDocuments } = await import('./commands/error-documents.ts');
  await writeErrorDocuments(argv, config, reportOf, language, io);
}

/** The value of an option, wherever it stands: even a mistake in the command line is explained in the language asked for. */
function valueOf(argv: readonly string[], name: string): string | null {
  const options = optionsOf(argv);
  const at = options.findIndex((each) => each === name || each.startsWith(`${name}=`));
  if (at < 0) return null;
  return options[at]?.split('=')[1] ?? options[at + 1] ?? null;
}

function optionsOf(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end < 0 ? argv : argv.slice(0, end);
}

/** DABIAO_LANG, else the system's locale; any Chinese one is Chinese, every other English. */
export function languageOfLocale(env: Io['env']): Language {
  const locale = [env['DABIAO_LANG'], env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return locale?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
