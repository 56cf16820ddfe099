import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findEndless, lineAt } from '../../../../src/sources/tables/files/endless.ts';
import { delimiterUnits, unitOrderOf, unitsOf } from '../../../../src/sources/tables/files/units.ts';

const COMMA = [0x2c];
const PART = 4;
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A text in parts of so many units. */
function partsOf(text: string, length = PART): Uint8Array[] {
  const bytes = bytesOf(text);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += length) parts.push(bytes.subarray(at, at + length));
  return parts;
}

function find(text: string, line: number, quoted: number, length = PART) {
  return findEndless(partsOf(text, length), { delimiter: COMMA, most: { line, quoted } });
}

/** Where the first line begins that is too long, character by character. */
function longLine(text: string, most: number): number | null {
  let start = 0;
  for (let i = 0; i <= text.length; i += 1) {
    if (i - start > most) return start;
    if (text[i] === '\n' || text[i] === '\r') start = i + 1;
  }
  return null;
}

/** Where the first cell in quotation marks begins that is too long, character by character. */
function longCell(text: string, most: number): number | null {
  let opened: number | null = null;
  for (let i = 0; i < text.length; i += 1) {
    if (opened !== null && i - opened > most) return opened;
    if (text[i] !== '"') continue;
    if (opened === null) opened = i === 0 || /[\n\r,]/u.test(text[i - 1] ?? '') ? i : null;
    else if (text[i + 1] === '"') i += 1;
    else opened = null;
  }
  return opened !== null && text.length - opened > most ? opened : null;
}

const text = (...letters: string[]) => fc.string({ unit: fc.constantFrom(...letters), maxLength: 60 });
const runs = { seed: 17, numRuns: 2000 };

describe('a line without end', () => {
  test('is found wherever the text is cut into parts, in lines of any ending', () => {
    fc.assert(
      fc.property(text('a', 'b', ',', '\n', '\r'), fc.integer({ min: 1, max: 8 }), (written, length) => {
        const start = longLine(written, 8);
        expect(find(written, 8, 99, length)).toEqual(start === null ? null : { what: 'line', start });
      }),
      runs,
    );
  });

  test('stops at its bound: what is below is not asked for', () => {
    let asked = 0;
    const parts = function* () {
      for (;;) {
        asked += 1;
        yield bytesOf('xxxx');
      }
    };
    expect(findEndless(parts(), { delimiter: COMMA, most: { line: 8, quoted: 8 } })).toMatchObject({
      what: 'line',
    });
    expect(asked).toBe(3);
  });
});

describe('a cell in quotation marks without end', () => {
  test('is found wherever the text is cut, and a mark that is doubled or stands inside a cell opens none', () => {
    fc.assert(
      fc.property(text('a', '"', '"', ',', '\n'), fc.integer({ min: 1, max: 9 }), (written, length) => {
        const start = longCell(written, 9);
        expect(find(written, 99, 9, length)).toEqual(start === null ? null : { what: 'quoted', start });
      }),
      runs,
    );
  });

  test.each([
    ['after a byte order mark', '\uFEFF"', 3],
    ['after a delimiter of several bytes', '甲，"', 6],
  ])('%s', (_, before, start) => {
    const parts = partsOf(`${before}${'x\n'.repeat(20)}`);
    const cut = { delimiter: delimiterUnits('，', 'utf-8'), most: { line: 99, quoted: 9 } };
    expect(findEndless(parts, cut)).toEqual({ what: 'quoted', start });
  });

  test('in GBK: the second half of a character is no delimiter', () => {
    const bytes = Uint8Array.of(0x81, 0x7c, 0x22, ...bytesOf('x\n'.repeat(20)));
    const cut = { delimiter: delimiterUnits('|', 'gb18030'), most: { line: 99, quoted: 9 } };
    expect(findEndless([bytes], cut)).toBeNull();
    expect(findEndless([bytes.with(0, 0x41)], cut)).toEqual({ what: 'quoted', start: 2 });
  });
});

test('the line of a place is counted with line breaks of every kind', () => {
  fc.assert(
    fc.property(
      text('a', '\n', '\r'),
      fc.nat({ max: 60 }),
      fc.integer({ min: 1, max: 9 }),
      (written, at, length) => {
        // Between the two halves of a line break there is no place.
        fc.pre(at <= written.length && !(written[at - 1] === '\r' && written[at] === '\n'));
        expect(lineAt(partsOf(written, length), at)).toBe(written.slice(0, at).split(/\r\n|\n|\r/u).length);
      },
    ),
    runs,
  );
});

describe('units', () => {
  test('of UTF-16 are its characters, in either order, and 上 is no line break', () => {
    const little = Uint8Array.from(Buffer.from('\uFEFF上,"\n', 'utf16le'));
    const big = Uint8Array.from(Buffer.from(little).swap16());
    expect([unitOrderOf(little, null), unitOrderOf(big, null)]).toEqual(['utf-16le', 'utf-16be']);
    for (const units of [unitsOf(little, 'utf-16le'), unitsOf(big, 'utf-16be')])
      expect([...units]).toEqual([0xfeff, 0x4e0a, 0x2c, 0x22, 0x0a]);
  });

  test('go by the encoding that was asked for before what the bytes look like', () => {
    const marked = Uint8Array.of(0xff, 0xfe);
    expect(unitOrderOf(marked, 'gb18030')).toBe('bytes');
    expect(unitOrderOf(bytesOf('a'), 'utf-16be')).toBe('utf-16be');
  });

  test('of a delimiter are those of the encoding', () => {
    expect(delimiterUnits('，', 'gb18030')).toEqual([0xa3, 0xac]);
    expect(delimiterUnits('，', 'utf-8-bom')).toEqual([0xef, 0xbc, 0x8c]);
    expect(delimiterUnits('，', 'utf-16le-bom')).toEqual([0xff0c]);
  });
});
