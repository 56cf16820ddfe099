import { describe, expect, test } from 'vitest';
import type { Requirement } from '../../../src/core/comparisons/requirements.ts';
import { decimal } from '../../../src/core/decimal.ts';
import type { Level } from '../../../src/core/model.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import type { Explained } from '../../../src/report/explained.ts';
import { explainedText } from '../../../src/report/explained-text.ts';
import type { Told } from '../../../src/report/explained-telling.ts';
import { runExplain } from '../../../src/run/explain.ts';
import { openText } from '../../../src/sources/tables/files/open.ts';
import { asking } from '../../support/asking.ts';
import { PLAN, TREE } from '../../support/judge.ts';
import { source } from '../../support/source.ts';

const RATIO = 'inclusive-kindergarten-coverage';
const CHILDREN = '地区,年份,普惠性幼儿园在园幼儿数,在园幼儿总数';

function explained(
  csv: string,
  id: string,
  region: string | null = null,
  { plan = PLAN, year = null }: { readonly plan?: Plan; readonly year?: number | null } = {},
): Explained {
  const indicator = plan.indicators.find((each) => each.id === id);
  if (indicator === undefined) throw new Error(id);
  const code = TREE.all.find(({ name }) => name === region)?.code ?? null;
  const sources = [openText(source(csv, 't.csv'), { encoding: null })];
  return runExplain({ plan, sha256: '', regions: TREE, sources }, {}, { indicator, region: code, year })
    .explained;
}

/** The lines of an explanation in Chinese, each with what stands below it further in. */
function lines(...args: Parameters<typeof explained>): string {
  const { answer, sections } = explainedText(explained(...args), 'zh', true);
  const text = ({ text: line, below }: Told, depth: number): string[] => [
    ' '.repeat(depth) + line,
    ...below.flatMap((each) => text(each, depth + 1)),
  ];
  return [answer, ...sections.flatMap((each) => text(each, 0))].join('\n');
}

const asked = (id: string, requirement: Requirement, levels?: readonly Level[]) => ({
  plan: asking(id, requirement, levels),
});

describe('a cell is shown as it stands there, and as it was understood', () => {
  test.each([
    ['"1,000"', '“1,000”，读作 1000'],
    ['0.1万', '“0.1万”，读作 1000'],
    ['1000人', '“1000人”，读作 1000'],
    ['１０００', '“１０００”，读作 1000'],
    ['1000.0', '“1000.0”'],
    ['1000', '“1000”'],
  ])('%s', (cell, said) => {
    expect(lines(`${CHILDREN}\n五华区,2025,900,${cell}`, RATIO)).toContain(
      `在园幼儿总数：${said} · t.csv 第2行第4列`,
    );
  });
  test('with the unit of its column', () => {
    const csv = '地区,年份,普惠性幼儿园在园幼儿数（人）,在园幼儿总数（百人）\n五华区,2025,900,10';
    expect(lines(csv, RATIO)).toContain('在园幼儿总数：“10”，读作 1000，单位为百 · t.csv 第2行第4列');
  });
  test('a column of fractions', () => {
    const csv = '地区,年份,普惠性幼儿园覆盖率\n五华区,2025,0.91\n盘龙区,2025,0.85\n官渡区,2025,0.95';
    expect(lines(csv, RATIO, '五华区')).toContain('“0.91”，读作 91%，本列是小数');
  });
  test('a cell that would move the cursor is shown as text', () => {
    const csv = '地区,年份,普惠性幼儿园在园幼儿数,在园幼儿总数\n五华区,2025,900,"\u200B1000"';
    expect(lines(csv, RATIO)).toContain('“<200B>1000”，读作 1000');
  });
});

