import * as fs from 'node:fs';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { FileError } from '../../../src/platform/io.ts';
import type { WritingFs } from '../../../src/platform/node/write.ts';
import { writeAll } from '../../../src/platform/node/write.ts';
import { newFolder } from '../../support/folder.ts';

const folder = newFolder();
const at = (name: string) => join(folder.path, name);
const there = () =>
  Object.fromEntries(
    readdirSync(folder.path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]),
  );
const files = ['a', 'b', 'new', 'last'].map((name) => ({ path: at(name), content: `new ${name}` }));

/** An error as the system gives it. */
function refusal(code: string, errno: number): Error {
  return Object.assign(new Error(code), { code, errno });
}

/**
 * A file system that lets nothing take the place of one file, as Windows does while a spreadsheet is open.
 */
function refusing(target: string, more: Partial<WritingFs> = {}): WritingFs {
  return {
    ...fs,
    renameSync: (from, to) => {
      if (to === at(target) && String(from).endsWith('.tmp')) throw refusal('EPERM', -1);
      fs.renameSync(from, to);
    },
    ...more,
  };
}

function failureOf(using: WritingFs): FileError | null {
  try {
    writeAll(files, using);
    return null;
  } catch (error) {
    if (error instanceof FileError) return error;
    throw error;
  }
}

beforeEach(() => {
  for (const name of readdirSync(folder.path)) fs.rmSync(at(name), { recursive: true });
  for (const name of ['a', 'b', 'last']) folder.put(name, `old ${name}`);
});

describe('all files are written, or none', () => {
  test('all', () => {
    writeAll(files);
    expect(there()).toEqual({ a: 'new a', b: 'new b', new: 'new new', last: 'new last' });
  });

  test.each(['a', 'b', 'new', 'last'])(
    'none, if %s can not be replaced: what stood there is back, what is new is gone',
    (name) => {
      const before = there();
      expect(failureOf(refusing(name))).toMatchObject({ path: at(name), reason: 'EPERM', written: [] });
      expect(there()).toEqual(before);
    },
  );

  test.each(['a', 'b', 'last'])(
    'none also where files can not be linked, if %s can not be replaced',
    (name) => {
      const linkSync = () => {
        throw refusal('EPERM', -1);
      };
      const before = there();
      expect(failureOf(refusing(name, { linkSync }))?.written).toEqual([]);
      expect(there()).toEqual(before);
    },
  );

  test('what can not even be put back is said', () => {
    const stuck = refusing('last');
    const renameSync: WritingFs['renameSync'] = (from, to) => {
      if (to === at('b') && String(from).endsWith('.old')) throw refusal('EPERM', -1);
      stuck.renameSync(from, to);
    };
    expect(failureOf({ ...stuck, renameSync })).toMatchObject({ path: at('last'), written: [at('b')] });
    expect(there()).toMatchObject({ a: 'old a', b: 'new b', last: 'old last' });
  });

  test('folders that were missing are made, and not left behind if nothing was written', () => {
    const deep = { path: at('x/y/r.json'), content: 'r' };
    expect(() => writeAll([deep, { path: '/dev/full', content: 'x' }])).toThrow(FileError);
    expect(fs.existsSync(at('x'))).toBe(false);
    writeAll([deep]);
    expect(there()).toMatchObject({ 'r.json': 'r' });
  });

  test('a link stays a link, and the file behind it is written, also one that is not there yet', () => {
    symlinkSync('a', at('to-a'));
    symlinkSync('later', at('to-later'));
    writeAll([
      { path: at('to-a'), content: 'through a link' },
      { path: at('to-later'), content: 'made' },
    ]);
    expect(there()).toMatchObject({ a: 'through a link', later: 'made' });
    expect(fs.lstatSync(at('to-a')).isSymbolicLink()).toBe(true);
  });
});

test('a file that somebody has open is written on from where it is', () => {
  writeFileSync(at('log'), 'before\n');
  const number = fs.openSync(at('log'), 'a');
  writeAll([{ path: `/dev/fd/${number}`, content: 'after\n' }]);
  fs.closeSync(number);
  expect(there()).toMatchObject({ log: 'before\nafter\n' });
});
