import { availableParallelism } from 'node:os';
import { Worker as Thread } from 'node:worker_threads';
import { errorFrom } from '../carried-error.ts';
import type { SharedWork } from '../workers.ts';
import type { Message, Start } from './messages.ts';
import { isMessage } from './messages.ts';
import { turn } from './streams.ts';
import type { TaskQueue } from './task-queue.ts';
import { taskQueue } from './task-queue.ts';

/** How many threads run at a time: the cores this process may use. */
export function cores(): number {
  return availableParallelism();
}

/** Does tasks in several threads: see `Workers`. @param entry the file that the others run */
export async function share(work: SharedWork, entry: string): Promise<void> {
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const queue = taskQueue(work.tasks, taken);
  const failures = failuresIn(queue);
  const threads = started(work.threads - 1, entry, { tasks: work.tasks, taken, job: work.job });
  const others = threads.map((thread) => heard(thread, work, failures));
  try {
    await Promise.all([doHere(work, queue, failures), ...others]);
    failures.throwFirst();
  } finally {
    // Those that are over end by themselves.
    queue.stop();
  }
}

/** As many as the system gives: it may refuse a thread where a container allows few. */
function started(count: number, entry: string, start: Start): readonly Thread[] {
  const threads: Thread[] = [];
  try {
    while (threads.length < count) threads.push(new Thread(entry, { workerData: start }));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_INIT_FAILED')) throw error;
  }
  return threads;
}

/** What failed, by task. Tasks are taken in their order, so the first is known once every thread is over. */
interface Failures {
  readonly add: (task: number, error: unknown) => void;
  readonly throwFirst: () => void;
}

function failuresIn(queue: TaskQueue): Failures {
  let first: { readonly task: number; readonly error: unknown } | undefined;
  return {
    add: (task, error) => {
      queue.stop();
      if (first === undefined || task < first.task) first = { task, error };
    },
    throwFirst: () => {
      if (first !== undefined) throw first.error;
    },
  };
}

async function doHere({ here }: SharedWork, queue: TaskQueue, failures: Failures): Promise<void> {
  for (let task = queue.next(); task !== null; task = queue.next()) {
    try {
      await here(task);
    } catch (error) {
      failures.add(task, error);
    }
    // What the others say is heard, and signals are.
    await turn();
  }
}

/** Listens to a thread until it is over. A thread that ends without a word has failed, and is no task's failure. */
function heard(thread: Thread, { elsewhere }: SharedWork, failures: Failures): Promise<void> {
  const take = async (message: Message) => {
    if (message.kind === 'failed') failures.add(message.task, errorFrom(message.error));
    if (message.kind !== 'done') return;
    for (const [task, outcome] of message.outcomes) await elsewhere(task, outcome);
  };
  return new Promise((resolve) => {
    let last = Promise.resolve();
    const fail = (error: unknown) => failures.add(Infinity, error);
    thread.on('message', (message: unknown) => {
      if (!isMessage(message)) return;
      last = last.then(() => take(message)).catch(fail);
      if (message.kind === 'over') void last.then(resolve);
    });
    thread.on('messageerror', fail);
    // A thread that runs out of memory, or can't load the program.
    thread.on('error', fail);
    thread.on('exit', (code) => {
      void last.then(resolve);
      if (code !== 0) fail(new Error(`a thread ended with ${code}`));
    });
  });
}
