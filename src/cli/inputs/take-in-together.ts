import type { Workers } from '../../platform/workers.ts';
import { isHandedOver, takeOver } from './hand-over.ts';
import type { TakingIn } from './take-in-as-worker.ts';
import type { NamedSource, Taken } from './take-in.ts';

/** How the sources are taken in by several threads. */
interface Together {
  readonly workers: Workers;
  /** All that the other threads have to know; of the sources those that any of them can read. */
  readonly job: TakingIn;
  /** Takes a source in here. */
  readonly take: (source: NamedSource) => Promise<Taken>;
  /** Another was taken in. */
  readonly done: (taken: Taken) => Promise<void>;
}

/** Takes sources in by several threads, and returns what became of each, in their order. */
export async function takeInTogether({ workers, job, take, done }: Together): Promise<readonly Taken[]> {
  const { sources, threads } = job;
  const taken = new Map<number, Taken>();
  const put = async (task: number, each: Taken) => {
    taken.set(task, each);
    await done(each);
  };
  await workers.share({
    tasks: sources.length,
    threads,
    job,
    here: async (task) => {
      const source = sources[task];
      if (source !== undefined) await put(task, await take(source));
    },
    elsewhere: async (task, outcome) => {
      if (isHandedOver(outcome)) await put(task, takeOver(outcome));
    },
  });
  return sources.map((source, task) => {
    const each = taken.get(task);
    if (each === undefined) throw new Error(`${source.name} was not taken in`);
    return each;
  });
}
