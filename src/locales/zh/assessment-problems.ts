import type { AssessmentFactsByKind } from '../../core/assessment-problems.ts';
import type { Words } from '../words.ts';
import { oneOf, quoted } from './problem-phrases.ts';

export const assessmentProblems: Pick<Words['yamlProblems'], keyof AssessmentFactsByKind> = {
  'weighted-twice': ({ found, first }) => ({
    message: `${quoted(found)}与${quoted(first)}是同一指标，后者已有权重。`,
    hint: '一个指标只能有一个权重。',
  }),
  'weight-without-target': ({ found }) => ({
    message: `${quoted(found)}各年均无目标，其权重不会起作用。`,
    hint: '请删去，或在计划中给该指标设目标。',
  }),
  'weight-never-counts': ({ found, levels, classes, onlyApplied }) => ({
    message: onlyApplied
      ? `${quoted(found)}对 ${classes.join('、')} 层级只有套用的目标，而套用的目标不计入，其权重不会起作用。`
      : `${quoted(found)}在各类别所属的 ${classes.join('、')} 层级没有目标，其权重不会起作用。`,
    hint:
      levels.length === 0 ? '请删去。' : `请删去，或增加一个该指标可计入的层级的类别：${levels.join('、')}。`,
  }),
  'class-never-scored': ({ level }) => ({
    message: `有权重的指标在 ${level} 层级都没有目标，该类地区不会有得分。`,
    hint: '请给在该层级有目标的指标设权重，或删去该类别。',
  }),
  'second-rest': ({ level, first }) => ({
    message: `${level} 层级的其余地区已归入类别 ${first}。`,
    hint: '两者之一请列明地区。',
  }),
  'bands-not-falling': ({ found, above }) => ({
    message: `该等次从 ${found} 分起，不低于前一等次的 ${above} 分。`,
    hint: '等次请从高到低排列，分数线依次降低。',
  }),
  'lowest-not-zero': ({ found }) => ({
    message: `最低等次从 ${found} 分起，更低的得分没有等次。`,
    hint: '最后一个等次请从 0 分起。',
  }),
  'cap-without-effect': ({ found }) => ({
    message: `${quoted(found)}是最高等次，以此为限没有任何作用。`,
    hint: '请写该地区最高还能评为哪一等次。',
  }),
  'none-of-level': ({ found, level }) => ({
    message: `${quoted(found)}不是 ${level} 层级，也没有下辖该层级的地区。`,
    hint: '请写该类别所属层级的地区，或其上级地区。',
  }),
  'class-overlap': ({ regions, first, line }) => ({
    message: `同时归入两个类别：${regions.join('、')}；另一个是第 ${line} 行的 ${first}。`,
    hint: '同一层级的地区只能归入一个类别。请在其中一类中逐个列出地区，不含上述地区。',
  }),
  'empty-rest': ({ level }) => ({
    message: `${level} 层级的地区都已归入其他类别，该类别没有地区。`,
    hint: '请删去该类别，或从其他类别中移出地区。',
  }),
  'adjusts-unclassed': ({ found }) => ({
    message: `${quoted(found)}未归入任何类别，没有等次可以调整。`,
    hint: '请将其归入一个类别，或更正名称。',
  }),
  'adjusted-twice': ({ year, line }) => ({
    message: `第 ${line} 行已有 ${year} 年对同一地区的同样调整，事由和文号也相同。`,
    hint: '请删去其一；如确为两件事，请在事由中分别写明。',
  }),
  'names-nobody': ({ allowed }) => ({
    message: '没有写任何层级，该指标没有责任单位。',
    hint: oneOf(allowed),
  }),
  'unit-named-twice': ({ found }) => ({
    message: `${quoted(found)}在该层级列了两次。`,
    hint: '每个单位只列一次，牵头单位不再列为配合单位。',
  }),
  'answered-twice': ({ found, first }) => ({
    message: `${quoted(found)}与${quoted(first)}是同一指标，后者已写明责任单位。`,
    hint: '请合为一条。',
  }),
};
