import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { handOver, isHandedOver, takeOver } from '../../../src/cli/inputs/hand-over.ts';
import { takerIn } from '../../../src/cli/inputs/take-in.ts';
import { takeInTogether } from '../../../src/cli/inputs/take-in-together.ts';
import { nodeIo } from '../../../src/platform/node/node-io.ts';
import { share } from '../../../src/platform/node/workers.ts';
import { dataOfTree } from '../../../src/regions/tree-data.ts';
import { readingContext } from '../../../src/sources/tables/make-context.ts';
import { newFolder } from '../../support/folder.ts';
import { PLAN, TREE } from '../../support/judge.ts';
import { ROOT } from '../../support/run.ts';

const folder = newFolder();
const io = nodeIo(process, ROOT);
const context = readingContext(PLAN, TREE);
const take = takerIn({ most: Infinity, look: () => Promise.resolve([]) }, context, io);
const sourceAt = (path: string) => ({ path, named: true, shown: path, obstacle: null, name: path });
const filesIn = (name: string) =>
  readdirSync(`${ROOT}fixtures/${name}`)
    .filter((each) => /\.(?:csv|xlsx|xls)$/u.test(each))
    .map((each) => sourceAt(`${ROOT}fixtures/${name}/${each}`));

describe('what one thread hands another', () => {
  test.each(['demo', 'bad', 'spreadsheets'])('is all that was read of %s', async (name) => {
    const sources = filesIn(name);
    expect(sources.length).toBeGreaterThan(3);
    for (const source of sources) {
      const taken = await take(source);
      const handed: unknown = structuredClone(handOver(taken));
      expect(isHandedOver(handed) && takeOver(handed)).toEqual(taken);
    }
  });
});

/** The entry of the built program, with a file system of which this is said. */
function entry(files: string): string {
  const path = join(folder.path, 'entry.cjs');
  writeFileSync(
    path,
    `const { loadBundle } = require(${JSON.stringify(`${ROOT}bin/load-bundle.js`)});
     const { nodeIo, workerMain } = loadBundle(${JSON.stringify(`${ROOT}dist`)}, undefined, true);
     const io = nodeIo(process, ${JSON.stringify(ROOT)});
     const begun = () => require('node:fs').writeFileSync(${JSON.stringify(join(folder.path, 'begun'))}, '');
     void workerMain({ ...io, files: { ...io.files, ${files} } });`,
  );
  return path;
}

/** Takes in files by two threads, of which this one waits for the other to begin. */
async function together(files: string) {
  const sources = filesIn('demo');
  rmSync(join(folder.path, 'begun'), { force: true });
  return takeInTogether({
    workers: { cores: () => Promise.resolve(2), share: (work) => share(work, entry(files)) },
    job: {
      sources,
      plan: PLAN,
      regions: dataOfTree(TREE),
      settings: context.settings,
      most: 1e9,
      threads: 2,
    },
    take: async (source) => {
      while (!existsSync(join(folder.path, 'begun'))) await new Promise((done) => void setTimeout(done, 10));
      return take(source);
    },
    done: () => Promise.resolve(),
  });
}

describe('the program in a further thread', () => {
  test('takes in what the first would, in the order of the sources', async () => {
    const taken = await together('read: (path) => { begun(); return io.files.read(path); }');
    const alone = [];
    for (const source of filesIn('demo')) alone.push(await take(source));
    expect(taken).toEqual(alone);
  });

  test('hands over what it fails with', async () => {
    const thrown = together("read: () => { begun(); throw new TypeError('a defect'); }");
    await expect(thrown).rejects.toMatchObject({ name: 'TypeError', message: 'a defect' });
  });
});
