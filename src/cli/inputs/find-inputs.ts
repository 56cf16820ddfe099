import { UserError } from '../../core/errors.ts';
import type { Entry, Files } from '../../platform/io.ts';
import { FileError } from '../../platform/io.ts';
import { isHidden } from '../../platform/paths.ts';
import { isOfOtherPrograms } from './file-kinds.ts';
import { isPattern, nameMatcher } from './patterns.ts';

/** A file the command line leads to. */
export interface FoundInput {
  /** As it is opened; `-` for standard input. */
  readonly path: string;
  /** Named itself, not found in a folder or by a pattern. */
  readonly named: boolean;
  /** Why it can't be read; null if nothing speaks against it. */
  readonly trouble: string | null;
}

/**
 * The files a name of the command line leads to: itself, all in a folder and below it, or what a pattern
 * matches. A file or folder really named like a pattern is no pattern.
 * @throws UserError `no-such-input`, FileError for a folder that can't be read
 */
export async function findInputs(name: string, files: Files): Promise<readonly FoundInput[]> {
  if (name === '-') return [{ path: name, named: true, trouble: null }];
  const path = spellingOf(name, files);
  if (path !== null)
    return files.kind(path) === 'folder' ? filesIn(path, files) : [{ path, named: true, trouble: null }];
  const pattern = files.rules.unquoted(name);
  const matched = isPattern(pattern) ? await filesOf(pattern, files) : [];
  if (matched.length === 0) throw new UserError({ kind: 'no-such-input', path: name });
  return matched;
}

/** The name as something there is; null if there is nothing. */
function spellingOf(name: string, files: Files): string | null {
  for (const each of new Set([name, files.rules.unquoted(name)])) {
    if (kindOf(each, files) !== 'none') return each;
    const respelled = files.respelled(each);
    if (respelled !== null) return respelled;
  }
  return null;
}

/** A pattern may be longer than a name can be. */
function kindOf(path: string, { kind }: Files): ReturnType<Files['kind']> {
  try {
    return kind(path);
  } catch (error) {
    if (error instanceof FileError && isPattern(path)) return 'none';
    throw error;
  }
}

function filesIn(folder: string, files: Files): FoundInput[] {
  return files
    .list(folder, (name) => isHidden(name) || isOfOtherPrograms(name))
    .map((entry) => found(folder, entry));
}

async function filesOf(pattern: string, files: Files): Promise<FoundInput[]> {
  const { folder, below } = files.rules.split(pattern, (path) => kindOf(path, files) === 'folder');
  const start = folder === '' ? '.' : folder;
  if (files.kind(start) !== 'folder') return [];
  const { matches, skip } = await nameMatcher(below, files.ignoresCase);
  return (
    files
      .list(start, (name) => skip(name) || isOfOtherPrograms(name))
      // What a folder holds that can't be looked into, nobody knows.
      .filter(({ name, isFolder }) => isFolder || matches(name))
      .map((entry) => found(folder, entry))
  );
}

function found(folder: string, { name, trouble }: Entry): FoundInput {
  return { path: folder === '' ? name : `${folder.replace(/[/\\]$/u, '')}/${name}`, named: false, trouble };
}
