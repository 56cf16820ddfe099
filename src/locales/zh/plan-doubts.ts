import type { Words } from '../words.ts';

const LEVELS = { province: '省', prefecture: '州市', county: '县' } as const;
const quoted = (text: string) => `“${text}”`;

export const planDoubts: Words['planDoubts'] = {
  'percentage-as-fraction': ({ found, percent, isHardlyMet }) => ({
    message: `目标是 ${found}%，几乎${isHardlyMet ? '没有' : '任何'}数值${isHardlyMet ? '' : '都'}能达到。`,
    hint: `比率和占比的目标一律写百分数：如指 ${percent}%，请写 ${percent}。`,
  }),
  'reading-differs': ({ found, isUnnamed, said, where }) => ({
    message: `目标是${isUnnamed ? '高于另一年的值' : ` ${found}`}，而${where === 'reading' ? '解读（reading）' : '引文（quote）'}写的是 ${said.join('、')}。`,
    hint: '请改正其中一处，或在 reading: 中写明数字的由来。',
  }),
  'target-falls': ({ found, year, before, yearBefore }) => ({
    message: `${year} 年的目标是 ${found}，低于 ${yearBefore} 年的 ${before}。`,
    hint: '请核对；目标一般逐年不降。',
  }),
  'target-rises': ({ found, year, before, yearBefore }) => ({
    message: `${year} 年的目标是不高于 ${found}，而 ${yearBefore} 年是不高于 ${before}。`,
    hint: '请核对；上限一般逐年不升。',
  }),
  'levels-unsaid': ({ found, levels }) => ({
    message: `目标 ${found} 只要求整体中的一部分，未写明是对哪一级提出的，现作为各级的自身目标判定（${levels.map((level) => LEVELS[level]).join('、')}）。`,
    hint: '请写 levels:，例如 levels: [province]；以下各级按套用目标判定。各级都应达到的，写全各级。',
  }),
  'always-met': ({ found }) => ({
    message: `目标为 ${found}，任何数值都能达到。`,
    hint: '没有目标的不要写目标。',
  }),
  'baseline-not-before': ({ found, first }) => ({
    message: `基期 ${found} 年不早于计划的第一年 ${first} 年，无法推算里程碑。`,
  }),
  'name-of-role': ({ found }) => ({
    message: `表头中的${quoted(found)}另有含义，叫这个名称的列不会被认作此项。`,
    hint: '请换一个能说明统计内容的名称。',
  }),
  'unused-measure': ({ found }) => ({
    message: `没有指标用到指标项 ${found}。`,
    hint: '请删去，或写入它所属的指标。',
  }),
  'part-is-its-whole': ({ found }) => ({ message: `分子和分母是同一个指标项 ${found}，比率恒为 100%。` }),
  'check-never-fails': () => ({
    message: '无论报送什么数，这条规则都成立。',
    hint: '请核对两边的式子；本来不限制什么的，请删去。',
  }),
  'check-always-fails': () => ({
    message: '无论报送什么数，这条规则都不成立。',
    hint: '请核对两边的式子，大小可能写反了。',
  }),
  'check-twice': ({ found }) => ({
    message: `规则 ${found} 的内容与此相同。`,
    hint: '请删去其中一条，否则同一问题会报告两次。',
  }),
};
