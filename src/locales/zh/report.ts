import { quoted } from '../quoted.ts';
import type { Words } from '../words.ts';
import { openText } from './open-counts.ts';

const LEVELS = { province: '省', prefecture: '州市', county: '县（市、区）' } as const;

/** 说明中列出名称的地区数。 */
const MOST_NAMED = 3;
const moreOf = (count: number) => (count > MOST_NAMED ? `等 ${count} 个地区` : '');

const SHORT_LEVELS = { province: '省', prefecture: '州市', county: '县' } as const;
const inMembers = (amount: string, level: keyof typeof LEVELS) => `${amount} 个${LEVELS[level]}`;

export const verdict: Words['verdict'] = {
  statuses: {
    pass: '达标',
    fail: '未达标',
    waived: '未达标（已批准豁免）',
    undetermined: '待定',
    'no-data': '无数据',
    'not-applicable': '不适用',
    'no-target': '无目标',
  },
  bases: { stated: '原文写明', interpreted: '解读得出', derived: '按里程碑推算' },
  applied: { province: '套用省级目标', prefecture: '套用州市级目标', county: '套用县级目标' },
  tolerance: (amount, interpreted) => `容差 ${amount}${interpreted ? '，解读' : ''}`,
  kinds: { ratio: '比率', share: '占比', count: '数量', score: '得分' },
  types: { count: '整数', score: '数值', 'yes-no': '是/否' },
  levels: { province: '省级', prefecture: '州市级', county: '县级' },
  reporters: { province: '省级', prefecture: '州市级', county: '县级', any: '各报各的' },
  notes: {
    'plan-sets-no-target': () => '计划未设该年目标',
    'no-baseline': ({ year }) => `缺 ${year} 年基期值，无法推算该年目标`,
    'milestone-not-above-baseline': ({ baseline, of }, _, figure) =>
      `推算的目标取整后不高于基期值（${of === undefined ? figure(baseline) : inMembers(baseline, of)}），该年不设目标`,
    'milestone-not-below-baseline': ({ baseline, of }, _, figure) =>
      `推算的目标取整后不低于基期值（${of === undefined ? figure(baseline) : inMembers(baseline, of)}），该年不设目标`,
    'no-year-before': ({ year }) => `缺 ${year} 年的值，无法比较`,
    fell: ({ year, value }, _, figure) => `比 ${year} 年的 ${figure(value)} 下降`,
    'stood-still': ({ year }) => `与 ${year} 年持平`,
    'members-uncertain': () => '成员数不确定，无法推算该年目标的个数',
    'condition-not-met': () => '没有符合条件的成员',
    'members-not-counted': () => '只报送了百分数，而目标按个数计',
    'nothing-to-count': () => '分母为零，无可计算',
    'census-population': ({ members }) => `${members} 个地区未报常住人口，按 2020 年人口普查数计`,
    'percentage-only': ({ members }, names) => `${names.regions(members)}只报送了百分数，无法汇总`,
    'own-figure': ({ regions: own }, names) => `下级尚未报齐，采用${names.regions(own)}自行上报的数`,
    'own-remainder': ({ numerator, denominator }) => {
      const more = denominator === undefined ? numerator : `${numerator}/${denominator}`;
      return `上报数比下级合计多 ${more}，按上报数判定`;
    },
    needs: ({ measures, reported = [], members = [] }, names) => {
      const lacking = measures.map(names.topic).join('、');
      if (reported.length === 0) return `需报送：${lacking}`;
      const who =
        members.length === 0 ? '' : `${names.regions(members.slice(0, MOST_NAMED))}${moreOf(members.length)}`;
      return `${who}已报${reported.map(names.topic).join('、')}，缺${lacking}`;
    },
  },
  year: (year) => `${year}年`,
  counties: inMembers,
  countiesInShort: (amount, level) => `${amount}个${SHORT_LEVELS[level]}`,
  short: (amount) => `还差 ${amount}`,
  notAbove: (value) => `须高于 ${value}`,
  shortExclusive: (amount) => `还须提高 ${amount}以上`,
  over: (amount) => `还多出 ${amount}`,
  percentagePoints: (amount) => `${amount} 个百分点`,
  percentagePointsInShort: (amount) => `${amount} 个百分点`,
  targets: {
    'at-least': ({ value }) => `目标不低于 ${value}`,
    'at-most': ({ value }) => `目标不高于 ${value}`,
    between: ({ value, upper }) => `目标在 ${value} 至 ${upper} 之间`,
    about: ({ value }) => `目标 ${value} 左右`,
    'members-at-least': ({ value }) => `目标至少 ${value}`,
    'members-at-most': ({ value }) => `目标至多 ${value}`,
    above: ({ value, ofYear }) => `目标高于 ${ofYear === undefined ? '' : `${ofYear} 年的 `}${value}`,
  },
  approximately: '在容差内达标',
  between: (low, high) => {
    if (low !== null && high === null && !low.exclusive) return `至少 ${low.value}`;
    if (low !== null && high !== null && !low.exclusive && !high.exclusive)
      return `${low.value} 至 ${high.value} 之间`;
    const least = low && `${low.exclusive ? '高于' : '不低于'} ${low.value}`;
    const most = high && `${high.exclusive ? '低于' : '不高于'} ${high.value}`;
    return [least, most].filter((end) => end !== null).join('，');
  },
};

