import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptFile, takerIn } from '../../../src/cli/inputs/take-in.ts';
import { FileError } from '../../../src/platform/io.ts';
import { nodeIo } from '../../../src/platform/node/node-io.ts';
import { readingContext } from '../../../src/sources/tables/make-context.ts';
import { newFolder } from '../../support/folder.ts';
import { PLAN, TREE } from '../../support/judge.ts';
import { ROOT } from '../../support/run.ts';

const HEADER = '地区,年份,在园幼儿总数,备注\n';
const ROW = `五华区,2025,1,${'长'.repeat(1000)}\n`;
const folder = newFolder();
const io = nodeIo(process, ROOT);
const context = readingContext(PLAN, TREE);
const take = () => takerIn({ most: Infinity, look: () => Promise.resolve([]) }, context, io);
const sourceAt = (path: string) => ({ path, named: true, shown: path, obstacle: null, name: path });

describe('a text too long to keep', () => {
  const long = () => {
    const path = join(folder.path, folder.put('long.csv', HEADER + ROW.repeat(9000)));
    return sourceAt(path);
  };
  test('is read again where a line of it is shown', async () => {
    const source = long();
    const taken = await take()(source);
    if (taken.kind !== 'read') throw new Error(taken.kind);
    expect(taken.remains.sheets).toMatchObject([{ kind: 'text', text: null }]);
    const [sheet] = keptFile(taken, source, context.settings, io).sheets;
    expect(sheet?.text?.split('\n')[1]).toBe(ROW.trim());
  });

  test('must be the same by then', async () => {
    const source = long();
    const taken = await take()(source);
    if (taken.kind !== 'read') throw new Error(taken.kind);
    folder.put('long.csv', `${HEADER}五华区,2025,2\n`);
    const kept = keptFile(taken, source, context.settings, io);
    expect(() => kept.sheets[0]?.text).toThrow(new FileError(source.path, 'changed'));
  });
});

test.skipIf(process.platform === 'win32')('no more is taken from a named pipe than may be', () => {
  const pipe = join(folder.path, 'pipe.csv');
  execFileSync('mkfifo', [pipe]);
  const writer = spawn('sh', ['-c', `yes 五华区,2025,1 > '${pipe}'`], { stdio: 'ignore' });
  try {
    const { stderr, exitCode } = folder.run(['check', 'pipe.csv', '--max-size', '5MB', '--lang', 'en']);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('error too-large  pipe.csv')]);
  } finally {
    writer.kill();
  }
});
