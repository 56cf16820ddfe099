import { UserError } from '../errors.ts';
import type { Config } from '../config/config.ts';
import type { Io } from '../io.ts';
import { readText } from './read-text.ts';

/** Where the settings of a project are looked for. */
export const CONFIG_FILE = 'dabiao.config.yaml';

const NOTHING: Config = { settings: {} };

/**
 * The settings of the file named, or of the one in the working folder if there is one.
 * @param path as `--config` names it; null for `--no-config`
 * @throws UserError `no-such-input`, `cannot-read` or `config-invalid`, FileError
 */
export async function loadConfig(path: string | null | undefined, io: Io): Promise<Config> {
  if (path === null) return NOTHING;
  const file = path ?? CONFIG_FILE;
  if (io.files.kind(file) === 'none') {
    if (path !== undefined) throw new UserError({ kind: 'no-such-input', path });
    return NOTHING;
  }
  const { readConfig } = await import('../config/config.ts');
  return readConfig(await readText(file, io), io.files.shown(file));
}

/** What settings that can't be used say of the outputs, so that a report of an earlier run does not stay there. */
export async function outputsOfBroken(error: unknown, io: Io): Promise<Config> {
  if (!(error instanceof UserError) || error.problem.kind !== 'config-invalid') return NOTHING;
  const { outputsOf } = await import('../config/broken.ts');
  return outputsOf(await readText(error.problem.path, io), error.problem.path);
}
