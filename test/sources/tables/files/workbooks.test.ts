import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import type { WriteSheet } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readingContext } from '../../../../src/sources/tables/make-context.ts';
import { openFile } from '../../../../src/sources/tables/files/open.ts';
import { readSubmission } from '../../../../src/sources/tables/submission.ts';
import { zipBomb } from '../../../../scripts/zip-bomb.js';
import { PLAN, TREE } from '../../../support/judge.ts';
import { dabiao, ROOT } from '../../../support/run.ts';
import { source } from '../../../support/source.ts';

async function read(bytes: Uint8Array, sheets: readonly string[] | null = null) {
  const context = readingContext(PLAN, TREE, { sheets });
  const { observations, findings, inputs } = readSubmission(
    [await openFile(source(bytes, '昆明市.xlsx'), context.settings)],
    context,
  );
  return {
    figures: [...observations].map(
      ({ subject, region, year, figure }) =>
        `${region} ${year} ${subject.id} ${'value' in figure ? String(figure.value) : ''}`,
    ),
    findings: findings.map(({ facts, sheet, line, column }) => [facts.code, sheet, line, column]),
    inputs,
  };
}

const xlsx = (...sheets: WriteSheet[]) => writeXlsx({ sheets });
const xls = (rows: unknown[][]): Uint8Array =>
  write(utils.book_new(utils.aoa_to_sheet(rows), '数据'), { type: 'buffer', bookType: 'biff8' });

describe('a workbook', () => {
  const rows = [
    ['昆明市2025年统计表', null, null],
    ['地区', '在园幼儿总数', '普惠性幼儿园覆盖率'],
    ['五华区', 1000, 0.853],
    ['盘龙区', 2000, 0.9],
    ['合计', 3000, null],
  ];
  const percent = new Map([
    ['2,2', { value: 0.853, type: 'number' as const, style: { numFmt: '0.0%' } }],
    ['3,2', { value: 0.9, type: 'number' as const, style: { numFmt: '0.0%' } }],
  ]);

  test('is read sheet by sheet, with percentages as they are shown', async () => {
    const second = {
      name: '2024年',
      rows: [
        ['地区', '大中小学总数'],
        ['五华区', 50],
      ],
    };
    const { figures, findings, inputs } = await read(
      await xlsx({ name: '表1', rows, cells: percent }, second),
    );
    expect(findings).toEqual([]);
    expect(figures).toEqual([
      '530102 2024 schools 50',
      '530102 2025 kindergarten-children 1000',
      '530102 2025 inclusive-kindergarten-coverage 85.3',
      '530103 2025 kindergarten-children 2000',
      '530103 2025 inclusive-kindergarten-coverage 90',
    ]);
    expect(inputs).toMatchObject([
      { encoding: 'xlsx', delimiter: null, layouts: ['wide'], rows: 3, accepted: 3 },
    ]);
  });

  test('names sheet and cell of what is wrong', async () => {
    const bytes = await xlsx({
      name: '表1',
      rows: [
        ['地区', '年份', '在园幼儿总数'],
        ['五华区', 2025, '约1000'],
      ],
    });
    expect((await read(bytes)).findings).toEqual([['approximate-number', '表1', 2, 3]]);
    const folder = mkdtempSync(join(tmpdir(), 'dabiao-'));
    writeFileSync(join(folder, 'a.xlsx'), bytes);
    expect(dabiao(['check', join(folder, 'a.xlsx'), '--lang', 'en']).stdout).toContain('a.xlsx 表1!C2');
    rmSync(folder, { recursive: true });
  });

  test('takes no error and no formula without result for an empty cell', async () => {
    const cells = new Map([
      ['1,2', { value: null, type: 'formula' as const, formula: 'B2*2' }],
      ['2,2', { value: '#DIV/0!', type: 'error' as const }],
    ]);
    const bytes = await xlsx({
      name: '表1',
      rows: [
        ['地区', '年份', '在园幼儿总数'],
        ['五华区', 2025],
        ['盘龙区', 2025],
      ],
      cells,
    });
    expect((await read(bytes)).findings.map(([code, , line]) => [code, line])).toEqual([
      ['formula-without-value', 2],
      ['error-cell', 3],
    ]);
  });

  test('may have dates for years, merged regions, hidden rows and sheets', async () => {
    const cells = new Map([
      [
        '1,1',
        { value: new Date(Date.UTC(2025, 11, 31)), type: 'date' as const, style: { numFmt: 'yyyy"年"' } },
      ],
    ]);
    const bytes = await xlsx(
      {
        name: '表1',
        rows: [
          ['地区', '年份', '在园幼儿总数'],
          ['五华区', null, 1000],
          [null, 2024, 900],
        ],
        cells,
        merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
        rowDefs: new Map([[2, { hidden: true }]]),
      },
      { name: '选项', hidden: true, rows: [['是'], ['否']] },
    );
    const { figures, findings } = await read(bytes);
    expect(figures).toEqual([
      '530102 2025 kindergarten-children 1000',
      '530102 2024 kindergarten-children 900',
    ]);
    expect(findings).toEqual([['hidden-data', '表1', undefined, undefined]]);
  });

  test('may be read in part with --sheet', async () => {
    const bytes = await xlsx(
      {
        name: '甲',
        rows: [
          ['地区', '年份', '在园幼儿总数'],
          ['五华区', 2025, 1],
        ],
      },
      {
        name: '乙',
        rows: [
          ['地区', '年份', '在园幼儿总数'],
          ['盘龙区', 2025, 2],
        ],
      },
    );
    expect((await read(bytes, ['乙'])).figures).toEqual(['530103 2025 kindergarten-children 2']);
    expect((await read(bytes, ['丙'])).findings).toEqual([
      ['no-such-sheet', undefined, undefined, undefined],
    ]);
  });

  test('may be a legacy .xls, whatever its name says', async () => {
    const { figures, inputs } = await read(
      xls([
        ['地区', '年份', '在园幼儿总数'],
        ['五华区', 2025, 1000],
        ['盘龙区', '2025年', '1,234'],
      ]),
    );
    expect(figures).toEqual([
      '530102 2025 kindergarten-children 1000',
      '530103 2025 kindergarten-children 1234',
    ]);
    expect(inputs).toMatchObject([{ encoding: 'xls' }]);
  });

  test('of garbage is refused, never a crash', async () => {
    const sound = await xlsx({
      name: '表1',
      rows: [
        ['地区', '年份', '在园幼儿总数'],
        ['五华区', 2025, 1000],
      ],
    });
    const old = xls([
      ['地区', '年份', '在园幼儿总数'],
      ['五华区', 2025, 1000],
    ]);
    for (const bytes of [sound, old]) {
      for (let cut = 8; cut < bytes.length; cut += Math.ceil(bytes.length / 40)) {
        const broken = new Uint8Array(bytes);
        for (let i = cut; i < Math.min(cut + 24, broken.length); i += 1) broken[i] = (broken[i] ?? 0) ^ 0x5a;
        for (const each of [broken, bytes.subarray(0, cut)]) {
          const { figures, findings } = await read(each);
          expect(figures.length > 0 || findings.length > 0).toBe(true);
        }
      }
    }
  });
});

