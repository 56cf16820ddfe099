import { distance } from 'fastest-levenshtein';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainName } from '../../src/core/naming.ts';
import { nearest, nearestFinder, nearestText } from '../../src/core/suggest.ts';

interface Option {
  readonly names: readonly string[];
}

const name = fc.string({ unit: fc.constantFrom('在', '园', '幼', '儿', '数', 'a', 'B', ' '), maxLength: 9 });
const options = fc.array(fc.record({ names: fc.array(name, { maxLength: 3 }) }), { maxLength: 15 });

/** Every name compared in full, then the best. */
function nearestOfAll(text: string, all: readonly Option[], most: number): Option[] {
  const wanted = plainName(text);
  if (wanted === '') return [];
  const score = (each: string) => {
    const changed = distance(wanted, each) / Math.max(wanted.length, each.length);
    const contained =
      Math.min(wanted.length, each.length) > 1 && (wanted.includes(each) || each.includes(wanted));
    return contained ? Math.min(changed, 0.5) : changed;
  };
  return all
    .map((option) => ({ option, score: Math.min(...option.names.map((each) => score(plainName(each)))) }))
    .filter((each) => each.score <= 0.5)
    .toSorted((a, b) => a.score - b.score)
    .slice(0, most)
    .map(({ option }) => option);
}

describe('the nearest names', () => {
  test('are those that comparing all of them finds, in the same order', () => {
    fc.assert(
      fc.property(name, name, options, fc.integer({ min: 1, max: 4 }), (text, other, all, most) => {
        expect(nearest(text, all, ({ names }) => names, most)).toEqual(nearestOfAll(text, all, most));
        const find = nearestFinder(all, ({ names }) => names);
        for (const each of [text, other, text]) expect(find(each)).toEqual(nearestOfAll(each, all, 3));
      }),
      { numRuns: 2000 },
    );
  });

  test('are none where more than half would have to change', () => {
    expect(nearestText('abcd', ['abxy', 'axyz'])).toEqual(['abxy']);
  });

  test('are those of a longer name the text is part of', () => {
    expect(nearestText('幼儿', ['普惠性幼儿园在园幼儿数', '学校数'])).toEqual(['普惠性幼儿园在园幼儿数']);
  });
});

test('names are made plain once, however many texts are looked up', () => {
  let asked = 0;
  const find = nearestFinder(['甲乙', '丙丁'], (option) => {
    asked += 1;
    return [option];
  });
  for (const text of ['甲丙', '乙丁', '甲乙', '戊己']) find(text);
  expect(asked).toBe(2);
});
