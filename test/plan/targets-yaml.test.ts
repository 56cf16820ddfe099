import { describe, expect, test } from 'vitest';
import type { PlannedTarget } from '../../src/plan/plan.ts';
import { PLAN, TREE } from '../support/judge.ts';

/** The plan row by row: id, title, kind, the levels it is judged at, what is asked for in 2025, and its basis. */
const INDICATORS = `
  safe-campus-rate | 平安校园创建率 | ratio | province, prefecture, county | at-least 100 | stated
  ideology-classroom-prefectures | 张桂梅思政大讲堂州市分课堂覆盖率 | share | province | at-least 100 | interpreted
  ideology-classroom-universities | 张桂梅思政大讲堂高校分课堂覆盖率 | ratio | province | at-least 100 | interpreted
  inclusive-kindergarten-coverage | 普惠性幼儿园覆盖率 | ratio | province, prefecture, county | at-least 90 | stated
  special-school-coverage | 人口超过20万的县特殊教育学校覆盖率 | share | province, prefecture, county | at-least 95 | stated
  shortage-teacher-fill-rate | 紧缺学科教师配齐率 | ratio | province, prefecture, county | at-least 95 | interpreted
  balanced-county-share | 义务教育优质均衡县占比 | share | province, prefecture | about 30 | stated
  high-school-trusteeship-coverage | 普通高中托管帮扶县域覆盖率 | share | province, prefecture, county | at-least 100 | stated
  industry-education-consortia | 区域产教联合体数 | count | province | at-least 4 | stated
  vocational-universities | 职业本科学校数 | count | province | at-least 1 | stated
  programme-quality-rate | 本科专业达到全国平均及以上水平占比 | ratio | province | at-least 100 | stated
  sino-foreign-institutions | 中外合作办学机构数 | count | province | at-least 1 | stated
  digital-campus-coverage | 大中小学数字校园覆盖率 | ratio | province, prefecture, county | at-least 95 | interpreted
  public-satisfaction | 人民群众教育满意度 | score | province | above-baseline | interpreted
  vocational-conditions-rate | 职业学校办学条件达标率 | ratio | province | at-least 90 | interpreted
  industry-communities | 行业产教融合共同体数 | count | province | – | –
  innovation-platforms | 高水平科技创新平台数 | count | province | – | –
  group-schooling-coverage | 集团化办学覆盖率 | share | province | – | –
  graduates-staying | 百万大学生兴云南行动留滇就业人数 | count | province | – | –
`;

const MEASURES = `
  safe-campuses 平安校园数 所 county
  campuses 各级各类学校（园）总数 所 county
  ideology-classrooms 张桂梅思政大讲堂分课堂数 个 prefecture
  universities-with-classroom 设分课堂的高校数 所 province
  universities 高校总数 所 province
  inclusive-kindergarten-children 普惠性幼儿园在园幼儿数 人 county
  kindergarten-children 在园幼儿总数 人 county
  special-schools 特殊教育学校数 所 county
  resident-population 常住人口 人 county
  shortage-teachers 紧缺学科在岗教师数 人 county
  shortage-teacher-posts 紧缺学科应配教师数 人 county
  quality-balanced 义务教育优质均衡县认定 是/否 county
  high-school-trusteeship 普通高中托管帮扶 是/否 county
  qualifying-programmes 达到全国平均及以上水平的本科专业数 个 province
  programmes 本科专业总数 个 province
  digital-campuses 数字校园数 所 county
  schools 大中小学总数 所 county
  group-schooling 集团化办学 是/否 county
  vocational-schools-meeting-conditions 办学条件达标的职业学校数 所 province
  vocational-schools 职业学校总数 所 province
  satisfaction-score 教育满意度得分 分 any
  industry-education-consortia 区域产教联合体数 个 prefecture
  vocational-universities 职业本科学校数 所 prefecture
  sino-foreign-institutions 中外合作办学机构数 个 prefecture
  industry-communities 行业产教融合共同体数 个 prefecture
  innovation-platforms 高水平科技创新平台数 个 prefecture
  graduates-staying 百万大学生兴云南行动留滇就业人数 人 prefecture
`;

/** Those without a figure, under their action. */
const GOALS = {
  'party-building': [
    'party-building-models 高校党建工作示范创建',
    'sports-and-arts 体育美育浸润行动',
    'labour-education-standards 劳动教育指导标准',
    'all-round-education 健全“五育并举”育人体系',
  ],
  'preschool-and-special': [
    'public-kindergartens 新建改扩建公办幼儿园',
    'private-kindergarten-support 普惠性民办幼儿园扶持',
    'inclusive-special-education 特殊教育与普通教育融合',
    'more-places 扩大学前和特殊教育资源供给',
  ],
  'strong-schools': [
    'county-high-schools 基本破解“县中困境”',
    'five-batches “五个一批”帮扶',
    'more-good-schools 扩大基础教育优质资源覆盖面',
  ],
  'border-and-frontier': [
    'teaching-of-all-subjects 全学科送教',
    'students-teaching-at-border 大学生援边支教（实习）',
    'point-to-point-help “点对点”帮扶',
    'narrower-gaps 缩小全省地区间教育发展差距',
  ],
  vocational: ['double-high-double-excellent “双高”“双优”建设', 'vocational-system 健全职业教育体系'],
  'higher-education': [
    'first-class-disciplines 一流学科和一流专业建设',
    'training-of-talent 创新人才培养模式',
    'quality-of-teaching 提升高校育人质量',
  ],
  'science-and-industry': [
    'innovation-for-industry 服务产业发展创新体系',
    'joint-innovation 提升高校产学研协同创新能力',
  ],
  digital: [
    'public-education-platform 云南教育公共服务平台',
    'digital-resources 数字教育资源开发应用',
    'digital-level 全面提升教育数字化水平',
  ],
  'the plan as a whole': [
    'front-rank-of-west 教育整体发展水平基本进入西部先进行列',
    'better-quality 稳步提升教育质量',
    'exemplary-reforms 形成一批教育改革发展成果',
  ],
};

