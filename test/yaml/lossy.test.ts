import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readYaml } from '../../src/yaml/read.ts';

const read = (text: string) => readYaml(text, z.unknown());

describe('a number is refused that would be read as another', () => {
  test.each([
    ['89.99999999999999999', '90'],
    ['1e-400', '0'],
    ['9007199254740993', '9007199254740992'],
  ])('%s', (found, as) => {
    expect(read(`a: 1\nb: ${found}\n`)).toEqual({
      problems: [{ facts: { kind: 'too-many-digits', found, read: as }, line: 2, column: 4, keys: [] }],
    });
  });

  test.each(['89.995', '60.10', '4e1', '0x10', '-0', '+0.1', '530102000000', '"89.99999999999999999"'])(
    'not %s',
    (text) => {
      expect(read(`a: ${text}`)).toHaveProperty('data');
    },
  );
});

test('the key __proto__ is refused, not passed over', () => {
  expect(read('a: { b: 1, __proto__: 2 }')).toEqual({
    problems: [
      {
        facts: { kind: 'unknown-key', found: '__proto__', allowed: [], candidates: [] },
        line: 1,
        column: 12,
        keys: [],
      },
    ],
  });
});
