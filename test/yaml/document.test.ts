import fc from 'fast-check';
import { LineCounter, parseDocument } from 'yaml';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { documentOf } from '../../src/yaml/document.ts';
import { readYaml } from '../../src/yaml/read.ts';

/** As the library reads a text when it is asked for everything. */
function plainly(text: string) {
  const lines = new LineCounter();
  const { errors, contents } = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
  });
  return { errors: errors.map(({ code, pos }) => [code, ...pos, lines.linePos(pos[0])]), contents };
}

function takenApart(text: string) {
  const lines = new LineCounter();
  const read = documentOf(text, lines);
  if ('problems' in read) throw new Error('too large');
  const { errors, contents } = read.doc;
  return { errors: errors.map(({ code, pos }) => [code, ...pos, lines.linePos(pos[0])]), contents };
}

const pieces =
  'a|b|"a"|1|1.0|null|~|&x a|*x|: |:|? |- |, |[|]|{|}|# b| #|!!set |!t |<<| |é|a: 1|\'|\n|\n  |\n    |\r\n|---\n|...\n|a: 1\n'.split(
    '|',
  );
const piece = fc.constantFrom('|\n', ...pieces);

describe('a text that is taken apart first', () => {
  test('is the same document, with the same mistakes, as the library makes of it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (parts) => {
        const text = parts.join('');
        expect(takenApart(text)).toEqual(plainly(text));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['keys of a block', 'a: 1\nb: 2\na: 3\nb: 4\n'],
    ['keys in braces', 'x: {a: 1, b: 2, a: 3}\n'],
    ['keys without a text', ': 1\n: 2\n'],
    ['a number, however it is written', '1: x\n1.0: y\n'],
    ['keys below a list', '- [{a: 1, a: 2}]\n'],
    ['several documents', 'a: 1\n---\na: 1\n'],
    ['no document', ''],
  ])('%s', (_, text) => {
    expect(takenApart(text)).toEqual(plainly(text));
  });
});

test('as many keys as a plan of 20,000 measures has are read within moments', () => {
  const text = Array.from({ length: 20_000 }, (_, i) => `k${i}: 1\n`).join('');
  const read = readYaml(text, z.record(z.string(), z.number()));
  expect('data' in read ? Object.keys(read.data).length : read.problems).toBe(20_000);
});

test('and one that stands twice among them is named with its line', () => {
  const text = `${Array.from({ length: 19_999 }, (_, i) => `k${i}: 1\n`).join('')}k7: 2\n`;
  const read = readYaml(text, z.record(z.string(), z.number()));
  expect('problems' in read ? read.problems : []).toEqual([
    {
      facts: { kind: 'syntax', reason: 'DUPLICATE_KEY', found: 'k7', more: 0 },
      line: 20_000,
      column: 1,
      keys: [],
    },
  ]);
});