export const table: Words['table'] = {
  document: (title, data) => `${title} · ${data}`,
  inputs: (files, rows, rejected) =>
    `${files} 个文件，${rows} 行${rejected > 0 ? `，其中 ${rejected} 行未采用` : ''}`,
  nothingToJudge: '没有可判定的内容：没有读到可用的数据。',
  headline: (name, count) => `${name} ${count}`,
  below: (level) => LEVELS[level],
  applied: verdict.applied,
  regionCount: (count) => `${count} 个地区`,
  indicator: '指标',
  noDataInYear: (years) => `${years.join('、')} 年没有报送数据。`,
  legend: (marks) => marks.map(({ mark, name }) => `${mark} ${name}`).join('   '),
  whyNot: (region, { missed, undetermined, noData }) => {
    const what = [missed ? '未达标' : '', undetermined ? '待定' : '', noData ? '无数据' : ''].filter(
      (each) => each !== '',
    );
    return what.length === 0 ? `${region}：达标，但须说明` : `${region}：${what.join('、')}的原因`;
  },
  members: (reported, expected) => `${expected} 个成员中 ${reported} 个已报送`,
  missingMembers: (names, more) => `缺：${names}${more > 0 ? `等，另有 ${more} 个` : ''}`,
  directMembers: (names, more) => `含${names}${more > 0 ? `等 ${more} 个` : ''}`,
  source: (clause, quote) => (quote === null ? clause : clause + quoted(quote)),
  reading: (text) => `解读：${text}`,
  definition: (text) => `口径：${text}`,
  failsBelow: '下级未达标情况（按指标）',
  failsOf: (failing, judged) => `${judged} 个中 ${failing} 个未达标`,
  region: '地区',
  lacking: (what) => {
    if (what === 'percentage-points') return '− 还差多少个百分点';
    return `− 还差多少${typeof what === 'string' ? `个${LEVELS[what]}` : what.zh}`;
  },
  surplus: (what) => {
    if (what === 'percentage-points') return '+ 还多出多少个百分点';
    return `+ 还多出多少${typeof what === 'string' ? `个${LEVELS[what]}` : what.zh}`;
  },
  openBelow: (open) => `另有 ${openText(open).join('，')}`,
  findings: (errors, warnings) =>
    `数据问题：${[...(errors > 0 ? [`错误 ${errors} 处`] : []), ...(warnings > 0 ? [`警告 ${warnings} 处`] : [])].join('，')}`,
  severities: { error: '错误', warning: '警告' },
  moreFindings: (count, code) => `另有 ${count} 处 ${code}；--format json 列出全部`,
  hint: '提示：',
  noFindings: '数据未发现问题。',
};

export const targets: Words['targets'] = {
  indicatorOrGoal: '指标、目标',
  kind: '类型',
  levels: '判定层级',
  action: '专项行动',
  unit: '单位',
  formula: '公式',
  none: '无',
  ofThePlan: '计划总体目标',
  withoutFigures: '无数值要求',
  statedFor: (stated, applied) => `对${stated}提出${applied === null ? '' : `；${applied}套用`}`,
  targets: '目标值',
  basis: '依据',
  source: '出处',
  reading: '解读',
  definition: '口径',
  responsible: '责任单位',
  answers: (level, lead, supporting) =>
    `${level}：${lead}牵头${supporting === null ? '' : `，${supporting}配合`}`,
  measures: '指标项',
  aliases: '别名',
  reportedBy: '报送层级',
  members: (level, where, having) =>
    `${where === null ? '全部' : `${where} 的`}${LEVELS[level]}中，${having}${having.endsWith('”') ? '' : ' '}的占比`,
  conditionAbove: (measure, value) => `${measure} > ${value}`,
  conditionAtLeast: (measure, value) => `${measure} ≥ ${value}`,
  conditionYes: (measure) => `${measure}为“是”`,
  withoutFigure: { 'above-year-before': '高于上一年', 'above-baseline': '高于基期年' },
  toleranceInterpreted: '容差为解读',
  milestone: (year, isWhole) => `按本地区 ${year} 年的值直线推算${isWhole ? '，按整数计' : ''}`,
  sound: (path, indicators, measures, doubts) =>
    `${path} ${doubts > 0 ? '可以使用' : '没有问题'}：指标 ${indicators} 个，指标项 ${measures} 个${doubts > 0 ? `；警告 ${doubts} 处` : ''}。`,
};

export const regions: Words['regions'] = {
  code: '代码',
  name: '名称',
  level: '层级',
  above: '隶属',
  population: '人口（2020 年普查）',
  groups: '所属分组',
  direct: '直属成员',
  members: (counts) => counts.map(({ level, count }) => `${count} 个${LEVELS[level]}`).join('、'),
};
