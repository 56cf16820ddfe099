import type { FindingFacts } from '../../../core/findings.ts';
import type { FindingWordsOf } from '../../words/findings.ts';
import type { Names } from '../../words/names.ts';

type Waived = Pick<FindingFacts<'waiver-over-pass'>, 'indicator' | 'region' | 'years'>;

const verdicts = ({ indicator, region, years }: Waived, names: Names) =>
  `${names.region(region)} ${years.join('、')} 年${names.topic(indicator)}`;

const WHY = {
  'not-judged': '该层级不判定这个指标',
  undetermined: '因缺数据待定，补报后才能判定',
  'no-data': '没有数据，补报后才能判定',
  'not-applicable': '不适用',
  'no-target': '没有目标',
} as const;

export const waivers: FindingWordsOf<'waivers'> = {
  'waiver-expired': {
    title: '豁免已到期',
    message: (facts, names) => `豁免已于 ${facts.expiredOn} 到期，不再有效：${verdicts(facts, names)}。`,
    hint: '如经批准延长，请写明新的批准文件和日期；否则请删去。',
  },
  'waiver-not-yet': {
    title: '豁免尚未生效',
    message: (facts, names) =>
      `豁免 ${facts.approvedOn} 才获批准，报告之日尚不生效：${verdicts(facts, names)}。`,
    hint: '请核对批准日期和 --as-of。',
  },
  'waiver-over-pass': {
    title: '豁免的目标已达标',
    message: (facts, names) => `${verdicts(facts, names)}已达标，豁免没有作用。`,
    hint: '请删去这条豁免。',
  },
  'waiver-unmatched': {
    title: '豁免没有对应的未达标判定',
    message: (facts, names) => `${verdicts(facts, names)}：${WHY[facts.why]}，豁免没有作用。`,
    hint: '只有未达标的判定可以豁免；请核对指标、地区和年份。',
  },
  'explanation-unmatched': {
    title: '核实说明没有对应的警告',
    message: ({ finding, region, subject, year, file, row }, names) => {
      const what = [
        ...(region === undefined ? [] : [names.region(region)]),
        ...(year === undefined ? [] : [`${year} 年`]),
        ...(subject === undefined ? [] : [names.topic(subject)]),
        ...(file === undefined ? [] : [file]),
        ...(row === undefined ? [] : [`第 ${row} 行`]),
      ];
      return `没有所说明的警告 ${finding}（${what.join(' ')}）。`;
    },
    hint: '数据改正后请删去这条说明；否则请核对所指的位置。',
  },
};
