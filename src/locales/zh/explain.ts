import { parseDecimal } from '../../core/decimal.ts';
import type { Understood } from '../../core/written-cell.ts';
import { quoted } from '../quoted.ts';
import type { Words } from '../words.ts';

const MAGNITUDES: Readonly<Record<number, string>> = {
  2: '百',
  3: '千',
  4: '万',
  5: '十万',
  6: '百万',
  7: '千万',
  8: '亿',
};
const magnitude = (power: number) => MAGNITUDES[power] ?? `10 的 ${power} 次方`;

/** 与原文不同的，说明怎样读作数值。 */
const meaning = (understood: Understood): string | null => {
  switch (understood.kind) {
    case 'number': {
      const { value, power, powerFrom } = understood;
      if (power === undefined) return value;
      return powerFrom === 'cell' ? value : `${value}，单位为${magnitude(power)}`;
    }
    case 'percentage':
      return understood.writtenAs === 'fraction'
        ? `${understood.value}%，本列是小数`
        : `${understood.value}%`;
    case 'yes-no':
      return understood.value ? '是' : '否';
  }
};

/** 84.20 即 84.2。 */
const plain = (text: string) => parseDecimal(text) ?? text;

export const explain: Words['explain'] = {
  formula: '公式',
  value: (year) => `数值（${year}）`,
  target: '要求',
  comparison: '比较',
  waiver: '豁免',
  cells: '单元格',
  place: ({ path, line, column }) => `${path} 第${line}行第${column}列`,
  rows: (path, lines) => `${path} ${lines.map((line) => `第${line}行`).join('、')}`,
  seeCells: (places, more) => `数据见 ${places}${more > 0 ? `，另有 ${more} 行` : ''}`,
  written: (text, understood) => {
    const means = meaning(understood);
    return means === plain(text) || means === null ? quoted(text) : `${quoted(text)}，读作 ${means}`;
  },
  states: {
    half: '只报了一部分',
    missing: '未报送',
    excluded: '不在统计范围',
    'stands-in': '下级未报齐，采用自行上报的数',
    larger: '上报数大于下级合计，按上报数',
  },
  counts: (condition, holds) => `${holds ? '符合' : '不符合'}：${condition}`,
  against: (names, more) => `不符合：${names}${more > 0 ? `，另有 ${more} 个` : ''}`,
  excluded: (condition) => `不在统计范围，不满足：${condition}`,
  notKnown: (condition) => `不明：${condition}`,
  census: (population) => `常住人口 ${population}，未报送，按 2020 年人口普查数`,
  onlyPercentage: (percentage) => `只报送了百分数 ${percentage}，无法汇总`,
  members: (reported, expected) =>
    reported === expected ? `${expected} 个成员，均已报送` : `${expected} 个成员中 ${reported} 个已报送`,
  least: (parts) => `最低 ${parts}`,
  most: (parts) => `最高 ${parts}`,
  open: {
    count: '缺报的成员只会使总数增加，已报的是下限',
    any: '缺报的成员分子、分母都不明，数值可能升，也可能降',
    lower: '缺报的成员分母不明，只会使数值降低，或不变',
  },
  folded: (count, parts) => `另有 ${count} 个${parts === '' ? '' : `，合计 ${parts}`}；--all 列出全部`,
  foldedCells: (count) => `另有 ${count} 个单元格；--all 列出全部`,
  aside: {
    same: (own) => `自行上报 ${own}，与下级合计相同`,
    larger: (own, ofMembers) => `自行上报 ${own}，下级合计 ${ofMembers}，多出的部分属本级`,
    other: (own, ofMembers) => `自行上报 ${own}，下级合计 ${ofMembers}，按下级合计`,
  },
  ownPercentage: '下级未报齐，采用自行上报的百分数',
  direct: '直属成员，不单独判定',
  nothing: '没有报送数据',
  statedFor: (levels) => `对${levels}提出`,
  appliedHere: (level) => `对本地区（${level}）套用`,
  notOfThisLevel: (levels) => `只对${levels}提出，不向本级分摊`,
  ofYear: (year) => `取本地区 ${year} 年的值`,
  milestone: (baseline, final) => `推算：从本地区 ${baseline} 年的值到 ${final} 年的目标，按直线`,
  line: (numbers, value) => `${numbers} ${value}`,
  thereAlready: (baseline, final) => `基期值 ${baseline} 已达到最终目标 ${final}，该年目标即为最终目标`,
  inMembers: (share, members, product, whole) => `${share} × ${members} ${product}，取整为 ${whole}`,
  rounded: (value, whole) => `${value} 取整为 ${whole}`,
  uncertainMembers: (fewest, most) => `计入的成员为 ${fewest} 至 ${most}，目标个数因此不定`,
  withTolerance: (limit) => `有容差，${limit} 起即算达到`,
  isMet: '达到',
  isMissed: '未达到',
  evenAtBest: (text) => `缺报的成员即使全部有利：${text}`,
  evenAtWorst: (text) => `缺报的成员即使全部不利：${text}`,
  isOpen: (range, limit) => `数值${range}，${limit} 在其中：取决于缺报的成员`,
  margins: {
    short: (amount) => `距目标 ${amount}`,
    at: '恰好等于界限值',
    beyond: (amount) => `优于目标 ${amount}`,
    within: (amount) => `在目标范围内，距较近一端 ${amount}`,
  },
  lack: (limit, have, amount, tooMuch) => `${tooMuch ? '最多' : '需要'} ${limit}，现有 ${have}：${amount}`,
  withoutTolerance: '差额按目标值计算，不计容差',
  waived: (approvedBy, document, approvedOn, expiresOn) =>
    `${approvedBy}批准，${document}，${approvedOn} 起，至 ${expiresOn} 止；仍不计为达标`,
  saved: (path) => `依据保存的报告 ${path}，其中没有：`,
  lacking: {
    'cell-texts': '单元格的原文',
    'member-figures': '各成员的数',
    'target-figures': '目标推算的各步',
  },
  membersOfSaved: (kind, names, more) =>
    `${{ missing: '未报送', lacking: '不符合条件', direct: '直属成员' }[kind]}：${names}${more > 0 ? `，另有 ${more} 个` : ''}`,
  findings: (errors, warnings) =>
    `有关的数据问题：${[...(errors > 0 ? [`错误 ${errors} 处`] : []), ...(warnings > 0 ? [`警告 ${warnings} 处`] : [])].join('，')}`,
  noFindings: '有关的数据未发现问题。',
};
