import type { ContentWords } from '../words/content.ts';
import { contentFrame } from './content-frame.ts';
import { contentSentences } from './content-sentences.ts';

const LEVELS = { province: '省级', prefecture: '州市', county: '县（市、区）' } as const;
const HALF = '一半';

const listed = (names: readonly string[], more: number) =>
  names.length === 0 ? '' : `${names.join('、')}${more > 0 ? `等${names.length + more}个地区` : ''}`;

export const content: ContentWords = {
  ...contentFrame,
  columns: {
    indicator: '指标',
    target: '目标',
    result: '结果',
    progress: '进展',
    region: '地区',
    value: '数值',
    lack: '差额',
    basis: '依据',
    year: '年份',
    met: '达到',
    approximate: '容差内达到',
    missed: '未达到',
    waived: '已批准豁免',
    open: '无法判定',
    judged: '应判定',
    reading: '解读',
    clause: '条款与原文',
    requirement: '要求',
    finding: '问题类别',
    count: '数量',
    place: '位置',
    what: '说明',
    file: '文件',
    digest: 'SHA-256校验值',
    rows: '行数',
    rejected: '剔除行数',
    why: '理由',
    group: '重点地区',
    rest: '其余县',
    gap: '差距（百分点）',
    level: '层级',
    severity: '性质',
    goal: '任务',
    change: '比上年',
    grade: '等次',
    score: '得分',
    rank: '名次',
    regions: '名单',
    before: '差距变化',
  },
  levels: LEVELS,
  tables: {
    indicators: (year) => `${year}年主要指标完成情况`,
    years: (indicator) => `${indicator}：历年数值与目标`,
    prefectures: (indicator, year) => `${indicator}：${year}年各州市情况`,
    many: (indicator, year) => `${indicator}：${year}年各地区情况`,
    groups: (year) => `${year}年重点地区与其余县比较`,
    counties: (region, year) => `${region}各县（市、区）${year}年情况`,
    tally: (year, level) => `${year}年各${LEVELS[level]}目标完成情况`,
    heat: (year) => `${year}年各县（市、区）各指标判定结果`,
    ranking: (name) => `${name}得分与名次`,
    grades: (name) => `${name}等次`,
    findings: '数据问题分类统计',
    findingList: '数据问题清单',
    waivers: '已批准豁免的未达标事项',
    verdicts: (region, year) => `${region}${year}年全部判定结果`,
    targets: '各指标的目标值及其依据',
    goals: '行动计划未提出数值要求的任务',
    inputs: '本报告依据的文件',
    problems: '问题清单',
    own: (region, year) => `${region}${year}年各指标情况`,
  },
  figures: {
    line: (indicator, state) =>
      `${indicator}${
        {
          met: '已达到目标',
          approximate: '在容差内达到目标',
          missed: '未达到目标',
          waived: '未达到目标（已批准豁免）',
          open: '无法判定是否达到目标',
          none: '的变化',
        }[state]
      }`,
    strip: (behind, more, indicator) =>
      behind.length === 0
        ? `${indicator}：没有地区未达到目标`
        : `${indicator}：${listed(behind, more)}未达到目标`,
    stripOf: (counties, indicator) => `${indicator}：${counties}个县（市、区）未达到目标`,
    spread: (indicator) => `${indicator}：各县（市、区）的分布`,
    heat: (year) => `${year}年各县（市、区）达标与未达标的分布`,
    tiles: (year) => `${year}年各州市达到的目标项数`,
  },
  alternatives: {
    line: (values, targets) =>
      `折线图。数值：${values.join('，')}。${targets.length === 0 ? '' : `目标：${targets.join('，')}。`}`,
    strip: (count, lowest, median, highest, target) =>
      `分布图。${count}个县（市、区）：最低${lowest}，中位数${median}，最高${highest}${target === null ? '' : `；${target}`}。`,
    heat: (rows) => `热力图。${rows.join('；')}。`,
    tiles: (tiles) => `方格示意图。${tiles.join('；')}。`,
  },
  series: { values: '实际', targets: '目标', counties: '县（市、区）', prefectures: '州市' },
  shades: {
    none: '无目标或无数据',
    few: `不足${HALF}`,
    half: `${HALF}以上`,
    most: '四分之三以上',
    all: '全部达到',
  },
  say: contentSentences,
};
