import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { lookOf } from '../../../src/cli/inputs/looks-like-table.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file whose name says nothing is a table', () => {
  test.each([
    ['lines of cells with figures', bytes('地区,年份,在园幼儿总数\n五华区,2025,1000\n')],
    ['with tabs', bytes('地区\t在园幼儿总数\n五华区\t1000\n')],
    ['with bars', bytes('地区|在园幼儿总数\n五华区|1,000\n')],
    ['below a title', bytes('2025年统计表\n\n地区;普惠率\n五华区;95%\n')],
    ['with answers', bytes('地区,集团化办学\n五华区,是\n')],
    ['with quotation marks', bytes('"地区","数"\r\n"五华区","10"\r\n')],
    ['with columns aligned by spaces', bytes('地区      年份    人数\n五华区    2025    1000\n')],
    ['in GBK, as Excel saves text', iconv.encode('地区\t在园幼儿总数\r\n五华区\t1000\r\n', 'gbk')],
    [
      'in UTF-16, as Excel saves Unicode text',
      iconv.encode('地区\t在园幼儿总数\r\n五华区\t1000\r\n', 'utf-16le', { addBOM: true }),
    ],
    ['cut off within a character', bytes('地区,数\n五华区,10\n盘龙区').subarray(0, -1)],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['a workbook', bytes('PK\u0003\u0004…xl/workbook.xml')],
    ['a page with a table', bytes('<html><body><TABLE border=1><tr><td>地区')],
    [
      'a workbook in XML',
      bytes('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    ],
  ])('%s', (_, head) => {
    expect(lookOf(head)).toBe('table');
  });
});

describe('and these are none', () => {
  test.each([
    ['nothing', bytes('')],
    ['prose', bytes('各县（市、区）请于月底前报送，逾期通报。\n联系人：张三，电话见通知。\n')],
    ['prose in English', bytes('Please report by Friday, all of you.\nThanks, and see you.\n')],
    ['JSON', bytes('[\n1,\n2,\n3\n]\n')],
    ['XML', bytes('<testsuites>\n<testsuite tests="1,2,3"/>\n</testsuites>')],
    ['bytes', Uint8Array.from([1, 0, 2, 0])],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0])],
    ['the report for terminals', bytes('五华区   12   34  ✓ ≥95%\n盘龙区   12   34  ✗ ≥95%\n')],
  ])('%s', (_, head) => {
    expect(lookOf(head)).toBe('other');
  });

  test.each([
    ['zip', 'PK\u0003\u0004'],
    ['rar', 'Rar!\u001A'],
  ])('an archive: %s', (_, text) => {
    expect(lookOf(bytes(text))).toBe('archive');
  });
  test.each([
    ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
    ['gzip', [0x1f, 0x8b, 8]],
  ])('an archive: %s', (_, head) => {
    expect(lookOf(Uint8Array.from(head))).toBe('archive');
  });
});
