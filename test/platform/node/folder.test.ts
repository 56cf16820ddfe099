import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFolder } from '../../../src/platform/node/folder.ts';
import { newFolder } from '../../support/folder.ts';
import { without } from '../../support/programs.ts';

const folder = newFolder();
const list = (name: string, skip: (below: string) => boolean = () => false) =>
  listFolder(join(folder.path, name), skip).map(
    (entry) => `${entry.name}${entry.trouble === null ? '' : `: ${entry.trouble}`}`,
  );
const link = (to: string, from: string) => symlinkSync(to, join(folder.path, from));

describe('links to folders', () => {
  test('are followed once, and never in a circle', () => {
    folder.put('in/a/1.csv', '');
    folder.put('other/sub/2.csv', '');
    folder.put('other/3.csv', '');
    link('../other', 'in/z-other');
    link('../../other/sub', 'in/a/sub');
    link('.', 'in/self');
    link('..', 'in/a/back');
    link('..', 'in/up');
    link('../../in/a', 'other/sub/there');
    expect(list('in')).toEqual(['a/1.csv', 'up: ELOOP', 'z-other/3.csv', 'z-other/sub/2.csv']);
  });

  test.skipIf(without('mkfifo'))('that lead nowhere, and what is no file, are named', () => {
    folder.put('odd/1.csv', '');
    link('nothing.csv', 'odd/broken.csv');
    link('loop.csv', 'odd/loop.csv');
    spawnSync('mkfifo', [join(folder.path, 'odd/pipe.csv')]);
    expect(list('odd')).toEqual(['1.csv', 'broken.csv: ENOENT', 'loop.csv: ELOOP', 'pipe.csv: not-a-file']);
  });
});

test('what is skipped is not looked into', () => {
  folder.put('skip/.git/x.csv', '');
  folder.put('skip/a.csv', '');
  const asked: string[] = [];
  const found = list('skip', (name) => {
    asked.push(name);
    return name.startsWith('.');
  });
  expect([found, asked.toSorted()]).toEqual([['a.csv'], ['.git', 'a.csv']]);
});

test('names have forward slashes and are in their order', () => {
  for (const name of ['b.csv', 'a/b.csv', 'a.csv']) folder.put(`order/${name}`, '');
  mkdirSync(join(folder.path, 'order/empty'));
  expect(list('order')).toEqual(['a.csv', 'a/b.csv', 'b.csv']);
});
