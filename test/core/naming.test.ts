import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlain, plainName } from '../../src/core/naming.ts';
import { yunnan } from '../../src/regions/yunnan.ts';

const characters = fc.constantFrom(
  ...Array.from('云南省昆明市五华區Ａ ａ①²ﬁİΣςσ́-（）()aAzZ09⼤\u00A0\u200B\u3000\u4DFF\u9FFF\u{20000}'),
);
const names = fc.string({ unit: characters, maxLength: 6 });

test('a name that is plain is what plainName makes of it, also where it is joined to others', () => {
  fc.assert(
    fc.property(fc.array(names, { maxLength: 4 }), (parts) => {
      const plain = parts.filter(isPlain);
      expect(plainName(plain.join(''))).toBe(plain.join(''));
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['五华区', true],
  ['530102', true],
  ['wuhua', true],
  ['Wuhua', false],
  ['五华 区', false],
  ['五華区', false],
  ['五华区\u200B', false],
  ['（五华区）', false],
])('%j is plain: %j', (name, is) => {
  expect(isPlain(name)).toBe(is);
});

test('the names of regions are', () => {
  expect(yunnan().all.filter(({ name, short }) => !isPlain(name) || !isPlain(short))).toEqual([]);
});
