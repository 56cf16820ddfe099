import { describe, expect, test } from 'vitest';
import type { Unread } from '../../../src/cli/inputs/look-before.ts';
import { lookBefore } from '../../../src/cli/inputs/look-before.ts';
import { LARGEST_FILE, LONGEST_LINE, LONGEST_QUOTED, LONGEST_TEXT } from '../../../src/core/text-bounds.ts';
import type { Encoding } from '../../../src/sources/tables/files/decode.ts';
import { readingContext } from '../../../src/sources/tables/make-context.ts';
import { PLAN, TREE } from '../../support/judge.ts';

const MB = 1024 * 1024;
const PART = MB;
const HEADER = '地区,年份,在园幼儿总数\n';
const ROW = '五华区,2025,1\n';

type Content = string | Uint8Array;
const bytesOf = (content: Content) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** A file that begins with some content and then repeats another, without being held. */
function fileOf(start: Content, filling: Content, size = 20 * MB): Unread & { readonly asked: () => number } {
  const [first, block] = [bytesOf(start), bytesOf(filling)];
  let asked = 0;
  const many = new Uint8Array(Math.ceil(PART / block.length) * block.length);
  for (let at = 0; at < many.length; at += block.length) many.set(block, at);
  function* parts(): Iterable<Uint8Array> {
    let given = 0;
    const all = function* () {
      yield first;
      for (;;) yield many;
    };
    for (const part of all()) {
      for (let at = 0; at < part.length && given < size; at += PART) {
        const piece = part.subarray(at, Math.min(at + PART, at + size - given));
        asked = Math.max(asked, given + piece.length);
        given += piece.length;
        yield piece;
      }
      if (given >= size) return;
    }
  }
  const head = (most: number) => {
    const bytes = new Uint8Array(Math.min(most, size));
    let at = 0;
    for (const part of parts()) {
      const piece = part.subarray(0, bytes.length - at);
      bytes.set(piece, at);
      at += piece.length;
      if (at === bytes.length) break;
    }
    return bytes;
  };
  return { path: 't.csv', size, head, parts, asked: () => asked };
}

async function look(unread: Unread, most = LARGEST_FILE, encoding: Encoding | null = null) {
  const context = () => Promise.resolve(readingContext(PLAN, TREE, { encoding }));
  const found = await lookBefore({ most, context })(unread);
  return found.map(({ facts, line }) => [
    facts.code,
    'what' in facts ? facts.what : null,
    'most' in facts ? facts.most : null,
    line ?? null,
  ]);
}

describe('what is read without a look', () => {
  test.each([
    ['up to 16 MB, whatever it holds', fileOf('a,b\n', '1,2\n', 16 * MB)],
    ['a workbook', fileOf(Uint8Array.of(0x50, 0x4b, 3, 4), Uint8Array.of(0), 900 * MB)],
    ['a saved report, which is refused as one', fileOf('{"a":1', ' ', 900 * MB)],
  ])('%s', async (_, unread) => {
    expect(await look(unread)).toEqual([]);
  });

  test('asks for no context, which takes time', async () => {
    const context = () => Promise.reject(new Error('asked'));
    expect(await lookBefore({ most: LARGEST_FILE, context })(fileOf('a,b\n', '1,2\n', MB))).toEqual([]);
  });
});

describe('a large text of ours', () => {
  test('is read', async () => {
    expect(await look(fileOf(HEADER, ROW))).toEqual([]);
    expect(await look(fileOf(HEADER, '五华区,2025,"1"\r\n'))).toEqual([]);
    expect(await look(fileOf(HEADER.replace('\n', '\r'), ROW.replace('\n', '\r')))).toEqual([]);
  });

  test('in UTF-16 as well, marked or asked for', async () => {
    const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
    expect(await look(fileOf(utf16(`\uFEFF${HEADER}`), utf16(ROW)))).toEqual([]);
    expect(await look(fileOf(utf16(HEADER), utf16(ROW)), LARGEST_FILE, 'utf-16le')).toEqual([]);
  });

  test('whose first line alone is longer than what is looked at is read', async () => {
    expect(await look(fileOf(`地区,年份,在园幼儿总数,${'备注'.repeat(20_000)}\n`, ROW))).toEqual([]);
  });
});

