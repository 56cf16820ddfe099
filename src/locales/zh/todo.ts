import type { TodoWords } from '../words/todo.ts';

const missed = (count: number, waived: number, applied: string) =>
  `未达标 ${count} 项${applied}${waived > 0 ? `，另有已批准豁免 ${waived} 项` : ''}`;

const due = (year: number, count: number, open: number) =>
  [
    ...(count > 0 || open === 0 ? [`${year} 年目标尚未达到 ${count} 项`] : []),
    ...(open > 0 ? [`${count > 0 ? '' : `${year} 年目标`}能否达到无法判断 ${open} 项`] : []),
  ].join('，');

export const todo: TodoWords = {
  answer: (year, nextYear, counts, applied) =>
    [
      `${year} 年${missed(counts.missed, counts.waived, applied)}`,
      `缺数据 ${counts.unreported} 项`,
      nextYear === null
        ? `${year} 年之后计划没有目标`
        : `按 ${year} 年的值，${due(nextYear, counts.due, counts.dueOpen)}`,
    ].join('；') + '。',
  amongRegions: (regions) => `涉及 ${regions} 个地区。`,
  amongUnits: (leading, onlySupporting, unnamed) =>
    leading === 0
      ? '均未指定责任单位。'
      : `${[
          `涉及 ${leading} 个牵头单位`,
          ...(onlySupporting > 0 ? [`${onlySupporting} 个单位只配合`] : []),
          ...(unnamed > 0 ? [`${unnamed} 项未指定责任单位`] : []),
        ].join('，')}。`,
  nothing: (met, nextYear) =>
    met === 0
      ? '所选地区和指标该年没有可判定的目标，所以没有列出事项。'
      : `没有需要整改、补报的事项${nextYear === null ? '' : '，下一年的目标也没有尚未达到的'}。`,
  counts: (nextYear, counts, applied) =>
    [
      ...(counts.missed > 0 ? [missed(counts.missed, counts.waived, applied)] : []),
      ...(counts.missed === 0 && counts.waived > 0 ? [`已批准豁免 ${counts.waived} 项`] : []),
      ...(counts.unreported > 0 ? [`缺数据 ${counts.unreported} 项`] : []),
      ...(counts.due + counts.dueOpen > 0 && nextYear !== null
        ? [due(nextYear, counts.due, counts.dueOpen)]
        : []),
    ].join('；'),
  unnamed: '未指定责任单位',
  lists: {
    missed: (year) => `${year} 年未达标`,
    unreported: (year) => `缺数据，${year} 年无法判定`,
    due: (year) => `${year} 年目标，目前尚未达到`,
    dueOpen: (year) => `${year} 年目标，缺数据，能否达到无法判断`,
    supported: '配合其他单位的',
  },
  order: (by) =>
    by === 'unit'
      ? '责任单位按牵头的未达标项数排列；各单位内按所差占目标的比例，从大到小排列。'
      : '各地区内按所差占目标的比例，从大到小排列。',
  method: (year, nextYear) =>
    `${nextYear} 年所差按 ${year} 年的值计算，设分母和成员不变；与上年相比的目标，以 ${year} 年的值为上年值。`,
  applied: '* 套用上级目标',
  lacks: (year, measures, members) => `缺 ${year} 年的${measures}${members === null ? '' : `（${members}）`}`,
  members: (names, more) => (more > 0 ? `${names}等，另有 ${more} 个` : names),
  known: (value) => `现知为 ${value}`,
  target: (year, target) => `${year} 年目标 ${target}`,
  lead: '牵头',
  supporting: '配合',
  unit: '责任单位',
  lack: '还差',
  csv: {
    type: '类别',
    status: '状态',
    indicator: '指标代码',
    name: '指标',
    region: '地区代码',
    'region-name': '地区',
    level: '层级',
    year: '年份',
    lead: '牵头责任单位',
    supporting: '配合单位',
    value: '数值',
    low: '下限',
    high: '上限',
    unit: '单位',
    numerator: '分子',
    denominator: '分母',
    'target-comparison': '比较方式',
    target: '目标值',
    'target-basis': '目标依据',
    'target-applied-from': '套用何级目标',
    margin: '与目标之差',
    shortfall: '缺口',
    'shortfall-of': '所缺事项',
    missing: '所缺数据',
    'next-target': '下一年目标值',
    progress: '进展',
    'waiver-reason': '豁免理由',
    'waiver-approved-by': '豁免批准单位',
    'waiver-document': '豁免文件',
    'waiver-approved-on': '豁免批准日期',
    'waiver-expires-on': '豁免有效期至',
    message: '说明',
    source: '依据',
    places: '数据来源',
  },
};
