import type { Plan } from '../../plan/plan.ts';
import type { Io } from '../../platform/io.ts';
import type { Worker } from '../../platform/workers.ts';
import type { RegionTreeData } from '../../regions/tree-data.ts';
import { treeFromData } from '../../regions/tree-data.ts';
import type { ReadingSettings } from '../../sources/tables/context.ts';
import { readingContext } from '../../sources/tables/make-context.ts';
import { handOver } from './hand-over.ts';
import { lookBefore } from './look-before.ts';
import type { NamedSource } from './take-in.ts';
import { takerIn } from './take-in.ts';

/** All that taking in the files of a submission needs, as plain data. */
export interface TakingIn {
  /** The sources, each known by its place among them. */
  readonly sources: readonly NamedSource[];
  readonly plan: Plan;
  readonly regions: RegionTreeData;
  readonly settings: ReadingSettings;
  /** The most bytes of a text. */
  readonly most: number;
  /** How many threads share the room for texts. */
  readonly threads: number;
}

/** What a further thread does: it takes in files as the first thread does, and hands them over. */
export function takingInWorker(io: Pick<Io, 'files' | 'readStdin'>): Worker {
  return (job) => {
    if (!isTakingIn(job)) throw new Error('no sources to take in');
    const { sources, plan, regions, settings, most, threads } = job;
    const context = readingContext(plan, treeFromData(regions), settings);
    const bounds = { most, look: lookBefore({ most, context: () => Promise.resolve(context) }) };
    const take = takerIn(bounds, context, io, threads);
    return async (task) => {
      const source = sources[task];
      if (source === undefined) throw new Error(`no source ${task}`);
      return handOver(await take(source));
    };
  };
}

/** The program itself made it, in its first thread. */
function isTakingIn(job: unknown): job is TakingIn {
  return typeof job === 'object' && job !== null && 'sources' in job && 'plan' in job;
}
