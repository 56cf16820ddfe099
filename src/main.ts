import { chooseLanguage } from './commands/choices.ts';
import type { ExitCode } from './commands/exit-codes.ts';
import { loadConfig } from './commands/load-config.ts';
import { loadPlan } from './commands/load-plan.ts';
import { usesColour, widthOf } from './commands/output.ts';
import { problemText } from './commands/problem-text.ts';
import { runCli } from './cli.ts';
import type { Config } from './config/config.ts';
import { UserError } from './errors.ts';
import type { Io } from './io.ts';
import { FileError } from './io.ts';
import { wordsOf } from './locales/index.ts';
import type { Words } from './locales/words.ts';
import type { Language } from './model.ts';

/**
 * Runs the program: arguments in, exit code out. What the user can do something about becomes one message on standard error and exit
 * code 2; anything else thrown is a defect of the program and exits 70 with its stack.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let words = wordsOf(languageOfLocale(io.env));
  try {
    const asked = valueOf(argv, '--lang');
    if (asked !== null) words = wordsOf(chooseLanguage(asked));
    const config = await projectConfig(argv, io);
    const { lang } = 'config' in config ? config.config.settings : {};
    if (asked === null && !io.env['DABIAO_LANG'] && typeof lang === 'string') words = wordsOf(chooseLanguage(lang));
    const exitCode = await runCli(argv, () => orThrow(config), words, io);
    const failure = await io.stdout.finish();
    if (failure !== null) throw new UserError({ kind: 'cannot-write', path: '-', reason: failure });
    return exitCode;
  } catch (error) {
    return report(error, words, io);
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

function orThrow(loaded: Loaded): Config {
  if ('error' in loaded) throw loaded.error;
  return loaded.config;
}

async function report(error: unknown, words: Words, io: Io): Promise<ExitCode> {
  try {
    const known = error instanceof FileError ? new UserError({ kind: 'cannot-read', path: error.path, reason: error.reason }) : error;
    if (known instanceof UserError) {
      const text = await problemText(known.problem, words, widthOf(io), usesColour(io.stderr, io.env), () => loadPlan(undefined, io));
      io.stderr.write(text);
      return 2;
    }
    throw error;
  } catch (defect) {
    io.stderr.write(`${words.defect}\n\n${defect instanceof Error ? (defect.stack ?? defect.message) : String(defect)}\n`);
    return 70;
  }
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
