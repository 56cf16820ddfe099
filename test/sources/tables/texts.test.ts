import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/sources/tables/files/decode.ts';
import { detectDelimiter } from '../../../src/sources/tables/files/delimiter.ts';
import { readCsv } from '../../../src/sources/tables/files/csv.ts';
import { readingContext } from '../../../src/sources/tables/make-context.ts';
import { openText } from '../../../src/sources/tables/files/open.ts';
import { readSubmission } from '../../../src/sources/tables/submission.ts';
import { PLAN, TREE } from '../../support/judge.ts';
import { ROOT } from '../../support/run.ts';
import { source } from '../../support/source.ts';

const CSV = '地区,年份,在园幼儿总数,备注\n五华区,2025,1000,"一，二；三"\n盘龙区,2025,2000,\n';
const read = (bytes: Uint8Array) =>
  readSubmission([openText(source(bytes), { encoding: null })], readingContext(PLAN, TREE));
const figures = (bytes: Uint8Array) => read(bytes).observations;

describe('encodings are told apart by decoding all of a file', () => {
  test.each([
    ['utf-8', 'utf-8', false, 'utf-8'],
    ['utf-8', 'utf-8 with a mark', true, 'utf-8-bom'],
    ['gbk', 'GBK', false, 'gb18030'],
    ['gb18030', 'GB18030', false, 'gb18030'],
    ['utf-16le', 'UTF-16 LE with a mark', true, 'utf-16le-bom'],
    ['utf-16be', 'UTF-16 BE with a mark', true, 'utf-16be-bom'],
  ])('%s: %s', (encoding, _, addBOM, told) => {
    const { inputs, observations, findings } = read(iconv.encode(CSV, encoding, { addBOM }));
    expect(inputs).toMatchObject([{ encoding: told, delimiter: ',', accepted: 2 }]);
    expect(findings).toEqual([]);
    expect(observations).toEqual(figures(new TextEncoder().encode(CSV)));
  });

  test('one character at the very end decides', () => {
    const ascii = `region,year,kindergarten-children,note\n530102,2025,1000,${'x'.repeat(100_000)}`;
    expect(decode(iconv.encode(`${ascii}县`, 'gbk'))).toMatchObject({ encoding: 'gb18030' });
    expect(decode(iconv.encode(`${ascii}县`, 'utf-8'))).toMatchObject({ encoding: 'utf-8' });
  });

  test('a file that is neither is refused, with the first byte that fits nowhere', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('地区,年份\n'), 0xff, 0x41]);
    expect(decode(bytes)).toEqual({
      problem: { code: 'unknown-encoding', tried: ['utf-8', 'gb18030'], offset: 14 },
    });
  });

  test('--encoding goes before what the bytes look like', () => {
    expect(decode(iconv.encode(CSV, 'gbk'), 'utf-8')).toEqual({
      problem: { code: 'unknown-encoding', tried: ['utf-8'], offset: 0 },
    });
    expect(decode(iconv.encode(CSV, 'utf-16le'), 'utf-16le')).toEqual({ text: CSV, encoding: 'utf-16le' });
  });

  test.each([
    [[], 'empty-file'],
    [[0x20, 0x0a], 'empty-file'],
    [[0xef, 0xbb, 0xbf], 'empty-file'],
    [[0x01, 0x02, 0x03, 0x04, 0x00], 'binary-file'],
  ])('%j: %s', (bytes, code) => {
    expect(decode(new Uint8Array(bytes))).toEqual({ problem: { code } });
  });
});

describe('delimiters', () => {
  test.each([',', '\t', ';', '，', '|'])('%j', (delimiter) => {
    const text = CSV.replaceAll('"一，二；三"', '一').replaceAll(',', delimiter);
    expect(detectDelimiter(text)).toEqual({ delimiter, stated: false });
    const { observations, inputs } = read(new TextEncoder().encode(text));
    expect(observations).toEqual(figures(new TextEncoder().encode(CSV)));
    expect(inputs).toMatchObject([{ delimiter }]);
  });

  test('a line sep= states it', () => {
    const { observations, findings } = read(
      new TextEncoder().encode('sep=|\n地区|年份|在园幼儿总数\n五华区|2025|1000\n盘龙区|2025|约2\n'),
    );
    expect(observations).toHaveLength(1);
    expect(findings).toMatchObject([
      {
        facts: { code: 'approximate-number' },
        line: 4,
        column: 3,
        excerpt: { text: '盘龙区|2025|约2', offset: 9, length: 2 },
      },
    ]);
  });

  test('commas in remarks do not make a semicolon table a comma table', () => {
    expect(detectDelimiter('a;b;c\n1,5;x, y;2\n2,5;z;3\n').delimiter).toBe(';');
  });

  test('cells that end in a tab, in lines that end in a comma, are parted by commas', () => {
    expect(detectDelimiter('地区\t,2024年\t,2023年\t,\n云南省\t,1\t,2\t,\n').delimiter).toBe(',');
  });
});

