import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownText } from '../../src/core/own-text.ts';

test('a text by itself is the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(20), (text, from) => {
      expect(ownText(text.slice(from))).toBe(text.slice(from));
    }),
    { seed: 17 },
  );
});
