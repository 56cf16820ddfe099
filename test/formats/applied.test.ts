import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { rendered, savedReport, withVerdicts } from '../support/saved.ts';

const APPLIED = 'digital-campus-coverage';
/** A prefecture whose digital campuses are held against what was said of the province. */
const REPORT = withVerdicts(savedReport('test/fixtures/version-1/prefecture.json'), (verdict) =>
  verdict.indicator === APPLIED && verdict.target !== undefined
    ? { ...verdict, target: { ...verdict.target, appliedFrom: 'province' } }
    : verdict,
);
const ONLY_APPLIED = withVerdicts(REPORT, (verdict) =>
  verdict.target === undefined
    ? verdict
    : { ...verdict, target: { ...verdict.target, appliedFrom: 'province' } },
);
const applied = REPORT.verdicts.filter(({ target }) => target?.appliedFrom !== undefined);

describe('a target of a higher level is marked wherever a verdict is', () => {
  test('the report has such verdicts, met and missed', () => {
    const statuses = new Set(applied.map(({ status }) => status));
    expect([...statuses].toSorted()).toEqual(expect.arrayContaining(['fail', 'pass']));
  });

  test.each([
    ['zh', '套用省级目标'],
    ['en', 'provincial target, applied'],
  ] as const)('in a terminal, in %s: a mark, and what it means', async (language, words) => {
    const table = await rendered(REPORT, 'table', language, { width: 140 });
    expect(table).toMatch(/ [✓✗] ≥[\d.]+%\*/u);
    expect(table).toContain(`   * ${words}\n`);
    expect(table).toMatch(new RegExp(` · \\* ${words}$`, 'mu'));
    expect(table).toMatch(/✗\* −\d/u);
    for (const line of table.split('\n').filter((each) => /^平安|^Safe/u.test(each)))
      expect(line).not.toContain('*');
  });

  test.each([
    ['zh', '套用省级目标'],
    ['en', 'provincial target, applied'],
  ] as const)('in every other format, in %s', async (language, words) => {
    const text = async (name: string) => rendered(REPORT, name, language);
    expect(await text('markdown')).toMatch(/≥[\d.]+%\\?\*\)/u);
    expect(await text('markdown')).toContain(words);
    for (const name of ['github', 'gitlab', 'junit', 'tap', 'sarif', 'csv'])
      expect(await text(name), name).toContain(words);
  });

  test('once for each verdict where each has a line', async () => {
    const rows: Record<string, string>[] = parse(await rendered(REPORT, 'csv', 'en'), {
      bom: true,
      columns: true,
    });
    expect(rows.filter((row) => row['target-applied-from'] === 'province')).toHaveLength(applied.length);
    expect(await rendered(REPORT, 'csv', 'zh')).toContain(',套用何级目标,');
    for (const name of ['junit', 'tap']) {
      const written = await rendered(REPORT, name, 'zh');
      const said = new Set(written.split('\n').filter((line) => line.includes('套用省级目标')));
      const lines = applied.filter(({ status }) => status === 'pass').length;
      expect(said.size, name).toBeGreaterThanOrEqual(lines > 0 ? 2 : 1);
    }
  });

  test('in SARIF as a property too', async () => {
    const { results } = JSON.parse(await rendered(REPORT, 'sarif', 'en')).runs[0];
    const missed = applied.filter(({ status }) => status === 'fail').length;
    const marked = results.filter(
      ({ properties }: { properties?: { appliedFrom?: string } }) => properties?.appliedFrom === 'province',
    );
    expect(marked).toHaveLength(missed);
  });
});