describe('a large text is refused', () => {
  test('beyond the bound of its size, of which the user may say another', async () => {
    expect(await look(fileOf(HEADER, ROW, 600 * MB))).toEqual([['too-large', 'file', 512 * MB, null]]);
    expect(await look(fileOf(HEADER, ROW, 20 * MB), 18 * MB)).toEqual([['too-large', 'file', 18 * MB, null]]);
    expect(await look(fileOf(HEADER, ROW, 3 * MB), 2 * MB)).toEqual([['too-large', 'file', 2 * MB, null]]);
    expect(await look(fileOf(HEADER, ROW, 2 * MB), 2 * MB)).toEqual([]);
    expect(await look(fileOf(HEADER, ROW, 21 * MB), 22 * MB)).toEqual([]);
  });

  test('whose header is not ours, and no more than its beginning is asked for', async () => {
    const unread = fileOf('a,b\n', '1,2\n', 506 * MB);
    expect(await look(unread)).toEqual([['no-header', null, null, 1]]);
    expect(unread.asked()).toBeLessThan(2 * MB);
  });

  test.each([
    ['from the first byte on', fileOf('', '12345,', 620 * MB), 1],
    ['further down', fileOf(`${HEADER}${ROW.repeat(70_000)}${'x'.repeat(4.1 * MB)}\n`, ROW), 70_002],
  ])('with a line without end, %s, and its line is named', async (_, unread, line) => {
    expect(await look(unread)).toEqual([['too-large', 'line', LONGEST_LINE, line]]);
    expect(unread.asked()).toBeLessThan(9 * MB);
  });

  test('with a line without end in UTF-16, where 上 has the byte of a line break', async () => {
    const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
    expect(await look(fileOf(utf16(`\uFEFF${HEADER}${ROW.repeat(9000)}`), utf16('上')))).toEqual([
      ['too-large', 'line', LONGEST_LINE, 9002],
    ]);
  });

  test('with a mark that is never closed, and the line of its cell is named', async () => {
    const start = `${HEADER}${ROW.repeat(70_000)}五华区,2025,"1\n`;
    expect(await look(fileOf(start, ROW))).toEqual([['too-large', 'quoted', LONGEST_QUOTED, 70_002]]);
  });

  test.each([
    ['zeros', fileOf('', Uint8Array.of(0)), 'binary-file'],
    ['bytes of no encoding', fileOf(HEADER, Uint8Array.of(0xff, 0xff, 0x0a)), 'unknown-encoding'],
    ['blank lines', fileOf('', ' \n'), 'no-header'],
  ])('that is nothing but %s', async (_, unread, code) => {
    expect((await look(unread)).map(([each]) => each)).toEqual([code]);
  });

  test('of more characters than one text may have, which no option raises', async () => {
    const ascii = fileOf('region,year,kindergarten-children\n', '5301,2025,1\n', 516 * MB);
    expect(await look(ascii, 600 * MB)).toEqual([['too-large', 'characters', LONGEST_TEXT, null]]);
  }, 60_000);
});

describe('what is no workbook, or more than its reader takes, is refused by its beginning', () => {
  const zeros = Uint8Array.of(0);
  test.each([
    ['a PDF', fileOf('%PDF-1.7\n', zeros, 900 * MB), ['unsupported-content', null, null]],
    ['a page', fileOf('<html><body>', ' ', 900 * MB), ['too-large', 'file', LARGEST_FILE]],
    [
      'an old workbook',
      fileOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), zeros, 300 * MB),
      ['too-large', 'bytes', 256 * MB],
    ],
  ])('%s', async (_, unread, expected) => {
    expect(await look(unread)).toEqual([[...expected, null]]);
    expect(unread.asked()).toBeLessThan(3 * PART);
  });
});
