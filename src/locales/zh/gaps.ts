import type { GapMove, GapsWords, SideMove } from '../words/gaps.ts';

const REST = '其余县';

const sideText = (name: string, { course, before, after }: SideMove) => {
  if (course === 'unchanged') return `${name}持平（${after}）`;
  return course === 'unknown'
    ? `${name}由 ${before} 变为 ${after}，升降不能确定`
    : `${name}由 ${before} ${course === 'rose' ? '升' : '降'}至 ${after}`;
};

/** Which side moved the gap, the one that did so most first. */
const causeText = ({ because, only, group, rest }: GapMove, name: string): string => {
  const sides = { group: sideText(name, group), rest: sideText(REST, rest) };
  if (because === null) return `：${sides.group}，${sides.rest}`;
  const isGroup = because === 'group-rose' || because === 'group-fell';
  const [main, first, second] = isGroup ? [name, sides.group, sides.rest] : [REST, sides.rest, sides.group];
  if (only && group.course === 'rose' && rest.course === 'rose')
    return `：两者均上升，${main}上升更多（${first}，${second}）`;
  if (only && group.course === 'fell' && rest.course === 'fell')
    return `：两者均下降，${main}下降更多（${first}，${second}）`;
  return `，${only ? '仅' : '主要'}因${first}，${second}`;
};

const MOVED = { narrowed: '缩小', widened: '扩大' };

/** By how much, as far as that is known. */
const amountText = ({ amount, within }: GapMove, isExact: (amount: string) => string): string => {
  if (amount !== null) return isExact(amount);
  return within === null ? '' : `（差值的变化为 ${within} 个百分点）`;
};

const move = (each: GapMove, name: string): string => {
  const { movement, since } = each;
  switch (movement) {
    case 'narrowed':
    case 'widened':
      return `比 ${since} 年${MOVED[movement]}${amountText(each, (amount) => ` ${amount} 个百分点`)}${causeText(each, name)}`;
    case 'unchanged':
      return `与 ${since} 年相同${causeText(each, name)}`;
    case 'reversed':
      return `与 ${since} 年相比高低互换${amountText(each, (amount) => `，变化 ${amount} 个百分点`)}${causeText(each, name)}`;
    case 'unknown':
      return `与 ${since} 年相比是否缩小不能确定，因有县的数据缺少${amountText(each, () => '')}`;
  }
};

export const gaps: GapsWords = {
  oneSide: '没有可比的双方：判定范围内的县不是全为重点地区，就是全不是重点地区。',
  groupFails: '各县未达标情况（按指标）',
  noIndicators: '没有可比的指标：没有在省级以下判定、并有县报送的比率或占比。',
  sides: (focus, groups, rest) =>
    `重点地区 ${focus} 个县（${groups.map(({ name, counties }) => `${name} ${counties} 个`).join('，')}${groups.length > 1 ? '，重复的只计一次' : ''}）与其余 ${rest} 个县`,
  direct: (count, names) => `另有 ${count} 个直属成员不属于任何县，不计入任何一方：${names}`,
  group: (name, counties) => `${name}（${counties}个县）`,
  together: '重点地区合计',
  focus: '重点地区',
  rest: REST,
  gap: '差距（百分点）',
  compared: (year, since, group) => `${group}与其余县的差距，${year} 年与 ${since} 年相比：`,
  classes: {
    narrowed: '缩小',
    'rest-fell': '缩小，但因其余县下降',
    'group-fell': '缩小，但因重点地区下降',
    widened: '扩大',
    reversed: '高低互换',
    unchanged: '不变',
    unknown: '不能确定',
  },
  between: (low, high) => `${low} 至 ${high}`,
  standing: (year, standing, points) =>
    standing === 'level'
      ? `${year} 年与其余县相同`
      : `${year} 年比其余县${standing === 'behind' ? '低' : '高'} ${points} 个百分点`,
  standingWithin: (year, points) => `${year} 年与其余县的差值为 ${points} 个百分点（有县未报送）`,
  notKnown: (year) => `${year} 年的差距不能确定：至少一方没有可用的数据`,
  move,
  names: (names, all) => (all === null ? names : `${names}等 ${all} 个县`),
  spread: (each) =>
    [
      `县际（${each.year} 年，${each.counties} 个县）：最低 ${each.lowest}（${each.lowestCounties}），四分位数 ${each.quartiles.join('、')}，最高 ${each.highest}（${each.highestCounties}）`,
      [
        `极差 ${each.range} 个百分点`,
        `极差率 ${each.ratio ?? '无（最低值为 0）'}`,
        `加权变异系数 ${each.variation ?? '无'}`,
      ].join('，'),
      ...(each.missing === null ? [] : [`缺：${each.missing}`]),
      ...(each.notApplicable === 0 ? [] : [`${each.notApplicable} 个县不适用`]),
      ...(each.unweighted === null ? [] : [`只报送百分数、未计入变异系数：${each.unweighted}`]),
    ].join('；'),
  leftOut: {
    'no-ratio': (names) => `不是比率或占比，没有以百分点计的差距：${names}`,
    'no-data': (names) => `没有县报送：${names}`,
    'not-by-county': (names) => `不由各县相加，不能按县分为两方：${names}`,
  },
  methods: [
    '差距 = 重点地区的值 − 其余县的值，负数为重点地区较低。各方的值 = 所属各县分子之和 ÷ 分母之和。',
    '极差 = 最高 − 最低；极差率 = 最高 ÷ 最低；加权变异系数以各县分母为权；四分位数按线性内插，同电子表格的 QUARTILE.INC。县际差异没有规定的限值，只显示，不判定。',
  ],
  yesOrNo: '以县计的占比中每个县只有是或否，故不列县际分布。',
  openFindings: (errors, warnings) =>
    `数据问题：${[...(errors > 0 ? [`错误 ${errors} 处`] : []), ...(warnings > 0 ? [`警告 ${warnings} 处，见 dabiao validate`] : [])].join('，')}`,
  details: '各指标',
  csv: {
    type: '类型',
    indicator: '指标代码',
    name: '指标',
    year: '年份',
    group: '分组代码',
    'group-name': '分组',
    value: '值',
    low: '下限',
    high: '上限',
    numerator: '分子',
    denominator: '分母',
    reported: '已报送县数',
    expected: '应报送县数',
    gap: '差距（百分点）',
    'gap-low': '差距下限',
    'gap-high': '差距上限',
    since: '对比年份',
    change: '差距变化（百分点）',
    'change-low': '变化下限',
    'change-high': '变化上限',
    movement: '差距走向',
    'group-course': '分组升降',
    'rest-course': '其余县升降',
    because: '主要原因',
    only: '仅因此',
    lowest: '最低值',
    'lowest-counties': '最低的县',
    'lower-quartile': '下四分位数',
    median: '中位数',
    'upper-quartile': '上四分位数',
    highest: '最高值',
    'highest-counties': '最高的县',
    range: '极差（百分点）',
    'range-ratio': '极差率',
    variation: '加权变异系数',
    counties: '县数',
    missing: '缺少的县',
    message: '说明',
  },
};
