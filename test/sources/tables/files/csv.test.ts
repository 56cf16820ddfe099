import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../../src/sources/tables/files/csv.ts';
import { decode } from '../../../../src/sources/tables/files/decode.ts';
import { detectDelimiter } from '../../../../src/sources/tables/files/delimiter.ts';

const read = (text: string) => readCsv(text, detectDelimiter(text));

describe('lines', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('end in %s', (_, end) => {
    expect(read(['a,b', '1,2', '', '3,4'].join(end)).rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', '2'] },
      { line: 4, cells: ['3', '4'] },
    ]);
  });

  test('are those a record begins on, also when cells hold line breaks', () => {
    expect(
      [...read('a,b\n"x\ny",1\n"z\r\nw\n",2\n3,4\n').rows].map(({ line, cells }) => [line, cells[1]]),
    ).toEqual([
      [1, 'b'],
      [2, '1'],
      [4, '2'],
      [7, '4'],
    ]);
  });

  test('a byte order mark is no part of the first cell', () => {
    const decoded = decode(new TextEncoder().encode('\uFEFFa,b\n'));
    expect('text' in decoded && read(decoded.text).rows.at(0)?.cells).toEqual(['a', 'b']);
  });

  test.each([
    ['is never closed', 'a,b\n1,"x\n2,3\n5,6\n', [2], [1, 3, 4]],
    ['is closed by another line', 'a,b\n1,"x\n2,3\n4,"y\n5,6\n', [2, 4], [1, 3, 5]],
    ['is followed by more text', 'a,b\n"x"y,1\n5,6\n', [2], [1, 3]],
  ])('a quotation mark that %s costs its own line only', (_, text, broken, kept) => {
    const { rows, problems } = read(text);
    expect(problems.map(({ line }) => line)).toEqual(broken);
    expect([...rows].map(({ line }) => line)).toEqual(kept);
  });
});

test('a quotation mark inside a cell that has none around it belongs to its text', () => {
  const { rows, problems } = read('a,b\n5" nail,1\n5,6\n');
  expect([...rows].map(({ cells }) => cells[0])).toEqual(['a', '5" nail', '5']);
  expect(problems).toEqual([{ line: 2, facts: { code: 'stray-quote' } }]);
});

test('whatever is written by the rules of RFC 4180 is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '县', ',', '"', '\n', '\r\n', ' ', ';') });
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      (records) => {
        const text = records.map((cells) => cells.map(quote).join(',')).join('\r\n');
        const expected = records.filter((cells) => cells.some((each) => each.trim() !== ''));
        expect([...readCsv(text, { delimiter: ',', stated: false }).rows].map(({ cells }) => cells)).toEqual(
          expected,
        );
      },
    ),
  );
});
