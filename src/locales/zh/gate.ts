import type { Words } from '../words.ts';
import type { OpenCounts } from '../words/report.ts';
import { openText } from './open-counts.ts';

/** 未达标的目标中，套用的有多少。 */
const ofWhichApplied = (count: number, missed: number) => {
  if (count === 0) return '';
  if (count < missed) return `（其中套用上级目标 ${count} 项）`;
  return missed === 1 ? '（套用上级目标）' : '（均为套用上级目标）';
};

/** 除已批准豁免的以外，没有未达标的。 */
const noneMissed = ({ waived }: OpenCounts) => (waived > 0 ? '没有未经豁免的未达标目标' : '没有未达标的目标');

export const next: Words['next'] = {
  meaning: (missed, applied, open) => {
    const said =
      missed === 0
        ? `各地区、各年份${noneMissed(open)}`
        : `各地区、各年份合计 ${missed} 项目标未达标${ofWhichApplied(applied, missed)}`;
    return `${[said, ...openText(open)].join('，')}。`;
  },
  oneRegion: '单看一个地区及其原因',
  oneVerdict: '一项判定怎样得出',
  oneIndicator: '一个指标的公式和出处',
  oneFinding: '一类问题的含义和改法',
  ownFiles: '检查自己的文件',
  checkFiles: 'dabiao check 文件或文件夹',
};

export const gate: Words['gate'] = {
  passes: '报送数据通过。',
  passesAll: (open) => `报送数据通过：${[noneMissed(open), ...openText(open)].join('，')}。`,
  passesButMissed: (missed, applied) =>
    `报送数据放行，但有 ${missed} 项目标未达标${ofWhichApplied(applied, missed)}。`,
  missedToo: (missed, applied) => `另有 ${missed} 项目标未达标${ofWhichApplied(applied, missed)}，不影响放行`,
  fails: (reasons) => `报送数据未通过：${reasons}。`,
  reasons: {
    'data-rejected': ({ count }) => `数据中有 ${count} 处错误`,
    'targets-missed': ({ count }) => `${count} 项目标未达到`,
    'verdicts-vanished': ({ count }) => `上次的 ${count} 项判定这次无法作出`,
    'too-many-findings': ({ count, most }) => `问题 ${count} 个，最多允许 ${most} 个`,
  },
  ofWhichApplied,
  since: (path) => `与 ${path} 相比`,
  changes: { new: '上次没有', worse: '比上次差', same: '与上次相同', better: '比上次好' },
  known: '上次已有',
  knownCount: (count) => `另有 ${count} 个问题上次已有`,
  vanished: '上次有判定、这次没有',
  vanishedSentence: (before, now) => `上次${before}，这次${now ?? '没有判定'}`,
  year: '年份',
  target: '目标',
  own: '自身目标',
  why: '原因',
  finding: '问题',
  place: '位置',
  what: '说明',
  more: (count) => `另有 ${count} 个；--format json 列出全部。`,
};
