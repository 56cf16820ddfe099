/** Threads beside this one, for work that can be divided. */
export interface Workers {
  /** How many threads the machine runs at a time. */
  readonly cores: () => Promise<number>;
  /**
   * Does tasks in several threads, this one among them; each takes the next as soon as it is free.
   * @throws what the first of the tasks that failed, by its number, threw; none is begun after one has failed, and
   *   no other thread is at work any more
   */
  readonly share: (work: SharedWork) => Promise<void>;
}

/** Tasks are known by their numbers, from 0. */
export interface SharedWork {
  readonly tasks: number;
  /** How many at the most, this one counted. Where the system refuses one, it is done with fewer. */
  readonly threads: number;
  /** What the others have to know: plain data. */
  readonly job: unknown;
  /** Does one here. */
  readonly here: (task: number) => Promise<void>;
  /** Takes what came of one elsewhere, as plain data. */
  readonly elsewhere: (task: number, outcome: unknown) => Promise<void>;
}

/** Does the tasks of a job in another thread; what it returns is plain data. */
export type Worker = (job: unknown) => (task: number) => Promise<unknown>;