describe('the comparison of', () => {
  const csv = `${CHILDREN}\n五华区,2025,899,1000`;
  test.each<[string, Requirement, string]>([
    ['at-least', { comparison: 'at-least', value: decimal(90) }, '89.9% < 90%，未达到'],
    ['at-most', { comparison: 'at-most', value: decimal(80) }, '89.9% > 80%，未达到'],
    [
      'between',
      { comparison: 'between', value: decimal(80), upper: decimal(95) },
      '89.9% > 80%、89.9% < 95%，达到',
    ],
    ['about', { comparison: 'about', value: decimal(90), tolerance: decimal(1) }, '89.9% > 89%，达到'],
  ])('%s', (_, requirement, said) => {
    expect(lines(csv, RATIO, null, asked(RATIO, requirement))).toContain(`比较：${said}`);
  });
  test('what is lacking is worked out', () => {
    expect(lines(csv, RATIO)).toContain('需要 900（1000 × 90%），现有 899：还差 1 名普惠园在园幼儿');
  });
  test('a tolerance is left out of what is lacking', () => {
    const requirement = { comparison: 'about', value: decimal(95), tolerance: decimal(1) } as const;
    expect(lines(csv, RATIO, null, asked(RATIO, requirement))).toMatch(/94% 起即算达到[^]*不计容差/u);
  });
  test('a value that rounds to the target is not shown as it', () => {
    const close = `${CHILDREN}\n五华区,2025,8999999999,9999999999`;
    expect(lines(close, RATIO)).toMatch(/比较：89\.9999999\d* ?% < 90%，未达到/u);
  });
  test('above the year before', () => {
    const two = `${csv}\n五华区,2024,899,1000`;
    const said = lines(two, RATIO, null, {
      ...asked(RATIO, { comparison: 'above-year-before' }),
      year: 2025,
    });
    expect(said).toMatch(
      /取本地区 2024 年的值[^]*数值（2024年）：899 ÷ 1000 = 89.9%[^]*比较：89.9% = 89.9%，未达到/u,
    );
  });
  test('so many members', () => {
    const share = 'high-school-trusteeship-coverage';
    const answers =
      '地区,年份,普通高中托管帮扶\n泸水市,2025,是\n福贡县,2025,否\n贡山县,2025,否\n兰坪县,2025,否';
    const said = lines(
      answers,
      share,
      '怒江傈僳族自治州',
      asked(share, { comparison: 'members-at-least', value: decimal(2) }),
    );
    expect(said).toContain('比较：1 个县（市、区） < 2 个县（市、区），未达到');
    expect(said).toContain('福贡县：不符合：普通高中托管帮扶为“是”');
  });
});