describe('the demo submission, as a county office would save it,', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dabiao-demo-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const cellsOf = (name: string) =>
    readFileSync(join(ROOT, 'fixtures/demo', name), 'utf8')
      .replace('\uFEFF', '')
      .trim()
      .split('\r\n')
      .map((line) =>
        line
          .split(',')
          .map((cell) => (/^\d+(?:\.\d+)?$/u.test(cell) ? Number(cell) : cell === '' ? null : cell)),
      );

  const WRITERS: Readonly<Record<string, (name: string) => Promise<Uint8Array> | Uint8Array>> = {
    csv: (name) =>
      iconv.encode(readFileSync(join(ROOT, 'fixtures/demo', name), 'utf8').replace('\uFEFF', ''), 'gbk'),
    xlsx: (name) => xlsx({ name: '数据', rows: cellsOf(name) }),
    xls: (name) => xls(cellsOf(name)),
  };
  const assessment = (path: string) =>
    dabiao(['check', '.', '--fail-on', 'never', '-f', 'json'], { cwd: path })
      .stdout.replaceAll(/\.(?:xlsx|xls)"/gu, '.csv"')
      .replaceAll(/\n *"sheet": "数据",/gu, '')
      .replace(/"inputs": \[[^]*?\n {2}\],/u, '');

  test.each(Object.keys(WRITERS))('%s, gives the same assessment', async (ending) => {
    const target = join(folder, ending);
    mkdirSync(target);
    for (const name of readdirSync(join(ROOT, 'fixtures/demo')).filter((each) => each.endsWith('.csv'))) {
      writeFileSync(join(target, name.replace(/csv$/u, ending)), (await WRITERS[ending]?.(name)) ?? '');
    }
    expect(assessment(target)).toBe(assessment(join(ROOT, 'fixtures/demo')));
  });
});

describe('a workbook that would unpack to far more than it seems', () => {
  test('is refused from its directory', async () => {
    const { findings } = await read(zipBomb(64, 0xffffffff));
    expect(findings).toEqual([['too-large', undefined, undefined, undefined]]);
  });
  test('is refused even if its directory lies', async () => {
    const before = process.memoryUsage().rss;
    const { findings } = await read(zipBomb(256, 1024));
    expect(findings).toEqual([['corrupt-file', undefined, undefined, undefined]]);
    expect(await openFile(source(zipBomb(256, 1024), 'bomb.xlsx'), { encoding: null })).toMatchObject({
      unreadable: { reason: 'zip' },
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });
});
