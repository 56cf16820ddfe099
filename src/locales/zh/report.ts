import type { Words } from '../words.ts';

const LEVELS = { province: '省', prefecture: '州市', county: '县（市、区）' } as const;

/** 说明中列出名称的地区数。 */
const MOST_NAMED = 3;
const moreOf = (count: number) => (count > MOST_NAMED ? `等 ${count} 个地区` : '');

const inMembers = (amount: string, level?: keyof typeof LEVELS) =>
  level === undefined ? amount : `${amount} 个${LEVELS[level]}`;

export const verdict: Words['verdict'] = {
  statuses: {
    pass: '达标',
    fail: '未达标',
    undetermined: '待定',
    'no-data': '无数据',
    'not-applicable': '不适用',
    'no-target': '无目标',
  },
  bases: { stated: '原文写明', interpreted: '解读得出', derived: '按里程碑推算' },
  kinds: { ratio: '比率', share: '占比', count: '数量', score: '得分' },
  types: { count: '整数', score: '数值', 'yes-no': '是/否' },
  levels: { province: '省级', prefecture: '州市级', county: '县级' },
  reporters: { province: '省级', prefecture: '州市级', county: '县级', any: '各报各的' },
  notes: {
    'plan-sets-no-target': () => '计划未设该年目标',
    'no-baseline': ({ year }) => `缺 ${year} 年基期值，无法推算该年目标`,
    'milestone-not-above-baseline': ({ baseline, of }) =>
      `推算的目标取整后不高于基期值（${inMembers(baseline, of)}），该年不设目标`,
    'milestone-not-below-baseline': ({ baseline, of }) =>
      `推算的目标取整后不低于基期值（${inMembers(baseline, of)}），该年不设目标`,
    'no-year-before': ({ year }) => `缺 ${year} 年的值，无法比较`,
    fell: ({ year, value }) => `比 ${year} 年的 ${value} 下降`,
    'stood-still': ({ year }) => `与 ${year} 年持平`,
    'members-uncertain': () => '成员数不确定，无法推算该年目标的个数',
    'condition-not-met': () => '没有符合条件的成员',
    'members-not-counted': () => '只报送了百分数，而目标按个数计',
    'nothing-to-count': () => '分母为零，无可计算',
    'census-population': ({ members }) => `${members} 个地区未报常住人口，按 2020 年人口普查数计`,
    'percentage-only': ({ members }, names) => `${names.regions(members)}只报送了百分数，无法汇总`,
    'own-figure': ({ regions: own }, names) => `下级尚未报齐，采用${names.regions(own)}本级上报数`,
    needs: ({ measures, reported = [], members = [] }, names) => {
      const lacking = measures.map(names.topic).join('、');
      if (reported.length === 0) return `需报送：${lacking}`;
      const who =
        members.length === 0 ? '' : `${names.regions(members.slice(0, MOST_NAMED))}${moreOf(members.length)}`;
      return `${who}已报${reported.map(names.topic).join('、')}，缺${lacking}`;
    },
  },
  year: (year) => `${year}年`,
  counties: (amount, level) => `${amount} 个${LEVELS[level]}`,
  short: (amount) => `还差 ${amount}`,
  notAbove: (value) => `须高于 ${value}`,
  shortExclusive: (amount) => `还须提高 ${amount}以上`,
  over: (amount) => `还多出 ${amount}`,
  percentagePoints: (amount) => `${amount} 个百分点`,
  targets: {
    'at-least': ({ value }) => `目标不低于 ${value}`,
    'at-most': ({ value }) => `目标不高于 ${value}`,
    between: ({ value, upper }) => `目标在 ${value} 至 ${upper} 之间`,
    about: ({ value, tolerance }) => `目标 ${value} 左右（容差 ${tolerance}）`,
    'members-at-least': ({ value }) => `目标至少 ${value}`,
    above: ({ value }) => `目标高于上一年的 ${value}`,
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
  headline: (counts) => counts.map(({ name, count }) => `${name} ${count}`).join(' · '),
  met: '达标',
  missed: '未达标',
  open: '待定',
  below: (levels) => levels.map((level) => (level === 'county' ? '县区' : LEVELS[level])).join('、'),
  indicator: '指标',
  noDataInYear: (years) => `${years.join('、')} 年没有报送数据。`,
  legend: (marks) => marks.map(({ mark, name }) => `${mark} ${name}`).join('   '),
  whyNot: (region, { missed, open }) => {
    if (missed) return open ? `${region}：未达标和待定的原因` : `${region}：未达标的原因`;
    return open ? `${region}：待定的原因` : `${region}：在容差内达标`;
  },
  members: (reported, expected) => `${expected} 个成员中 ${reported} 个已报送`,
  missingMembers: (names, more) => `缺：${names}${more > 0 ? `等，另有 ${more} 个` : ''}`,
  source: (clause, quote) => (quote === null ? clause : `${clause}“${quote}”`),
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
  openBelow: (count) => `另有 ${count} 项因缺数据待定`,
  findings: (errors, warnings) =>
    `数据问题：${[...(errors > 0 ? [`错误 ${errors} 处`] : []), ...(warnings > 0 ? [`警告 ${warnings} 处`] : [])].join('，')}`,
  severities: { error: '错误', warning: '警告' },
  moreFindings: (count, code) => `另有 ${count} 处 ${code}；--format json 列出全部`,
  hint: '提示：',
  noFindings: '数据未发现问题。',
};

export const next: Words['next'] = {
  meaning: (missed, open) => {
    const missing = open > 0 ? `${open} 项因缺数据待定` : '';
    if (missed === 0) return `各地区、各年份没有未达标的目标${open > 0 ? `，${missing}` : ''}。`;
    return `各地区、各年份合计 ${missed} 项目标未达标${open > 0 ? `，${missing}` : ''}。`;
  },
  oneRegion: '单看一个地区及其原因',
  oneIndicator: '一个指标的公式和出处',
  oneFinding: '一类问题的含义和改法',
  ownFiles: '检查自己的文件',
  checkFiles: 'dabiao check 文件或文件夹',
};

export const gate: Words['gate'] = {
  passes: '报送数据通过。',
  passesAll: (open) => `报送数据通过：没有未达标的目标${open > 0 ? `，因缺数据待定 ${open} 项` : ''}。`,
  passesButMissed: (missed) => `报送数据放行，但有 ${missed} 项目标未达标。`,
  missedToo: (missed) => `另有 ${missed} 项目标未达标，不影响放行`,
  fails: (reasons) => `报送数据未通过：${reasons}。`,
  reasons: {
    'data-rejected': ({ count }) => `数据中有 ${count} 处错误`,
    'targets-missed': ({ count }) => `${count} 项目标未达到`,
    'verdicts-vanished': ({ count }) => `上次的 ${count} 项判定这次无法作出`,
    'too-many-findings': ({ count, most }) => `问题 ${count} 个，最多允许 ${most} 个`,
  },
  since: (path) => `与 ${path} 相比`,
  changes: { new: '上次没有', worse: '比上次差', same: '与上次相同', better: '比上次好' },
  known: '上次已有',
  knownCount: (count) => `另有 ${count} 个问题上次已有`,
  vanished: '上次有判定、这次没有',
  vanishedSentence: (before, now) => `上次${before}，这次${now ?? '没有判定'}`,
  year: '年份',
  below: '下级',
  why: '原因',
  finding: '问题',
  place: '位置',
  what: '说明',
  more: (count) => `另有 ${count} 个；--format json 列出全部。`,
};

export const targets: Words['targets'] = {
  indicator: '指标',
  kind: '类型',
  levels: '判定层级',
  action: '专项行动',
  unit: '单位',
  formula: '公式',
  none: '无',
  noAction: '计划总体目标',
  targets: '目标值',
  basis: '依据',
  source: '出处',
  reading: '解读',
  definition: '口径',
  measures: '指标项',
  aliases: '别名',
  reportedBy: '报送层级',
  members: (level, where, having) =>
    `${where === null ? '全部' : `${where} 的`}${LEVELS[level]}中，${having}${having.endsWith('”') ? '' : ' '}的占比`,
  conditionAbove: (measure, value) => `${measure} > ${value}`,
  conditionAtLeast: (measure, value) => `${measure} ≥ ${value}`,
  conditionYes: (measure) => `${measure}为“是”`,
  withoutFigure: { 'above-year-before': '高于上一年' },
  milestone: (year) => `按本地区 ${year} 年的值直线推算`,
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
  direct: '并列报送',
  members: (counts) => counts.map(({ level, count }) => `${count} 个${LEVELS[level]}`).join('、'),
};
