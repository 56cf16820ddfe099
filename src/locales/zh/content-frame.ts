import type { ContentWords } from '../words/content.ts';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 一、十、十一、二十、一百二十九。 */
const chinese = (n: number): string => {
  if (n >= 100) return String(n);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens] ?? ''}十`;
  return `${ten}${DIGITS[ones] ?? ''}`;
};

/** GB/T 9704-2012，7.3.3：一、（一）1.（1） */
const sectionNumber = (path: readonly number[]): string => {
  const n = path.at(-1) ?? 0;
  return [`${chinese(n)}、`, `（${chinese(n)}）`, `${n}.`, `（${n}）`][path.length - 1] ?? '';
};

/** 标题、编号、日期和判定结果的叫法。 */
export const contentFrame: Omit<
  ContentWords,
  'columns' | 'levels' | 'tables' | 'figures' | 'alternatives' | 'series' | 'shades' | 'say'
> = {
  title: (kind, year, subject) =>
    ({
      monitor: `${subject}${year}年度监测报告`,
      circular: `关于《${subject}》${year}年度目标完成情况的通报`,
      feedback: `${subject}${year}年度目标完成情况反馈`,
    })[kind],
  shortTitle: (kind, year, subject) =>
    ({
      monitor: `${year}年度监测报告`,
      circular: `${year}年度目标完成情况通报`,
      feedback: `${subject}${year}年度反馈`,
    })[kind],
  sections: {
    overview: '总体情况',
    data: '数据依据',
    actions: '分项情况',
    groups: '重点地区情况',
    prefectures: '各州市情况',
    ranking: '评价结果',
    quality: '数据质量',
    'verdicts-annex': '全部判定结果',
    'counties-annex': '各县（市、区）判定结果',
    'targets-annex': '目标值及其依据',
    'quality-annex': '数据问题清单',
    'method-annex': '方法、数据来源及校验值',
    items: '分项完成情况',
    problems: '存在的主要问题',
    requirements: '下一步工作要求',
    'indicators-attachment': '指标完成情况表',
    'prefectures-attachment': '各州市完成情况表',
    'problems-attachment': '问题清单',
  },
  numbers: {
    section: sectionNumber,
    attachment: (n, of) => (of === 1 ? '附件' : `附件${n}`),
    table: (n) => `表${n}`,
    figure: (n) => `图${n}`,
  },
  day: (isoDay) => {
    const [year = '', month = '', day = ''] = isoDay.split('-');
    return `${year}年${Number(month)}月${Number(day)}日`;
  },
  noDay: '　　　　年　　月　　日',
  cover: {
    plan: '行动计划',
    scope: '范围',
    year: '年度',
    date: '日期',
    data: '依据数据',
    completeness: '数据完整程度',
    office: '编制单位',
  },
  states: {
    met: '达到',
    approximate: '容差内达到',
    missed: '未达到',
    waived: '未达到（已批准豁免）',
    open: '无法判定（缺数据）',
    none: '无目标或不适用',
  },
  results: {
    standard: { met: '达标', missed: '未达标' },
    task: { met: '完成', missed: '未完成' },
    approximate: '容差内达到',
    waived: '已批准豁免',
    open: '无法判定（缺数据）',
    notApplicable: '不适用',
    noTarget: '未提出数值要求',
    noTargetInYear: '本年无目标值',
    noTargetAtLevel: '本级无目标值',
  },
  signatures: ['统计人员', '审核人', '负责人'],
  attachmentLabel: '附件',
  ofThePlan: '行动计划总体目标',
  unnamedOffice: '（印发单位）',
  addressees: '各州、市教育体育局，各高等学校：',
};
