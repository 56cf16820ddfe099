import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Excerpt } from '../../../../src/core/findings.ts';
import { excerptsOfText, rowExcerpt } from '../../../../src/sources/tables/files/excerpt.ts';

const marked = ({ text, offset, length }: Excerpt) => text.slice(offset, offset + length);
const quoted = (cell: string) => (/[",]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Cells of any length, with whatever a line may hold. */
const cells = fc.array(
  fc.oneof(
    fc.string({ unit: fc.constantFrom('a', ',', '"', '区', '𠮷', ' ', '1') }),
    fc.nat(900).map((n) => '𠮷7'.repeat(n)),
  ),
  {
    minLength: 1,
    maxLength: 40,
  },
);

describe('what is shown of a line is what is around the cell', () => {
  test('in a text, with the place of the cell in the whole line', () => {
    fc.assert(
      fc.property(cells, fc.nat(), (row, seed) => {
        const column = (seed % row.length) + 1;
        const line = row.map(quoted).join(',');
        const shown = excerptsOfText(`x\n${line}\ny`, ',')(2, column);
        if (shown === null) throw new Error('no excerpt');
        const { start = 0, offset, text } = shown;
        const before = row.slice(0, column - 1).map((cell) => quoted(cell).length + 1);
        expect(start + offset).toBe(before.reduce((sum, length) => sum + length, 0));
        expect(line.slice(start, start + text.length)).toBe(text);
        expect(quoted(row[column - 1] ?? '').startsWith(marked(shown))).toBe(true);
        if (quoted(row[column - 1] ?? '').length < 200)
          expect(marked(shown)).toBe(quoted(row[column - 1] ?? ''));
        expect(text.length).toBeLessThan(500);
        expect(text).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  test('in a workbook', () => {
    fc.assert(
      fc.property(cells, fc.nat(), (row, seed) => {
        const column = (seed % row.length) + 1;
        const shown = rowExcerpt(row, column);
        const cell = row[column - 1] ?? '';
        if (cell.length < 200) expect(marked(shown)).toBe(cell);
        else expect(cell.startsWith(marked(shown)) && marked(shown).length > 200).toBe(true);
        expect(shown.text.length).toBeLessThan(500);
      }),
    );
  });

  test('a line is shown from its beginning where no cell is meant, and to its end where there is none', () => {
    const shown = excerptsOfText(`a,b\n${'x'.repeat(10_000)}`, ',');
    expect(shown(1)).toEqual({ text: 'a,b', offset: 0, length: 3 });
    expect(shown(1, 3)).toEqual({ text: 'a,b', offset: 3, length: 0 });
    expect(shown(2)?.text).toHaveLength(240);
    expect(shown(3)).toBeNull();
    expect(rowExcerpt(['a', 'b'], 5)).toEqual({ text: 'a | b', offset: 5, length: 0 });
    expect(rowExcerpt(['a', 'b'], undefined)).toEqual({ text: 'a | b', offset: 0, length: 5 });
  });
});