test('whatever encoding, delimiter and line ends the same data is written in, the observations are the same', () => {
  const rows = fc.array(
    fc.tuple(
      fc.constantFrom(...TREE.all.filter(({ level }) => level === 'county').map(({ name }) => name)),
      fc.constantFrom(2022, 2023, 2024, 2025),
      fc.nat(99_999),
    ),
    {
      minLength: 1,
      maxLength: 20,
    },
  );
  const writing = fc.record({
    encoding: fc.constantFrom('utf-8', 'gb18030', 'utf-16le', 'utf-16be'),
    delimiter: fc.constantFrom(',', '\t', ';', '，', '|'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    quotes: fc.boolean(),
    sep: fc.boolean(),
  });
  fc.assert(
    fc.property(rows, writing, (data, { encoding, delimiter, end, quotes, sep }) => {
      const seen = new Set<string>();
      const single = data.filter(([name, year]) => !seen.has(`${name}${year}`) && seen.add(`${name}${year}`));
      const cells = [
        ['地区', '年份', '在园幼儿总数'],
        ...single.map(([name, year, value]) => [name, String(year), String(value)]),
      ];
      const text = cells
        .map((row) => row.map((cell) => (quotes ? `"${cell}"` : cell)).join(delimiter))
        .join(end);
      const stated = sep && end !== '\r' ? `sep=${delimiter}${end}` : '';
      const { observations, findings } = read(
        iconv.encode(stated + text, encoding, { addBOM: encoding.startsWith('utf-16') }),
      );
      expect(findings).toEqual([]);
      expect([...observations].map(({ region, year, figure }) => [region, year, figure])).toEqual(
        single.map(([name, year, value]) => [
          TREE.all.find((region) => region.name === name)?.code,
          year,
          { kind: 'number', value: String(value) },
        ]),
      );
    }),
    { numRuns: 200 },
  );
});

describe('csv-spectrum, the public collection of CSV files, is read as it prescribes', () => {
  const folder = `${ROOT}node_modules/csv-spectrum`;
  const names = readdirSync(`${folder}/csvs`).map((name) => name.replace(/\.csv$/u, ''));
  const recordsOf = (name: string) => {
    const [header, ...rows] = readCsv(readFileSync(`${folder}/csvs/${name}.csv`, 'utf8'), {
      delimiter: ',',
      stated: false,
    }).rows;
    return rows.map(({ cells }) => Object.fromEntries(cells.map((cell, i) => [header?.cells[i], cell])));
  };
  const prescribed = (name: string) => JSON.parse(readFileSync(`${folder}/json/${name}.json`, 'utf8'));

  test.each(names.filter((name) => name !== 'location_coordinates'))('%s', (name) => {
    expect(recordsOf(name)).toEqual(prescribed(name));
  });
  test('location_coordinates, of which its JSON has one record with another telephone number', () => {
    expect(recordsOf('location_coordinates')).toEqual([
      { ...prescribed('location_coordinates'), 'Contact Phone Number': '2095257564' },
    ]);
  });
});

describe('files that were put together', () => {
  const HEADER = '地区,年份,在园幼儿总数\r\n';
  const FIRST = `${HEADER}五华区,2025,1000\r\n`;
  const SECOND = `${HEADER}盘龙区,2025,2000\r\n`;
  const told = (bytes: Uint8Array) => {
    const { observations, findings } = read(bytes);
    return [
      ...[...observations].map(
        ({ region, figure }) => `${region} ${'value' in figure ? String(figure.value) : ''}`,
      ),
      ...findings.map(({ facts }) => facts.code),
    ];
  };
  const BOTH = ['530102 1000', '530103 2000'];
  const joined = (...parts: readonly Uint8Array[]) => Buffer.concat(parts);

  test.each(['utf-8', 'utf-16le', 'utf-16be'])('in %s, each with its byte order mark', (encoding) => {
    const [first, second] = [FIRST, SECOND].map((text) => iconv.encode(text, encoding, { addBOM: true }));
    expect(told(joined(first ?? new Uint8Array(), second ?? new Uint8Array()))).toEqual(BOTH);
  });

  test.each(['utf-8', 'gbk'])('in %s by DOS, with its mark at the end', (encoding) => {
    const [first, second] = [FIRST, SECOND].map((text) => iconv.encode(text, encoding));
    const mark = new Uint8Array([0x1a]);
    expect(told(joined(first ?? mark, second ?? mark, mark))).toEqual(BOTH);
    expect(told(joined(first ?? mark, mark, second ?? mark, mark))).toEqual(BOTH);
    expect(told(joined(first ?? mark, second ?? mark, mark, new Uint8Array(100)))).toEqual(BOTH);
  });

  test('in UTF-16, with the one byte that DOS puts behind it, or zeros', () => {
    const text = iconv.encode(FIRST + SECOND, 'utf-16le', { addBOM: true });
    expect(told(joined(text, new Uint8Array([0x1a])))).toEqual(BOTH);
    expect(told(joined(text, new Uint8Array([0x1a, 0])))).toEqual(BOTH);
    expect(told(joined(text, new Uint8Array(64)))).toEqual(BOTH);
  });

  test('zeros within a text are none of its', () => {
    expect(
      told(joined(iconv.encode(FIRST, 'utf-8'), new Uint8Array(2), iconv.encode(SECOND, 'utf-8'))),
    ).toEqual(['binary-file']);
  });

  test.each([
    [FIRST, 'utf-8', SECOND, 'gbk'],
    [FIRST, 'gbk', SECOND, 'utf-8'],
    [FIRST.repeat(500), 'gbk', '盘龙区,2025,2000', 'utf-8'],
    ['盘龙区,2025,2000\n', 'utf-8', FIRST.repeat(500), 'gbk'],
  ])('in two encodings are refused: %#', (first, one, second, other) => {
    expect(told(joined(iconv.encode(first, one), iconv.encode(second, other)))).toEqual(['mixed-encodings']);
  });

  test.each(['big5', 'shift_jis', 'euc-kr', 'euc-jp'])('in %s are not read as something else', (encoding) => {
    const bytes = iconv.encode(
      '地區,年份,在園幼兒總數\r\n五華區,2025,1000\r\n盤龍區,2025,2000\r\n',
      encoding,
    );
    expect(['no-header', 'unknown-encoding', 'mixed-encodings']).toContain(told(bytes)[0]);
  });

  test('no name of a region in GBK is taken for UTF-8', () => {
    for (const { name, short } of TREE.all) {
      expect(decode(iconv.encode(`地区,年份\n${name}\n${short}\n${name},2025,1000\n`, 'gbk'))).toMatchObject({
        encoding: 'gb18030',
      });
    }
  });
});

describe('tables between strokes', () => {
  const told = (text: string) => {
    const { observations, findings } = read(new TextEncoder().encode(text));
    return [
      ...[...observations].map(
        ({ region, year, figure }) => `${region} ${year} ${'value' in figure ? String(figure.value) : ''}`,
      ),
      ...findings.map(({ facts }) => facts),
    ];
  };

  test.each([
    ['plain', '地区|年份|在园幼儿总数\n五华区|2025|1000\n盘龙区|2025|2000\n'],
    [
      'of Markdown',
      '| 地区 | 年份 | 在园幼儿总数 |\n| :--- | :---: | ---: |\n| 五华区 | 2025 | 1000 |\n| 盘龙区 | 2025 | 2000 |\n',
    ],
    [
      'of a database',
      ' 地区 | 年份 | 在园幼儿总数 \n------+------+--------------\n 五华区 | 2025 | 1000\n 盘龙区 | 2025 | 2000\n',
    ],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual(['530102 2025 1000', '530103 2025 2000']);
  });

  test.each(['^', '~', ':', '、', '¦', ' '])(
    'cells parted by %j are not read, and it is named',
    (delimiter) => {
      const text = '地区,年份,在园幼儿总数\n五华区,2025,1000\n盘龙区,2025,2000\n'.replaceAll(',', delimiter);
      expect(told(text)).toMatchObject([{ code: 'no-header', delimiter }]);
      if (delimiter !== ' ')
        expect(told(`sep=${delimiter}\n${text}`)).toEqual(['530102 2025 1000', '530103 2025 2000']);
    },
  );

  test('columns of a fixed width are parted by spaces', () => {
    expect(
      told('地区      年份    在园幼儿总数\n五华区    2025    1000\n盘龙区    2025    2000\n'),
    ).toMatchObject([{ delimiter: ' ' }]);
  });

  test('a text is no table', () => {
    const [found] = told('关于报送数据的通知\n各州市：请于 10 日前报送。\n');
    expect(found).toMatchObject({ code: 'no-header' });
    expect(found).not.toHaveProperty('delimiter');
  });
});
