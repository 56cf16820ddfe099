import type { Words } from '../words.ts';

const yearOr = (since: number | null) => (since === null ? '基期年' : `${since} 年`);
/** 前面是汉字的。 */
const spaced = (since: number | null) => (since === null ? '基期年' : ` ${since} 年`);
const target = (final: boolean) => (final ? '最终目标' : '目标');
const atPace = (since: number | null) => `按${spaced(since)}以来的平均进度`;

export const progress: Words['progress'] = {
  title: '进展',
  short: {
    achieved: '已达到',
    worsened: '已达到↓',
    'on-track': '正常',
    close: '接近',
    moderate: '较慢',
    limited: '缓慢',
    deterioration: '倒退',
    lapsed: '不再达到',
    'not-met': '未达到',
    unknown: '无法评定',
  },
  measuredBy: (method, since) =>
    method === 'linear'
      ? `进展：${yearOr(since)}以来的年均变化 ÷ 达到最终目标所需的年均变化`
      : `进展：复合年均增长率之比（参照欧盟统计局），即${spaced(since)}以来的年均增长率 ÷ 达到最终目标所需的年均增长率`,
  meanings: {
    achieved: null,
    worsened: (since) => `但不如${spaced(since)}`,
    'on-track': () => '≥95%',
    close: () => '≥95%，但目标年份已到',
    moderate: () => '60%–95%',
    limited: () => '0–60%',
    deterioration: () => '<0',
    lapsed: (since) => `${yearOr(since)}曾达到`,
    'not-met': () => '是/否及不足十个的，只分是否达到',
    unknown: null,
  },
  pace: (standing, percentage, method) =>
    `进展：${standing}（${method === 'linear' ? '为所需进度的' : '复合年均增长率之比为'} ${percentage}）`,
  reachedIn: (since, year, final) => `${atPace(since)}，${year} 年的数据可达到${target(final)}`,
  notWithin: (since, years, final) => `${atPace(since)}，${years} 年内不能达到${target(final)}`,
  notAtThisPace: (since, final) => `${atPace(since)}，不能达到${target(final)}`,
  worsened: (since, final) => `已达到${target(final)}，但不如${spaced(since)}`,
  noBaseline: (since) => `缺${since === null ? '基期' : spaced(since)}的数值，无法评定进展`,
  baselineZero: (since) => `${yearOr(since)}为零，增长率无从计算，无法评定进展`,
  lapsed: (since, final) => `${yearOr(since)}已达到${target(final)}，现已不再达到`,
};
