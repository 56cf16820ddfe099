import type { Io } from '../../platform/io.ts';
import { FileError } from '../../platform/io.ts';
import { dataOfTree } from '../../regions/tree-data.ts';
import type { SheetContext } from '../../sources/tables/layouts/layout.ts';
import type { ReadingProgress } from '../outputs/reading-progress.ts';
import { howManyThreads, threadsAskedFor } from './how-many-threads.ts';
import type { Bounds } from './read-bytes.ts';
import type { Looked, NamedSource, Taken } from './take-in.ts';
import { takerIn } from './take-in.ts';

/** Takes sources in one after the other, and returns what became of each. */
export async function takeInTurn<T extends Looked | Taken>(
  sources: readonly NamedSource[],
  take: (source: NamedSource) => Promise<T>,
  progress: ReadingProgress,
): Promise<readonly T[]> {
  const taken: T[] = [];
  for (const source of sources) {
    const each = await take(source);
    taken.push(each);
    await progress.done(rowsOf(each));
  }
  return taken;
}

/** Takes all sources in, by several threads where that pays; what comes of it is the same however many there are. */
export async function takeInAll(
  sources: readonly NamedSource[],
  bounds: Bounds,
  context: SheetContext,
  progress: ReadingProgress,
  io: Io,
): Promise<readonly Taken[]> {
  const { workers } = io;
  const asked = threadsAskedFor(io.env);
  const sizes = workers === null || asked === 1 ? [] : sources.map((source) => sizeOf(source, io));
  const threads =
    workers === null
      ? 1
      : await howManyThreads(
          sizes.filter((size) => size > 0),
          asked,
          workers,
        );
  if (workers === null || threads === 1) return takeInTurn(sources, takerIn(bounds, context, io), progress);

  const take = takerIn(bounds, context, io, threads);
  const alone = await takeInTurn(
    sources.filter((_, i) => sizes[i] === 0),
    take,
    progress,
  );
  const { takeInTogether } = await import('./take-in-together.ts');
  const { plan, tree, settings } = context;
  const together = await takeInTogether({
    workers,
    job: {
      sources: sources.filter((_, i) => sizes[i] !== 0),
      plan,
      regions: dataOfTree(tree),
      settings,
      most: bounds.most,
      threads,
    },
    take,
    done: (each) => progress.done(rowsOf(each)),
  });
  const [ofAlone, ofTogether] = [alone.values(), together.values()];
  return sources.flatMap((_, i) => (sizes[i] === 0 ? ofAlone : ofTogether).next().value ?? []);
}

function rowsOf(taken: Looked | Taken): number {
  return taken.kind === 'read' ? taken.read.input.rows : 0;
}

/** Its bytes; 0 for what only this thread can read, or need not: standard input, a pipe, what is not opened. */
function sizeOf({ path, obstacle }: NamedSource, { files }: Io): number {
  if (path === '-' || obstacle !== null) return 0;
  try {
    return files.size(path);
  } catch (error) {
    if (error instanceof FileError) return 0;
    throw error;
  }
}
