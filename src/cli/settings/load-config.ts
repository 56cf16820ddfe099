import { UserError } from '../../core/errors.ts';
import type { Config } from './config.ts';
import type { SettingRecord } from '../options/registry.ts';
import type { Io } from '../../platform/io.ts';
import type { YamlFacts } from '../../core/yaml-problems.ts';
import { findConfig, namedConfig } from './find-config.ts';
import { readText } from '../inputs/read-text.ts';

const NOTHING: Config = { settings: {} };

/**
 * The settings of the file named, or of the one of the project if there is one.
 * @param path as `--config` names it, a file or a folder with one; null for `--no-config`
 * @throws UserError `no-such-input`, `cannot-read`, `configs-side-by-side` or `config-invalid`, FileError
 */
export async function loadConfig(path: string | null | undefined, io: Io): Promise<Config> {
  if (path === null) return NOTHING;
  const found = path === undefined ? findConfig(io) : { path: named(path, io.files), ours: true };
  if (found === null) return NOTHING;
  if (!found.ours) return { ...NOTHING, notUsed: io.files.shown(found.path) };
  const { readConfig } = await import('./config.ts');
  return readConfig(await readText(found.path, io), io.files.shown(found.path), factsOfValue);
}

function named(path: string, files: Io['files']): string {
  const file = namedConfig(path, files);
  if (file === null) throw new UserError({ kind: 'no-such-input', path });
  return file;
}

/** What a flag says of a value without knowing the plan, a setting says with the place in the file. */
function factsOfValue({ read }: SettingRecord, text: string, written: string): YamlFacts | null {
  try {
    read?.(text);
    return null;
  } catch (error) {
    if (error instanceof UserError) return factsOf(error, written);
    throw error;
  }
}

/** Null for what is said in the words of the command line, when the setting is used. */
function factsOf({ problem }: UserError, found: string): YamlFacts | null {
  if (problem.kind === 'unknown-choice')
    return { kind: 'not-allowed', found, allowed: problem.allowed, candidates: problem.candidates };
  if (problem.kind === 'not-a-count') return { kind: 'out-of-range', found, limit: '0, 1, 2, …' };
  if (problem.kind === 'not-a-size') return { kind: 'pattern', found, example: '600MB' };
  return problem.kind === 'not-a-date' ? { kind: 'pattern', found, example: '2025-12-31' } : null;
}

/**
 * What settings that can't be used say of the outputs, so that a report of an earlier run does not stay
 * there.
 */
export async function outputsOfBroken(error: unknown, io: Io): Promise<Config> {
  if (!(error instanceof UserError) || error.problem.kind !== 'config-invalid') return NOTHING;
  const { outputsOf } = await import('./broken.ts');
  return outputsOf(await readText(error.problem.path, io), error.problem.path);
}
