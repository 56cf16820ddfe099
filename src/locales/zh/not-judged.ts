import type { Problem } from '../../core/errors.ts';
import type { Level } from '../../core/model.ts';
import type { Message } from '../words.ts';

const LEVELS: Readonly<Record<Level, string>> = { province: '省级', prefecture: '州市级', county: '县级' };

/** 为什么没有要解释的判定。 */
export function notJudged(indicator: string, why: Problem<'not-judged'>['why']): Message {
  switch (why.code) {
    case 'level': {
      const levels = why.levels.map((level) => LEVELS[level]).join('、');
      return {
        message: `${indicator}只在${levels}判定，不判定${why.region.name}。`,
        hint: '请用 --region 写一个判定的地区。',
      };
    }
    case 'baseline-year':
      return {
        message: `${why.year} 年是基期年，只作起点，不判定。`,
        hint: `可写：${why.years.join('、')}。`,
      };
    case 'goal':
      return {
        message: `${indicator}是行动计划没有提出数值要求的目标，不判定。`,
        hint: '其原文：dabiao targets show',
      };
    case 'not-in-report':
      return {
        message: `${why.path} 中没有${indicator}对${why.region.name}${why.year === null ? '' : ` ${why.year} 年`}的判定。`,
        hint: '报告只有当时判定的指标、地区和年份；请写其中的一个，或改用数据。',
      };
  }
}
