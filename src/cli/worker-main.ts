import type { Io } from '../platform/io.ts';

/** What a further thread of the program runs; the first runs `main`. */
export async function workerMain(io: Pick<Io, 'files' | 'readStdin'>): Promise<void> {
  const { workAsWorker } = await import('../platform/node/work-as-worker.ts');
  const { takingInWorker } = await import('./inputs/take-in-as-worker.ts');
  await workAsWorker(takingInWorker(io));
}
