import * as fs from 'node:fs';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FileError } from '../../../src/platform/io.ts';
import { beginWriting } from '../../../src/platform/node/write.ts';
import { newFolder } from '../../support/folder.ts';

const folder = newFolder();
const at = (name: string) => join(folder.path, name);
const file = (name: string) => ({ path: at(name), content: `new ${name}` });
const names = (below = '') => readdirSync(at(below)).toSorted();

describe('files that come one after the other', () => {
  test('are in no place of theirs until all are written', () => {
    folder.put('a', 'old a');
    const begun = beginWriting();
    begun.add(file('a'));
    begun.add(file('deep/b'));
    expect(readFileSync(at('a'), 'utf8')).toBe('old a');
    expect(names('deep')).toEqual([expect.stringMatching(/^\.dabiao-.*\.tmp$/u)]);
    begun.finish();
    expect([names(), names('deep')]).toEqual([['a', 'deep'], ['b']]);
    expect(readFileSync(at('a'), 'utf8')).toBe('new a');
    // A signal may come when all is done.
    begun.abandon();
    expect([names(), names('deep')]).toEqual([['a', 'deep'], ['b']]);
  });

  test('leave nothing behind when they are given up', () => {
    const before = names();
    const begun = beginWriting();
    begun.add(file('a'));
    begun.add(file('new/folder/c'));
    begun.abandon();
    expect(names()).toEqual(before);
    expect(readFileSync(at('a'), 'utf8')).toBe('new a');
  });

  test('are all taken back if one of them can not take its place', () => {
    mkdirSync(at('there'));
    const begun = beginWriting();
    begun.add({ path: at('a'), content: 'newer a' });
    begun.add(file('d'));
    begun.add(file('e'));
    // Something else takes the place meanwhile.
    fs.mkdirSync(join(at('e'), 'full'), { recursive: true });
    expect(() => begun.finish()).toThrow(FileError);
    expect(names()).toEqual(['a', 'deep', 'e', 'there']);
    expect(readFileSync(at('a'), 'utf8')).toBe('new a');
  });

  test('a folder in the place of one is refused when it comes', () => {
    const begun = beginWriting();
    expect(() => begun.add(file('there'))).toThrow(FileError);
    begun.abandon();
  });

  test('may come in pieces, and leave nothing behind when one can not be made', () => {
    function* pieces(fail: boolean): Generator<string> {
      yield 'one, ';
      if (fail) throw new Error('no second piece');
      yield 'two';
    }
    const before = names();
    const refused = beginWriting();
    expect(() => refused.add({ path: at('long/p'), content: pieces(true) })).toThrow('no second piece');
    refused.abandon();
    expect(names()).toEqual(before);

    const given = beginWriting();
    const steps = given.adding({ path: at('p'), content: pieces(false) })[Symbol.iterator]();
    expect(steps.next().done).toBe(false);
    // An interrupt comes between two pieces.
    given.abandon();
    expect(names()).toEqual(before);

    const begun = beginWriting();
    begun.add({ path: at('p'), content: pieces(false) });
    begun.finish();
    expect(readFileSync(at('p'), 'utf8')).toBe('one, two');
  });
});
