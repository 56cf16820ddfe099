import type { ContentSentences, TargetCounts } from '../words/content-sentences.ts';
import { circularSentences } from './content-circular.ts';

const LEVELS = { province: '个省', prefecture: '个州市', county: '个县（市、区）' } as const;
const ends = (text: string) => (/[。！？]$/u.test(text) ? text : `${text}。`);
const counted = ({ met, approximate, missed, waived, open }: TargetCounts): string =>
  [
    `达到${met}项`,
    ...(approximate > 0 ? [`容差内达到${approximate}项`] : []),
    `未达到${missed}项`,
    ...(waived > 0 ? [`未达到但已批准豁免${waived}项`] : []),
    ...(open > 0 ? [`无法判定${open}项`] : []),
  ].join('，');
const named = (names: readonly string[]) => (names.length === 0 ? '' : `（${names.join('、')}）`);

export const contentSentences: ContentSentences = {
  ...circularSentences,
  sentence: (clauses) => ends(clauses.filter((each) => each !== '').join('，')),
  judged: (scope, year, counts) =>
    `${scope ?? ''}${year}年应判定目标${counts.judged}项，${counted(counts)}。`,
  since: ({ year, since, both, gained, lost, first, open }) =>
    `${[
      `与${since}年相比，两年均有判定结果的${both}项中，新达到${gained.length}项${named(gained)}，由达到转为未达到${lost.length}项${named(lost)}`,
      ...(first > 0 ? [`${since}年尚无目标值、${year}年首次判定的${first}项`] : []),
      ...(open > 0 ? [`${since}年因缺数据无法判定的${open}项`] : []),
    ].join('；')}。`,
  missedOnes: (items) => `未达到的${items.length}项：${items.join('；')}。`,
  waivedOnes: (items) => `未达到但已批准豁免的${items.length}项：${items.join('；')}。`,
  openOnes: (items) => `无法判定的${items.length}项：${items.join('；')}。`,
  approximateOnes: (items) => `容差内达到的${items.length}项：${items.join('；')}。`,
  withoutTarget: (count, attachment) =>
    `另有${count}项行动计划未提出数值要求${attachment === null ? '' : `，${attachment}列出监测值`}。`,
  levelCounts: (level, regions, own, applied, gathered, more) =>
    `${regions}${LEVELS[level]}：${[
      ...(own === null ? [] : [`本级目标${own.judged}项，${counted(own)}`]),
      ...(applied === null ? [] : [`套用上级目标${applied.judged}项，${counted(applied)}`]),
      ...(gathered.length === 0
        ? []
        : [
            `未达到较多的指标：${gathered.map(({ indicator, regions: n }) => `${indicator}（${n}${LEVELS[level]}）`).join('、')}${more > 0 ? `，另有${more}项` : ''}`,
          ]),
    ].join('；')}。`,
  item: (title, text) => `${title}。${text}`,
  notApplicable: (year) => `${year}年不适用`,
  value: (year, value, parts) => `${year}年为${value}${parts === null ? '' : `（${parts}）`}`,
  valueWithin: (year, value) => `${year}年数据不全，数值只能确定为${value}`,
  noValue: (year) => `${year}年没有可用数据`,
  againstTarget: (target, { side, amount }) =>
    side === 'same'
      ? `与目标（${target}）持平`
      : `${side === 'above' ? '高于' : '低于'}目标（${target}）${amount}`,
  atLeast: (lack) => `至少${lack}`,
  withinTolerance: (tolerance) => `在容差（${tolerance}）内，按达到计`,
  targetOnly: (target, met) => `${met ? '达到' : '未达到'}目标（${target}）`,
  noTarget: '行动计划未提出数值要求',
  noTargetAtLevel: '目标对上级地区整体提出，不分摊到本级',
  withoutTargetHere: (count) => `另有${count}项在本年或本级没有目标值，只列出数值。`,
  noTargetInYear: (year, why) => `${year}年没有目标值${why.length === 0 ? '' : `（${why.join('；')}）`}`,
  changed: (since, isYearBefore, direction, amount, isPercent) => {
    const from = isYearBefore ? '同比' : `比${since}年`;
    if (direction === 'same') return isYearBefore ? '与上年持平' : `与${since}年持平`;
    return `${from}${isPercent ? { rose: '提高', fell: '下降' }[direction] : { rose: '增加', fell: '减少' }[direction]}${amount}`;
  },
  amongLevel: (level, { judged, met, approximate, open }, regions, applied) =>
    `${regions}${LEVELS[level]}中${judged === regions ? '' : `${judged}个有目标，`}${met + approximate}个达到${applied === null ? '' : `（${applied}）`}${open > 0 ? `，${open}个无法判定` : ''}`,
  ends: (highest, highestNames, lowest, lowestNames, lack) =>
    `最高为${highestNames}${highest}，最低为${lowestNames}${lowest}${lack === null ? '' : `（${lack}）`}`,
  allTheSame: (value) => `均为${value}`,
  quartiles: (median, lower, upper, known) =>
    `${known === null ? '' : `有数值的${known}个的`}中位数为${median}，四分位数${lower === upper ? `均为${lower}` : `为${lower}和${upper}`}`,
  behind: (level, items, more) =>
    `差额较大的${level === 'prefecture' ? '州市' : '县（市、区）'}：${items.join('、')}${more > 0 ? `，另有${more}个` : ''}。`,
  ofRegion: (region, what) => `${region}${what}`,
  named: (name, what) => `${name}（${what}）`,
  andOthers: (names, all, level) => `${names}等${all}${LEVELS[level]}`,
  basis: (text) => `目标依据：${ends(text)}`,
  remark: (text) => `说明：${ends(text)}`,
  source: (asOf) => `数据来源：各地报送数据，经本系统核验计算${asOf === null ? '' : `；编制日期${asOf}`}。`,
  reporting: ({ level, regions, complete, partial, none, noneNames }) => {
    if (none === regions) return `${regions}${LEVELS[level]}均未报送`;
    const more = none > noneNames.length && noneNames.length > 0 ? '等' : '';
    return [
      `${regions}${LEVELS[level]}中，全部报送${complete}个`,
      ...(partial === 0 ? [] : [`部分报送${partial}个`]),
      ...(none === 0
        ? []
        : [`未报送${none}个${noneNames.length === 0 ? '' : `（${noneNames.join('、')}${more}）`}`]),
    ].join('，');
  },
  partly: (region, indicators) => `${region}缺${indicators}`,
  notReportedAnywhere: (indicators) => `没有任何地区报送可用数据的指标：${indicators}。`,
  dataUsed: (files, rows, rejected, errors, warnings, attachment) =>
    `共读取${files}个文件、${rows}行数据，剔除${rejected}行；发现数据错误${errors}处、存疑${warnings}处${attachment === null || errors + warnings === 0 ? '' : `（${attachment}）`}。`,
  evidence: (attachment) => `本报告依据的文件及其校验值见${attachment}。`,
  noFindings: '报送数据未发现问题。',
  explained: (explained) => `其中${explained}处已书面说明。`,
  gapOf: (group, sentence) => `${group}${ends(sentence)}`,
  nobodyReported: '没有地区报送',
  ownRemainder: (regions) => `上报数多于所辖地区合计、差额作为本级直接管理学校计入的地区：${regions}。`,
  directMembers: (names) => `计入合计的直属单位和功能区：${names}。`,
  prefecture: (counties, own, applied) =>
    `${counties === 0 ? '' : `所辖${counties}个县（市、区）。`}${[
      ...(own === null ? [] : [`本级目标${own.judged}项，${counted(own)}`]),
      ...(applied === null ? [] : [`套用省级目标${applied.judged}项，${counted(applied)}`]),
    ].join('；')}。`,
  countyLevel: (items, more) =>
    `需要县级解决的（按差额占目标的比例由大到小）：${items.join('；')}${more > 0 ? `；另有${more}项，见附表` : ''}。`,
  nothingMissed: '没有未达到的目标。',
  notReported: (items) => `数据：${items.join('；')}。`,
  goalsWithoutFigure: '行动计划未提出数值要求的任务：',
  goal: (title, source) => `${title}：${ends(source)}`,
  marks: (marks) => `标记：${marks.map(({ mark, name }) => `${mark} ${name}`).join('　')}`,
  appliedMark: '“*”表示套用上级目标',
  publicNote: (limit) =>
    `本件为公开版本：不列未达到目标的县（市、区）名称和文件名，差额和分子、分母中小于${limit}或可推算出小于${limit}的数不列出。`,
  feedbackOpening: (region, year, plan) =>
    `根据《${plan}》${year}年度监测数据，现将${region}目标完成情况反馈如下，请核对。数据如有出入，请附依据书面说明。`,
};
