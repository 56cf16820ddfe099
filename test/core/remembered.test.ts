import { expect, test } from 'vitest';
import { remembered } from '../../src/core/remembered.ts';

test('a text is looked at once, and further texts are still answered when no more are kept', () => {
  const looked: string[] = [];
  const length = remembered((text) => {
    looked.push(text);
    return { length: text.length };
  });
  for (let i = 0; i < 20_000; i += 1) expect(length(`t${i}`)).toEqual({ length: `t${i}`.length });
  expect(length('t0')).toBe(length('t0'));
  expect(looked.filter((text) => text === 't0')).toHaveLength(1);
  expect(length('t19999')).toEqual({ length: 6 });
  expect(looked.filter((text) => text === 't19999')).toHaveLength(2);
});
