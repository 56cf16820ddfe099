import { posix, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isHidden, pathRules } from '../../src/platform/paths.ts';

describe('a path as it is shown', () => {
  test.each([
    [posix, '/srv', '/srv/in/x.csv', 'in/x.csv'],
    [posix, '/srv/in', '/srv/in', '.'],
    [posix, '/srv/in', '/srv/x.csv', '../x.csv'],
    [posix, '/srv', '/srv/a\\b.csv', 'a\\b.csv'],
    [win32, 'C:\\srv', 'C:\\srv\\in\\x.csv', 'in/x.csv'],
    [win32, 'C:\\srv', 'c:\\Srv\\in\\x.csv', 'in/x.csv'],
    [win32, 'C:\\srv', 'C:/srv/in/x.csv', 'in/x.csv'],
    [win32, 'C:\\srv', 'D:\\data\\x.csv', 'D:/data/x.csv'],
    [win32, 'C:\\srv', '\\\\server\\share\\in\\x.csv', '//server/share/in/x.csv'],
    [win32, '\\\\server\\share', '\\\\server\\share\\in\\x.csv', 'in/x.csv'],
  ])('%# from %s', (path, folder, to, shown) => {
    expect(pathRules(path).seenFrom(folder, to)).toBe(shown);
  });
});

describe('a pattern begins where its first part is no folder', () => {
  const folders = (...names: string[]) => {
    const known = new Set(names);
    return (path: string) => known.has(path);
  };
  test.each([
    [posix, 'in/*.csv', ['in'], 'in', '*.csv'],
    [posix, './in//./*.csv', ['in'], 'in', '*.csv'],
    [posix, '../in/*/x.csv', ['..', '../in'], '../in', '*/x.csv'],
    [posix, '/tmp/.x/*.csv', ['/tmp', '/tmp/.x'], '/tmp/.x', '*.csv'],
    [posix, '/*.csv', [], '/', '*.csv'],
    [posix, '*.csv', [], '', '*.csv'],
    [posix, 'in[1]/*.csv', ['in[1]'], 'in[1]', '*.csv'],
    [posix, 'in\\*.csv', ['in'], '', 'in\\*.csv'],
    [win32, 'in\\*.csv', ['in'], 'in', '*.csv'],
    [win32, '.\\in\\**\\*.csv', ['in'], 'in', '**/*.csv'],
    [win32, 'C:\\data\\in\\*.csv', ['C:\\data', 'C:\\data/in'], 'C:\\data/in', '*.csv'],
    [win32, 'C:*.csv', [], 'C:', '*.csv'],
    [win32, '\\\\server\\share\\in\\*.csv', ['\\\\server\\share\\in'], '\\\\server\\share\\in', '*.csv'],
  ])('%# %s', (path, pattern, known, folder, below) => {
    expect(pathRules(path).split(pattern, folders(...known))).toEqual({ folder, below });
  });
});

describe('quotation marks that cmd.exe leaves', () => {
  test.each([
    [win32, "'*.csv'", '*.csv'],
    [win32, '"in dir\\*.csv"', 'in dir\\*.csv'],
    [win32, "'a", "'a"],
    [win32, "''", "''"],
    [win32, '*.csv', '*.csv'],
    [posix, "'*.csv'", "'*.csv'"],
  ])('%# %s', (path, name, unquoted) => {
    expect(pathRules(path).unquoted(name)).toBe(unquoted);
  });
});

test.each([
  ['.旧.csv', true],
  ['a/.git/x.csv', true],
  ['~$玉溪市.xlsx', true],
  ['a/~$x.xlsx', true],
  ['.~lock.x.csv#', true],
  ['~東川.csv', false],
  ['a/x.y.csv', false],
  ['x$.csv', false],
])('%s is hidden: %s', (name, hidden) => {
  expect(isHidden(name)).toBe(hidden);
});
