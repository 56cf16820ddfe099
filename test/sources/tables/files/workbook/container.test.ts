import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { containerOf } from '../../../../../src/sources/tables/files/workbook/container.ts';
import { open } from '../../../../support/sheets.ts';

const bytes = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : [part],
    ),
  );
const archive = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const dbf = () => {
  const header = new Uint8Array(100);
  header.set([3, 125, 11, 25, 1, 0, 0, 0, 65, 0]);
  header[64] = 0x0d;
  return header;
};
const tar = () => {
  const header = new Uint8Array(512);
  header.set(bytes('ustar'), 257);
  return header;
};
const ODS = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' };

describe('a file that holds no table we read is named for what it is, whatever its name says', () => {
  test.each([
    ['pdf', bytes('%PDF-1.7\n')],
    ['rtf', bytes('{\\rtf1')],
    ['rar', bytes('Rar!', 0x1a, 7, 1, 0)],
    ['7z', bytes('7z', 0xbc, 0xaf, 0x27, 0x1c)],
    ['gzip', bytes(0x1f, 0x8b, 8, 0)],
    ['tar', tar()],
    ['sqlite', bytes('SQLite format 3', 0)],
    ['access', bytes(0, 1, 0, 0, 'Standard Jet DB')],
    ['image', bytes(0x89, 'PNG\r\n')],
    ['image', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['image', bytes('BM', 1, 2, 3, 4, 0, 0, 0, 0)],
    ['program', bytes('MZ', 0x90, 0)],
    ['dbf', dbf()],
    [
      'mhtml',
      bytes(
        'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="x"\r\n',
      ),
    ],
    ['xml', bytes('<?xml version="1.0"?><data/>')],
    [
      'ods',
      bytes(
        '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
      ),
    ],
    ['ods', archive(ODS)],
    ['document', archive({ ...ODS, mimetype: 'application/vnd.oasis.opendocument.text' })],
    ['document', archive({ 'word/document.xml': '<x/>' })],
    ['xlsb', archive({ 'xl/workbook.bin': 'x' })],
    ['zip', archive({ '昆明.xlsx': 'x', '五华.csv': 'y' })],
    ['zip', archive({})],
  ])('%s', async (kind, content) => {
    for (const path of ['a.xlsx', 'a.xls', 'a.csv'])
      expect((await open(content, path)).unreadable).toEqual({ code: 'unsupported-content', kind });
  });
});

describe('text stays text', () => {
  test.each([
    'BM,MZ\n1,2\n',
    '7z\n',
    'PK\n',
    '<5\n',
    '< 10,是\n',
    'GIF\n',
    'MIME-Version: 1.0\n',
    '地区,年份\n',
    '',
  ])('%j', (text) => {
    expect(containerOf(new TextEncoder().encode(text))).toBe('text');
  });
});
