import { expect, test } from 'vitest';
import { extended } from '../../src/core/extended.ts';

test('an object is extended by keys, which stand for its own of the same name', () => {
  const base: { readonly a: number; readonly b: string } = { a: 1, b: 'x' };
  expect(extended(base, { b: 2, c: 3 })).toEqual({ a: 1, b: 2, c: 3 });
  expect(base).toEqual({ a: 1, b: 'x' });
});
