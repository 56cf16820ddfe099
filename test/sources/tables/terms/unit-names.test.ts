import { expect, test, vi } from 'vitest';
import { buildDictionary } from '../../../../src/sources/tables/terms/dictionary.ts';
import { readUnit } from '../../../../src/sources/tables/terms/units.ts';
import { PLAN } from '../../../support/judge.ts';

test('the names of a unit are made plain once, however many rows say a unit', () => {
  const dictionary = buildDictionary(PLAN);
  const topic = dictionary.find('在园幼儿总数')?.topic;
  if (topic === undefined) throw new Error('the plan has no such measure');
  const made = vi.spyOn(Array.prototype, 'map');
  const before = readUnit('人', topic, dictionary);
  const first = made.mock.calls.length;
  const again = readUnit('万人', topic, dictionary);
  const calls = made.mock.calls.length;
  made.mockRestore();
  expect([before?.power, again?.power]).toEqual([0, 4]);
  expect(calls).toBe(first);
});
