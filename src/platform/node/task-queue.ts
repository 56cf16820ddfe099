/** The tasks of several threads: each takes the next that none has taken. */
export interface TaskQueue {
  /** Null if there are no more. */
  readonly next: () => number | null;
  /** No more are given out, to any thread. */
  readonly stop: () => void;
}

/** @param taken shared by the threads: how many tasks have been taken, the first of its numbers */
export function taskQueue(tasks: number, taken: Int32Array): TaskQueue {
  return {
    next: () => {
      const task = Atomics.add(taken, 0, 1);
      return task < tasks ? task : null;
    },
    stop: () => void Atomics.store(taken, 0, tasks),
  };
}
