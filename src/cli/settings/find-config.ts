import { UserError } from '../../core/errors.ts';
import type { Io } from '../../platform/io.ts';

/** The names the settings of a project may have, the usual one first. */
export const CONFIG_FILES = ['dabiao.config.yaml', 'dabiao.config.yml', 'dabiao.config.json'] as const;

/**
 * A file of settings, and whether it counts without being named: one above the project is mentioned, not
 * used.
 */
export interface FoundConfig {
  readonly path: string;
  readonly ours: boolean;
}

/** No folder lies deeper; the file system of a test may have no root. */
const MOST_FOLDERS = 128;

/**
 * The settings of the working folder, or else of the nearest folder above it that has some. They count up to
 * the root of the repository, or up to the home folder of the user: a file further up may be anybody's.
 * @throws UserError `configs-side-by-side`
 */
export function findConfig({ files, env }: Io): FoundConfig | null {
  const home = env['HOME'] || env['USERPROFILE'];
  const homeIdentity = home === undefined ? null : files.identity(home);
  let nearest: string | null = null;
  let before: string | null = null;
  for (let i = 0; i < MOST_FOLDERS; i += 1) {
    const folder = '../'.repeat(i);
    const identity = files.identity(folder || '.');
    if (identity === before) break; // the root is its own parent
    before = identity;
    if (nearest === null && configsIn(folder, files).length > 0) nearest = folder;
    if (nearest === '') return { path: configIn(nearest, files) ?? '', ours: true };
    const boundary =
      files.kind(`${folder}.git`) !== 'none' || (identity !== null && identity === homeIdentity);
    if (boundary) return nearest === null ? null : { path: configIn(nearest, files) ?? '', ours: true };
  }
  return nearest === null ? null : { path: configsIn(nearest, files)[0] ?? '', ours: false };
}

/** The one file of settings in a folder, as its path begins: `''`, `../`, `ci/`. */
function configIn(folder: string, files: Io['files']): string | null {
  const found = configsIn(folder, files);
  if (found.length > 1)
    throw new UserError({ kind: 'configs-side-by-side', paths: found.map((path) => files.shown(path)) });
  return found[0] ?? null;
}

function configsIn(folder: string, { kind }: Io['files']): string[] {
  return CONFIG_FILES.map((name) => folder + name).filter((path) => kind(path) === 'file');
}

/** The file that `--config` names: itself, or the one in a folder; null if it is not there. */
export function namedConfig(path: string, files: Io['files']): string | null {
  const kind = files.kind(path);
  if (kind === 'folder') return configIn(path.replace(/(?<![\\/])$/u, '/'), files);
  return kind === 'none' ? null : path;
}
