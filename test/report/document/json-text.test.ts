import { describe, expect, test } from 'vitest';
import { joined } from '../../../src/core/pieces.ts';
import { jsonText, listPieces, objectPieces } from '../../../src/report/document/json-text.ts';

const values = (count: number) => Array.from({ length: count }, (_, i) => ({ i, of: ['\u202E', { a: [] }] }));

describe.each([0, 1, 99, 100, 101, 200, 250])('a list of %s values is written', (count) => {
  test('in pieces as it is as a whole', () => {
    expect(joined(listPieces(values(count)))).toBe(jsonText(values(count), 2));
  });
  test('in an object too', () => {
    const object = { a: 1, list: values(count), 'b\n': { c: [] } };
    const pieces = objectPieces({ ...object, list: [] }, { list: values(count) });
    expect(joined(pieces)).toBe(jsonText(object, 2));
  });
});

test('a list is not gone through before it is written', () => {
  let made = 0;
  function* long(): Generator<number> {
    for (; made < 1000; made += 1) yield made;
  }
  const [first] = listPieces(long());
  expect(first?.startsWith('[\n  0,\n  1,')).toBe(true);
  expect(made).toBeLessThan(101);
});
