import { linkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { identityOf } from '../../../src/platform/node/identity.ts';
import { newFolder } from '../../support/folder.ts';

const folder = newFolder();
const at = (name: string) => join(folder.path, name);

test('one file has one identity, whatever its names', () => {
  for (const name of ['a.csv', 'b.csv']) folder.put(name, 'same text');
  linkSync(at('a.csv'), at('hard.csv'));
  symlinkSync('a.csv', at('soft.csv'));
  const [a, ...others] = ['a.csv', 'hard.csv', 'soft.csv', 'b.csv', 'none.csv'].map((name) =>
    identityOf(at(name)),
  );
  expect(others).toEqual([a, a, expect.not.stringMatching(new RegExp(`^${a}$`, 'u')), null]);
});

test('numbers above 2^53 that JavaScript would take for one stay two', () => {
  const ino = 2n ** 53n;
  expect(Number(ino)).toBe(Number(ino + 1n));
  const [first, second] = [ino, ino + 1n].map((each) =>
    identityOf('x', () => ({ dev: 1n, ino: each, size: 5n })),
  );
  expect(first).not.toBe(second);
});

test('files of a file system without numbers are told apart by their paths', () => {
  const [a, b] = ['a.csv', 'b.csv'].map((name) =>
    identityOf(at(name), () => ({ dev: 1n, ino: 0n, size: 5n })),
  );
  expect(a).not.toBe(b);
});