const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

function targetsOf(id: string): readonly PlannedTarget[] {
  return PLAN.indicators.find((indicator) => indicator.id === id)?.targets ?? [];
}

describe('targets.yaml holds', () => {
  test('every indicator of the plan, in its order', () => {
    const shown = PLAN.indicators.map(({ id, title, formula, levels, targets }) => {
      const final = targets.find(({ year }) => year === 2025);
      const asked = final && [
        final.requirement.comparison,
        ...('value' in final.requirement ? [final.requirement.value] : []),
      ];
      return [
        id,
        title.zh,
        formula.kind,
        levels.join(', '),
        asked?.join(' ') ?? '–',
        final?.basis ?? '–',
      ].join(' | ');
    });
    expect(shown).toEqual(linesOf(INDICATORS));
  });

  test('every measure, with its unit and the level that reports it', () => {
    const unitOf = (id: string) => PLAN.units.find((unit) => unit.id === id)?.name.zh;
    const shown = PLAN.measures.map(({ id, title, unit, reportedBy }) =>
      [id, title.zh, unitOf(unit), reportedBy].join(' '),
    );
    expect(shown).toEqual(linesOf(MEASURES));
  });

  test('every goal without a figure, under its action, with its clause and words', () => {
    const shown = Object.fromEntries(
      [...PLAN.actions.map(({ id }) => id), null].map((action) => [
        action ?? 'the plan as a whole',
        PLAN.goals.filter((goal) => goal.action === action).map(({ id, title }) => `${id} ${title.zh}`),
      ]),
    );
    expect(shown).toEqual(GOALS);
    for (const { source, quote } of PLAN.goals) {
      expect(source).toMatch(/^政策解读(?:二（[二三]）|三（四）)$/u);
      expect(quote).not.toBe('');
    }
  });

  test('a goal for each action: all eight have something to speak of', () => {
    for (const { id } of PLAN.actions) expect(PLAN.goals.some(({ action }) => action === id)).toBe(true);
  });

  test('the goals of single years: 2023 and 2024', () => {
    const early = PLAN.indicators.flatMap(({ id, targets }) =>
      targets.filter(({ year }) => year < 2025).map(({ year, requirement }) => [id, year, requirement]),
    );
    expect(early).toEqual([
      ['safe-campus-rate', 2023, { comparison: 'at-least', value: '60' }],
      ['safe-campus-rate', 2024, { comparison: 'at-least', value: '100' }],
      ['balanced-county-share', 2023, { comparison: 'members-at-least', value: '1' }],
      ['high-school-trusteeship-coverage', 2023, { comparison: 'at-least', value: '100' }],
      ['high-school-trusteeship-coverage', 2024, { comparison: 'at-least', value: '100' }],
      ['vocational-conditions-rate', 2023, { comparison: 'at-least', value: '80' }],
    ]);
  });

  test('trusteeship of 2023 and 2024 read out of 全面实施, which is said of 2023', () => {
    const early = targetsOf('high-school-trusteeship-coverage').filter(({ year }) => year < 2025);
    expect(early.map(({ year, basis, source, quote }) => [year, basis, source, quote])).toEqual([
      [2023, 'interpreted', '行动计划年度目标（2023年）', '全面实施'],
      [2024, 'interpreted', '行动计划年度目标（2023年）', '全面实施'],
    ]);
  });

  test('the vocational schools by the national notice, which is not what the plan says', () => {
    for (const { source, quote, reading } of targetsOf('vocational-conditions-rate')) {
      expect([source, quote]).toEqual(['教职成〔2022〕5号', null]);
      expect(reading?.zh).toContain('没有写比例');
    }
  });

  test('no English name that takes 普惠 for inclusive', () => {
    for (const { title } of [...PLAN.indicators, ...PLAN.measures, ...PLAN.actions, ...PLAN.goals])
      if (title.zh.includes('普惠')) expect(title.en).toContain('ffordable (普惠)');
    for (const { counted } of PLAN.measures) expect(counted.one + counted.other).not.toContain('inclusive');
  });

  test('分级分类 with what it belongs to', () => {
    const texts = PLAN.features.map(({ text }) => text?.zh ?? '');
    expect(texts.filter((text) => text.includes('分级分类'))).toEqual([
      expect.stringContaining('建立全省深化新时代教育评价改革的分级分类体系'),
    ]);
  });

  test('for each target its source, and for each interpreted one how it was read', () => {
    for (const { targets } of PLAN.indicators) {
      for (const { source, basis, reading } of targets) {
        expect(source).not.toBe('');
        if (basis === 'interpreted') expect(reading).not.toBeNull();
      }
    }
  });

  test('the eight actions, three safeguards and four features of the plan', () => {
    expect([PLAN.actions.length, PLAN.safeguards.length, PLAN.features.length]).toEqual([8, 3, 4]);
    const known = new Set(PLAN.actions.map(({ id }) => id));
    expect(PLAN.indicators.filter(({ action }) => action !== null && !known.has(action))).toEqual([]);
    expect(PLAN.indicators.filter(({ action }) => action === null).map(({ id }) => id)).toEqual([
      'public-satisfaction',
    ]);
  });

  test('the focus groups, with as many regions as the plan speaks of', () => {
    for (const { regions, group, expected } of PLAN.focus) {
      const members = group === null ? regions : TREE.all.filter(({ groups }) => groups.includes(group));
      expect(members).toHaveLength(expected);
    }
  });
});
