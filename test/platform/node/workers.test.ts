import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { share } from '../../../src/platform/node/workers.ts';
import { newFolder } from '../../support/folder.ts';

const folder = newFolder();

/** A thread that does this with each task it takes; `last` if it is the last. */
function entry(name: string, body: string): string {
  const path = join(folder.path, `${name}.cjs`);
  writeFileSync(
    path,
    `const { parentPort, workerData: { tasks, taken, job } } = require('node:worker_threads');
     const tell = (message) => parentPort.postMessage(message);
     const next = () => Atomics.add(taken, 0, 1);
     ${body}`,
  );
  return path;
}

const diligent = () =>
  entry(
    'diligent',
    `for (let task = next(); task < tasks; task = next())
       tell({ kind: 'done', outcomes: [[task, job.word + task]] });
     tell({ kind: 'over' });`,
  );

/** Does a task here as soon as the others have done something. */
function sharing(tasks: number, threads: number) {
  const [here, elsewhere] = [new Map<number, string>(), new Map<number, unknown>()];
  let heard = () => {};
  const someone = new Promise<void>((resolve) => (heard = resolve));
  const work = {
    tasks,
    threads,
    job: { word: 'task ' },
    here: async (task: number) => {
      if (threads > 1) await someone;
      here.set(task, `task ${task}`);
    },
    elsewhere: async (task: number, outcome: unknown) => {
      elsewhere.set(task, outcome);
      heard();
    },
  };
  return { work, here, elsewhere };
}

describe('tasks that are shared', () => {
  test.each([2, 4])('by %d threads are all done, each once', async (threads) => {
    const { work, here, elsewhere } = sharing(200, threads);
    await share(work, diligent());
    expect(here.size + elsewhere.size).toBe(200);
    expect(elsewhere.size).toBeGreaterThan(0);
    for (const [task, outcome] of [...here, ...elsewhere]) expect(outcome).toBe(`task ${task}`);
  });

  test('by one thread are all done here', async () => {
    const { work, here, elsewhere } = sharing(20, 1);
    await share(work, diligent());
    expect([here.size, elsewhere.size]).toEqual([20, 0]);
  });
});

describe('a task that fails', () => {
  const never = () => Promise.reject(new Error('not here'));
  const failing = (word: string) =>
    entry(
      'failing',
      `const task = next();
       setTimeout(() => {
         tell({ kind: 'failed', task, error: { kind: 'user', problem: { kind: 'no-such-input', path: job.word } } });
         tell({ kind: 'over' });
       }, ${word === 'late' ? 100 : 0});`,
    );

  test('elsewhere is thrown here, as what it is', async () => {
    const work = {
      ...sharing(1000, 2).work,
      here: () => new Promise<void>((done) => void setTimeout(done, 5)),
    };
    const thrown = share(work, failing('soon'));
    await expect(thrown).rejects.toEqual(new UserError({ kind: 'no-such-input', path: 'task ' }));
  });

  test('first by its number is thrown, whichever failed first', async () => {
    const tasks: number[] = [];
    const here = (task: number) => {
      tasks.push(task);
      return task === 0
        ? new Promise<void>((_, no) => void setTimeout(no, 300, new Error('first')))
        : never();
    };
    await expect(share({ ...sharing(10, 2).work, here }, failing('soon'))).rejects.toThrow('first');
    expect(tasks).toEqual([0]);
  });

  test('here is thrown once the others are over', async () => {
    const { work, elsewhere } = sharing(1_000_000, 2);
    await expect(share({ ...work, here: never }, diligent())).rejects.toThrow('not here');
    expect(elsewhere.size).toBeLessThan(1_000_000);
  });
});

test.each([
  ['process.exit(3);', /ended with 3/u],
  ["throw new Error('no bundle');", /no bundle/u],
])('a thread that does %s fails the run', async (body, message) => {
  await expect(share(sharing(3, 1).work, entry('gone', body))).resolves.toBeUndefined();
  const work = { ...sharing(3, 2).work, here: async () => {} };
  await expect(share(work, entry('gone', body))).rejects.toThrow(message);
});