describe('applied verdicts are counted apart', () => {
  const firstLines = async (width: number, language: 'zh' | 'en', report = REPORT) =>
    (await rendered(report, 'table', language, { width })).split('\n\n')[1]?.split('\n') ?? [];

  test('behind the own ones where there is room', async () => {
    expect(await firstLines(140, 'zh')).toMatchInlineSnapshot(`
      [
        "怒江傈僳族自治州  2023年  达标 2  未达标 1          套用省级目标  达标 1  未达标 0",
        "                  2024年  达标 1  未达标 1  待定 1  套用省级目标  达标 1  未达标 0",
        "                  2025年  达标 2  未达标 1          套用省级目标  达标 1  未达标 0",
        "县（市、区）      2023年  达标 4  未达标 1          套用省级目标  达标 3  未达标 1",
        "                  2024年  达标 5  未达标 0          套用省级目标  达标 2  未达标 2",
        "                  2025年  达标 4  未达标 1          套用省级目标  达标 2  未达标 2",
      ]
    `);
    expect(await firstLines(140, 'en')).toMatchInlineSnapshot(`
      [
        "怒江傈僳族自治州  2023  2 met  1 missed                  provincial, applied  1 met  0 missed",
        "                  2024  1 met  1 missed  1 undetermined  provincial, applied  1 met  0 missed",
        "                  2025  2 met  1 missed                  provincial, applied  1 met  0 missed",
        "counties          2023  4 met  1 missed                  provincial, applied  3 met  1 missed",
        "                  2024  5 met  0 missed                  provincial, applied  2 met  2 missed",
        "                  2025  4 met  1 missed                  provincial, applied  2 met  2 missed",
      ]
    `);
  });
  test('below them where there is not', async () => {
    expect(await firstLines(60, 'zh')).toMatchInlineSnapshot(`
      [
        "怒江傈僳族自治州  2023年  达标 2  未达标 1",
        "                  2024年  达标 1  未达标 1  待定 1",
        "                  2025年  达标 2  未达标 1",
        "  套用省级目标    2023年  达标 1  未达标 0",
        "                  2024年  达标 1  未达标 0",
        "                  2025年  达标 1  未达标 0",
        "县（市、区）      2023年  达标 4  未达标 1",
        "                  2024年  达标 5  未达标 0",
        "                  2025年  达标 4  未达标 1",
        "  套用省级目标    2023年  达标 3  未达标 1",
        "                  2024年  达标 2  未达标 2",
        "                  2025年  达标 2  未达标 2",
      ]
    `);
    expect(await firstLines(60, 'en')).toMatchInlineSnapshot(`
      [
        "怒江傈僳族自治州       2023  2 met  1 missed",
        "                       2024  1 met  1 missed  1 undetermined",
        "                       2025  2 met  1 missed",
        "  provincial, applied  2023  1 met  0 missed",
        "                       2024  1 met  0 missed",
        "                       2025  1 met  0 missed",
        "counties               2023  4 met  1 missed",
        "                       2024  5 met  0 missed",
        "                       2025  4 met  1 missed",
        "  provincial, applied  2023  3 met  1 missed",
        "                       2024  2 met  2 missed",
        "                       2025  2 met  2 missed",
      ]
    `);
  });
  test('and alone where there are no others', async () => {
    expect(await firstLines(140, 'zh', ONLY_APPLIED)).toMatchInlineSnapshot(`
      [
        "怒江傈僳族自治州  2023年  套用省级目标  达标 3  未达标 1",
        "                  2024年  套用省级目标  达标 2  未达标 1  待定 1",
        "                  2025年  套用省级目标  达标 3  未达标 1",
        "县（市、区）      2023年  套用省级目标  达标 7  未达标 2",
        "                  2024年  套用省级目标  达标 7  未达标 2",
        "                  2025年  套用省级目标  达标 6  未达标 3",
      ]
    `);
    expect(await firstLines(60, 'zh', ONLY_APPLIED)).toMatchInlineSnapshot(`
      [
        "怒江傈僳族自治州",
        "  套用省级目标    2023年  达标 3  未达标 1",
        "                  2024年  达标 2  未达标 1  待定 1",
        "                  2025年  达标 3  未达标 1",
        "县（市、区）",
        "  套用省级目标    2023年  达标 7  未达标 2",
        "                  2024年  达标 7  未达标 2",
        "                  2025年  达标 6  未达标 3",
      ]
    `);
  });
  test('in the table of Markdown', async () => {
    const markdown = await rendered(REPORT, 'markdown', 'zh');
    expect(markdown.split('\n').filter((line) => /^\| 怒江.*年 \||^\| 县（|^\| 地区 \| 年份/u.test(line)))
      .toMatchInlineSnapshot(`
        [
          "| 地区 | 年份 | 目标 | 达标 | 未达标 | 待定 |",
          "| 怒江傈僳族自治州 | 2023年 | 自身目标 | 2 | 1 | 0 |",
          "| 怒江傈僳族自治州 | 2023年 | 套用省级目标 | 1 | 0 | 0 |",
          "| 怒江傈僳族自治州 | 2024年 | 自身目标 | 1 | 1 | 1 |",
          "| 怒江傈僳族自治州 | 2024年 | 套用省级目标 | 1 | 0 | 0 |",
          "| 怒江傈僳族自治州 | 2025年 | 自身目标 | 2 | 1 | 0 |",
          "| 怒江傈僳族自治州 | 2025年 | 套用省级目标 | 1 | 0 | 0 |",
          "| 县（市、区） | 2023年 | 自身目标 | 4 | 1 | 0 |",
          "| 县（市、区） | 2023年 | 套用省级目标 | 3 | 1 | 0 |",
          "| 县（市、区） | 2024年 | 自身目标 | 5 | 0 | 0 |",
          "| 县（市、区） | 2024年 | 套用省级目标 | 2 | 2 | 0 |",
          "| 县（市、区） | 2025年 | 自身目标 | 4 | 1 | 0 |",
          "| 县（市、区） | 2025年 | 套用省级目标 | 2 | 2 | 0 |",
          "| 怒江傈僳族自治州 泸水市 | 县级 | 2023年 | 未达标；86.94%（253/291）；目标不低于 87.11%（按里程碑推算）；还差 1 名紧缺学科教师；数据见 fixtures/demo/533300-怒江傈僳族自治州.csv 第3行 |",
          "| 怒江傈僳族自治州 泸水市 | 县级 | 2025年 | 未达标；94.85%（276/291）；目标不低于 95%（解读得出）；还差 1 名紧缺学科教师；数据见 fixtures/demo/533300-怒江傈僳族自治州.csv 第5行 |",
          "| 怒江傈僳族自治州 福贡县 | 县级 | 2024年 | 未达标；79.31%（23/29）；目标不低于 81.73%（按里程碑推算；套用省级目标）；还差 1 所数字校园；数据见 fixtures/demo/533300-怒江傈僳族自治州.csv 第8行 |",
          "| 怒江傈僳族自治州 福贡县 | 县级 | 2025年 | 未达标；89.66%（26/29）；目标不低于 95%（解读得出；套用省级目标）；还差 2 所数字校园；数据见 fixtures/demo/533300-怒江傈僳族自治州.csv 第9行 |",
          "| 怒江傈僳族自治州 兰坪白族普米族自治县 | 县级 | 2023年 | 未达标；70%（35/50）；目标不低于 70.34%（按里程碑推算；套用省级目标）；还差 1 所数字校园；数据见 fixtures/demo/533300-怒江傈僳族自治州.csv 第15行 |",
          "| 怒江傈僳族自治州 兰坪白族普米族自治县 | 县级 | 2024年 | 未达标；82%（41/50）；目标不低于 82.67%（按里程碑推算；套用省级目标）；还差 1 所数字校园；数据见 fixtures/demo/533300-怒江傈僳族自治州.csv 第16行 |",
          "| 怒江傈僳族自治州 兰坪白族普米族自治县 | 县级 | 2025年 | 未达标；94%（47/50）；目标不低于 95%（解读得出；套用省级目标）；还差 1 所数字校园；数据见 fixtures/demo/533300-怒江傈僳族自治州.csv 第17行 |",
        ]
      `);
  });
  test('in what it means', async () => {
    const table = await rendered(REPORT, 'table', 'zh', { width: 140 });
    const missed = applied.filter(({ status }) => status === 'fail').length;
    expect(table).toContain(`项目标未达标（其中套用上级目标 ${missed} 项）`);
    expect(await rendered(REPORT, 'github', 'en')).toContain(`targets not met (${missed} of them applied)`);
  });
});

test('what has no data is counted apart from what is undetermined', async () => {
  const first = REPORT.verdicts[0];
  const report = withVerdicts(REPORT, (verdict) =>
    verdict === first ? { ...verdict, status: 'no-data' } : verdict,
  );
  expect(await rendered(report, 'table', 'zh', { width: 140 })).toMatch(/无数据 1/u);
  expect(await rendered(report, 'markdown', 'en')).toContain('| no data |');
});
