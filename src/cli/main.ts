import { chooseLanguage } from './options/choices.ts';
import type { ExitCode } from './exit-codes.ts';
import { isWritten, writtenValue } from './options/written.ts';
import { runCli } from './program.ts';
import { reportFailure } from './report-failure.ts';
import { loadConfig, outputsOfBroken } from './settings/load-config.ts';
import type { Config } from './settings/config.ts';
import { UserError } from '../core/errors.ts';
import type { Io } from '../platform/io.ts';
import { languageNamed, wordsOf } from '../locales/index.ts';
import type { Language } from '../core/languages.ts';

/**
 * Runs the program: arguments in, exit code out. The language is settled first, so that whatever stands in
 * the way is said in it.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let words = wordsOf(languageOfLocale(io));
  let loaded: Loaded = { config: { settings: {} } };
  try {
    const wanted = io.env['DABIAO_LANG'];
    if (wanted) words = wordsOf(chooseLanguage(wanted, 'DABIAO_LANG'));
    const asked = writtenValue(argv, '--lang');
    if (asked !== null) words = wordsOf(chooseLanguage(asked));
    const config = await projectConfig(argv, io);
    loaded = config;
    const { lang } = 'config' in config ? config.config.settings : {};
    if (asked === null && !wanted && typeof lang === 'string') words = wordsOf(chooseLanguage(lang));
    const exitCode = await runCli(argv, () => orThrow(config), words, io);
    const failure = await io.stdout.finish();
    if (failure !== null) throw new UserError({ kind: 'cannot-write', path: '-', reason: failure });
    return exitCode;
  } catch (error) {
    const settings = async () => knownOf(loaded, io);
    return await reportFailure(error, { argv, settings, words, io });
  } finally {
    // When it returns, everything is written, and the process may end.
    await io.stdout.finish();
    await io.stderr.finish();
  }
}

type Loaded = { readonly config: Config } | { readonly error: unknown };

/**
 * Its settings decide on the language before anything is said; what is wrong with it is said only to commands
 * that need it.
 */
async function projectConfig(argv: readonly string[], io: Io): Promise<Loaded> {
  const named = isWritten(argv, '--no-config') ? null : (writtenValue(argv, '--config') ?? undefined);
  try {
    return { config: await loadConfig(named, io) };
  } catch (error) {
    return { error };
  }
}

function orThrow(loaded: Loaded): Config {
  if ('error' in loaded) throw loaded.error;
  return loaded.config;
}

/** As much of the settings as can be told. */
async function knownOf(loaded: Loaded, io: Io): Promise<Config> {
  return 'config' in loaded ? loaded.config : outputsOfBroken(loaded.error, io);
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
