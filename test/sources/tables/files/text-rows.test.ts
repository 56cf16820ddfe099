import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../../src/sources/tables/files/text-lines.ts';
import { LARGE_TEXT, rowsOfLines, rowStore } from '../../../../src/sources/tables/files/text-rows.ts';
import { isBlank } from '../../../../src/sources/tables/sheets/table.ts';

const texts = fc.string({
  unit: fc.constantFrom('a', '云', ',', ' ', '\u3000', '\t', '\r', '\n', '\r\n', '\uFEFF', '𠮷'),
  maxLength: 80,
});

/** Long enough to be kept as a text, with the same at its beginning and its end. */
const long = (text: string) => `${text}\n${'五华区,2025,1\n'.repeat(LARGE_TEXT / 10)}${text}`;

describe('the lines of a text', () => {
  test('are those that a line break of any kind parts', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = linesOf(text);
        const cut = Array.from({ length: lines.count }, (_, i) =>
          text.slice(lines.startOf(i + 1), lines.endOf(i + 1)),
        );
        expect(cut).toEqual(text.split(/\r\n|\n|\r/u));
      }),
      { seed: 17 },
    );
  });
});

describe('the rows of a large text', () => {
  test('are the same as those of a small one, whenever they are looked at', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(1, 2), (text, first) => {
        const whole = long(text);
        const rows = rowsOfLines(whole, ',', first);
        expect(Array.isArray(rows)).toBe(false);
        const expected = whole
          .split(/\r\n|\n|\r/u)
          .map((line, i) => ({ line: i + 1, cells: line.split(',') }))
          .filter(({ line, cells }) => line >= first && !isBlank(cells));
        expect(rows).toHaveLength(expected.length);
        const ends = [0, 1, 2, 3, 500, -3, -2, -1];
        expect(ends.map((at) => rows.at(at))).toEqual(ends.map((at) => expected.at(at)));
        expect(Array.from(rows.slice(-40))).toEqual(expected.slice(-40));
        expect(Array.from(rows.slice(0, 40))).toEqual(expected.slice(0, 40));
      }),
      { seed: 17, numRuns: 10 },
    );
  });

  test('with quotation marks are packed and unpacked', () => {
    const cells = fc.string({
      unit: fc.constantFrom('a', '𠮷', '\n', ',', '\u0000', '\uFFFF'),
      maxLength: 6,
    });
    const lists = fc.array(fc.array(cells, { minLength: 1, maxLength: 4 }), { maxLength: 5000 });
    fc.assert(
      fc.property(lists, (all) => {
        const [packed, plain] = [rowStore('"'.repeat(LARGE_TEXT + 1)), rowStore('"')];
        all.forEach((each, i) => {
          packed.add({ line: i * 2 + 1, cells: each });
          plain.add({ line: i * 2 + 1, cells: each });
        });
        expect([...packed.done()]).toEqual([...plain.done()]);
        expect(packed.done().at(-1)).toEqual(plain.done().at(-1));
      }),
      { seed: 17, numRuns: 20 },
    );
  });
});
