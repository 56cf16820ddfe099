import { extended } from '../../core/extended.ts';
import { UserError } from '../../core/errors.ts';
import type { FindingCode, FindingFacts } from '../../core/findings.ts';
import type { Files } from '../../platform/io.ts';
import { FileError } from '../../platform/io.ts';
import { endingOf, kindOfFile } from './file-kinds.ts';
import type { FoundInput } from './find-inputs.ts';
import { findInputs } from './find-inputs.ts';
import { LOOKED_AT, lookOf } from './looks-like-table.ts';

/** A file, or standard input, before it is read. */
export interface FoundSource extends Omit<FoundInput, 'trouble'> {
  /** As seen from the working folder. */
  readonly shown: string;
  readonly obstacle: Obstacle | null;
}

/** Why a file is not read. */
export type Obstacle = FindingFacts | 'not-data';

type Input = FoundInput & FoundSource;

/**
 * Finds what the command line names: files, all tables in folders, patterns, and `-` for standard input. A file
 * named twice is found once. Each file of a folder that is not hidden is among them, with what keeps it from being
 * read by its name or, where that says nothing, by its first bytes.
 * @throws UserError `no-such-input` or `no-data-in-folder`, FileError for a folder that can't be read
 */
export async function findSources(names: readonly string[], files: Files): Promise<readonly FoundSource[]> {
  return once(await inputsOf(names, files), files);
}

async function inputsOf(names: readonly string[], files: Files): Promise<Input[]> {
  const all: Input[] = [];
  for (const name of names) {
    const found = (await findInputs(name, files)).map((input): Input =>
      extended(input, { shown: shownAs(input, files), obstacle: obstacleOf(input, files) }),
    );
    refuseWithoutData(name, found, files);
    all.push(...found);
  }
  // In the order of their names, so that of one file under two names always the same is taken; those named
  // themselves are read in any case.
  return all.toSorted((a, b) => Number(b.named) - Number(a.named) || (a.shown < b.shown ? -1 : 1));
}

/** A link that leads nowhere, or in a circle, is called by its own name. */
function shownAs({ path, trouble }: FoundInput, { shown }: Files): string {
  if (path === '-') return path;
  const [, folder = '', name = path] = /^(?:(?<folder>.*)\/)?(?<name>[^/]+)$/su.exec(path) ?? [];
  return trouble === null ? shown(path) : [shown(folder), name].filter((part) => part !== '.').join('/');
}

/**
 * A folder that was handed in must hold something. What can't be read, or not even be said to be data, is
 * named with the reason.
 */
function refuseWithoutData(name: string, found: readonly Input[], { shown }: Files): void {
  const obstacles = found.map(({ obstacle }) => obstacle);
  if (
    found.some(({ named }) => named) ||
    obstacles.some((obstacle) => obstacle === null || codeOf(obstacle) === 'unreadable-file')
  )
    return;
  throw new UserError({
    kind: 'no-data-in-folder',
    path: shown(name),
    ignored: found.flatMap((input) => (input.obstacle === 'not-data' ? [] : input.shown)),
  });
}

function codeOf(obstacle: Obstacle): FindingCode | 'not-data' {
  return obstacle === 'not-data' ? obstacle : obstacle.code;
}

/** What keeps a file from being opened, by its name and, where that says nothing, by its first bytes. */
function obstacleOf({ path, named, trouble }: FoundInput, files: Files): Obstacle | null {
  if (path === '-') return null;
  if (trouble !== null) return { code: 'unreadable-file', reason: trouble };
  const kind = kindOfFile(path);
  if (kind === 'unsupported') return { code: 'unsupported-file', extension: endingOf(path) };
  if (named || kind === 'table') return null;
  if (kind === 'aside') return 'not-data';
  if (kind === 'other') return { code: 'file-not-read' };
  const look = orUnreadable(() => lookOf(files.head(path, LOOKED_AT)));
  if (typeof look !== 'string') return look;
  return {
    table: null,
    archive: { code: 'unsupported-file' as const, extension: '' },
    other: { code: 'file-not-read' as const },
  }[look];
}

function orUnreadable<T>(action: () => T): T | FindingFacts {
  try {
    return action();
  } catch (error) {
    return unreadable(error);
  }
}

/** What the system says of a file that it does not give. */
export function unreadable(error: unknown): FindingFacts {
  if (error instanceof FileError) return { code: 'unreadable-file', reason: error.reason };
  throw error;
}

/** Each file under the first of its names. */
function once(inputs: readonly Input[], files: Files): FoundSource[] {
  const seen = new Set<string>();
  return inputs.filter(({ path, shown, trouble }) => {
    const identity = path === '-' || trouble !== null ? shown : (files.identity(path) ?? shown);
    const isNew = !seen.has(identity);
    seen.add(identity);
    return isNew;
  });
}
