import { parentPort, workerData } from 'node:worker_threads';
import { carried } from '../carried-error.ts';
import type { Worker } from '../workers.ts';
import type { Message } from './messages.ts';
import { isStart } from './messages.ts';
import { taskQueue } from './task-queue.ts';

/** What is told at once, so that a message is not sent for every small file; in milliseconds. */
const EVERY = 20;

/** In a thread that `share` started: does tasks until there are no more, and tells what came of them. */
export async function workAsWorker(worker: Worker): Promise<void> {
  const start: unknown = workerData;
  if (!isStart(start)) throw new Error('this thread is not one of the program');
  const queue = taskQueue(start.tasks, start.taken);
  const tell = (message: Message) => parentPort?.postMessage(message, []);
  let outcomes: (readonly [number, unknown])[] = [];
  let told = performance.now();
  const tellOutcomes = () => {
    if (outcomes.length > 0) tell({ kind: 'done', outcomes });
    outcomes = [];
    told = performance.now();
  };
  for (let task = queue.next(), doing: ReturnType<Worker> | undefined; task !== null; task = queue.next())
    try {
      doing ??= worker(start.job);
      outcomes.push([task, await doing(task)]);
      if (performance.now() - told >= EVERY) tellOutcomes();
    } catch (error) {
      queue.stop();
      tell({ kind: 'failed', task, error: carried(error) });
    }
  tellOutcomes();
  tell({ kind: 'over' });
}