describe('a status', () => {
  const NUJIANG = '怒江傈僳族自治州';
  const counties = (...rows: string[]) => [CHILDREN, ...rows].join('\n');
  test('undetermined names who is missing and where the value lies', () => {
    const said = lines(counties('泸水市,2025,950,1000', '福贡县,2025,,500'), RATIO, NUJIANG);
    expect(said).toMatch(/泸水市：950 ÷ 1000\n[^]*福贡县：只报了一部分\n[^]*贡山独龙族怒族自治县：未报送/u);
    expect(said).toMatch(/比较：数值高于 0%，低于 100%，90% 在其中：取决于缺报的成员/u);
  });
  test('that stands whatever is missing says so', () => {
    const rows = ['泸水市,2025,10,1000', '福贡县,2025,500,500', '贡山县,2025,100,100', '兰坪县,2025,,100'];
    expect(lines(counties(...rows), RATIO, NUJIANG)).toContain(
      '缺报的成员即使全部有利：41.764706% < 90%，未达到',
    );
  });
  test('by an own figure that stands in for the members', () => {
    const said = lines(counties('怒江州,2025,950,1000', '泸水市,2025,10,20'), RATIO, NUJIANG);
    expect(said).toContain('950 ÷ 1000（下级未报齐，采用自行上报的数）');
  });
  test('by an own figure larger than the sum', () => {
    const rows = ['泸水市', '福贡县', '贡山县', '兰坪县'].map((name) => `${name},2025,90,100`);
    const said = lines(counties('怒江州,2025,370,410', ...rows), RATIO, NUJIANG);
    expect(said).toContain('自行上报 370 ÷ 410，下级合计 360 ÷ 400，多出的部分属本级');
  });
  test('by the sum where the own figure is lower', () => {
    const rows = ['泸水市', '福贡县', '贡山县', '兰坪县'].map((name) => `${name},2025,90,100`);
    const said = lines(counties('怒江州,2025,350,400', ...rows), RATIO, NUJIANG);
    expect(said).toContain('自行上报 350 ÷ 400，下级合计 360 ÷ 400，按下级合计');
  });
  test('by a percentage of its own', () => {
    const csv = '地区,年份,普惠性幼儿园覆盖率\n怒江州,2025,95%\n泸水市,2025,91%';
    const said = lines(csv, RATIO, NUJIANG);
    expect(said).toMatch(
      /95%（下级未报齐，采用自行上报的百分数）[^]*泸水市：未报送；只报送了百分数 91%，无法汇总/u,
    );
  });
  test('with the census where no population was reported', () => {
    const said = lines('地区,年份,特殊教育学校数\n五华区,2025,1', 'special-school-coverage', '五华区');
    expect(said).toMatch(/常住人口 \d+，未报送，按 2020 年人口普查数/u);
  });
  test('not applicable: the condition that is not met', () => {
    const csv = '地区,年份,特殊教育学校数,常住人口\n德钦县,2025,0,60000';
    expect(lines(csv, 'special-school-coverage', '德钦县')).toMatch(
      /^不适用[^]*不在统计范围，不满足：常住人口 > 200000/u,
    );
  });
  test('no target: what the plan says of others', () => {
    const plan = asking(RATIO, { comparison: 'at-least', value: decimal(90) }, ['province']);
    const indicators = plan.indicators.map((each) =>
      each.id === RATIO ? { ...each, levels: ['province', 'county'] as const, appliesBelow: false } : each,
    );
    const said = lines(`${CHILDREN}\n五华区,2025,1,1`, RATIO, '五华区', { plan: { ...plan, indicators } });
    expect(said).toMatch(/^无目标[^]*只对省级提出，不向本级分摊/u);
  });
  test('waived: who approved it', () => {
    const whole = explained(`${CHILDREN}\n五华区,2025,899,1000`, RATIO);
    const waiver = {
      reason: '地震',
      approvedBy: '省厅',
      document: '1号',
      approvedOn: '2025-01-01',
      expiresOn: '2025-12-31',
    };
    const verdict = { ...whole.explanation.verdict, status: 'waived' as const, waiver };
    const { answer, sections } = explainedText(
      { ...whole, explanation: { ...whole.explanation, verdict } },
      'zh',
      false,
    );
    expect(answer).toMatch(/^未达标（已批准豁免）/u);
    expect(sections.at(-1)?.text).toBe('豁免：地震');
    expect(sections.at(-1)?.below[0]?.text).toContain(
      '省厅批准，1号，2025-01-01 起，至 2025-12-31 止；仍不计为达标',
    );
    expect(sections.at(-2)?.text).toContain('89.9% < 90%，未达到');
  });
});

describe('findings are shown where they concern what is explained', () => {
  const csv = `${CHILDREN}\n五华区,2025,90,100\n盘龙区,2025,约90,100\n泸水市,2024,约90,100`;
  const codes = (region: string, year: number) =>
    explained(csv, RATIO, region, { year }).explanation.findings.map(({ line }) => line);
  test('a row that was left out, of the region itself', () => expect(codes('盘龙区', 2025)).toEqual([3]));
  test('or of a member', () => expect(codes('昆明市', 2025)).toEqual([3]));
  test('not of another region', () => expect(codes('五华区', 2025)).toEqual([]));
  test('nor of another year', () => expect(codes('怒江傈僳族自治州', 2025)).toEqual([]));
  test('nor of a table about something else', () => {
    const other = '地区,年份,特殊教育学校数\n盘龙区,2025,约1\n五华区,2025,1';
    expect(explained(other, RATIO, '盘龙区').explanation.findings).toEqual([]);
  });
});
