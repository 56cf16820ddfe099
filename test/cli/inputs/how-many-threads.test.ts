import { describe, expect, test } from 'vitest';
import { howManyThreads, threadsAskedFor } from '../../../src/cli/inputs/how-many-threads.ts';

const MB = 1024 * 1024;
const machine = (cores: number) => ({ cores: () => Promise.resolve(cores) });
const few = (count: number, size: number) => Array.from({ length: count }, () => size);

describe('how many threads take files in', () => {
  test.each([
    ['four large files, as many as cores', few(4, 5 * MB), 2, 2],
    ['never more than four', few(40, 5 * MB), 64, 4],
    ['never more than files', few(2, 10 * MB), 4, 2],
    ['one core', few(4, 5 * MB), 1, 1],
    ['one file, however large', [500 * MB], 4, 1],
    ['one large file among small ones', [500 * MB, 100, 100], 4, 1],
    ['few bytes', few(4, 3 * MB), 4, 1],
    ['ten thousand files of which each says little', few(30_000, 1000), 4, 1],
    ['nothing', [], 4, 1],
  ])('%s', async (_, sizes, cores, threads) => {
    expect(await howManyThreads(sizes, null, machine(cores))).toBe(threads);
  });

  test.each([
    [2, few(2, 10), 2],
    [4, few(3, 10), 3],
    [4, [10], 1],
    [0, few(4, 5 * MB), 1],
    [1, few(4, 5 * MB), 1],
    [1000, few(400, 10), 16],
  ])('asked for %d', async (asked, sizes, threads) => {
    expect(await howManyThreads(sizes, asked, machine(2))).toBe(threads);
  });

  test('are asked for by a variable', () => {
    expect(threadsAskedFor({})).toBeNull();
    expect(threadsAskedFor({ DABIAO_WORKERS: '' })).toBeNull();
    expect(threadsAskedFor({ DABIAO_WORKERS: '3' })).toBe(3);
    expect(() => threadsAskedFor({ DABIAO_WORKERS: 'many' })).toThrow('not-a-count');
  });
});
