import type { ContentSentences } from '../words/content-sentences.ts';

/** 通报的句子，以及方法和依据的说明。 */
export const circularSentences: Pick<
  ContentSentences,
  | 'methods'
  | 'evidencePlan'
  | 'evidenceTool'
  | 'evidenceData'
  | 'circularOpening'
  | 'circularMissed'
  | 'circularSlow'
  | 'circularData'
  | 'slowRegions'
  | 'missedOf'
  | 'noneSlow'
  | 'answers'
  | 'nobodyNamed'
  | 'noneMissed'
> = {
  methods: ({ baselineYear, milestones, applied, tolerance, progress, gaps }) => [
    '比率为所辖地区分子之和除以分母之和，不对百分数求平均。数值与目标按全数值比较法比较，印出的数四舍五入到两位小数；四舍五入会使判定结果看起来不同时，多印几位。差额、变化由未经四舍五入的数值算出，与印出的数相减可能相差末位一个单位。',
    ...(milestones
      ? [
          `行动计划没有写明${baselineYear === null ? '' : `${baselineYear}年以后`}某年目标的，从本地区${baselineYear === null ? '基期' : `${baselineYear}年`}的数值到最终目标按直线推算该年进度要求；个数取整。`,
        ]
      : []),
    ...(applied
      ? [
          '对全省提出的部分比例（如90%、95%），州市和县（市、区）套用判定的，单独标记、单独计数，不作为其自身的任务。',
        ]
      : []),
    ...(tolerance ? ['“左右”的目标按容差判定，容差内达到的单独标记。'] : []),
    ...(progress
      ? [
          `进展为${baselineYear === null ? '基期' : `${baselineYear}年`}以来的年均变化与达到最终目标所需年均变化之比。`,
        ]
      : []),
    ...(gaps
      ? [
          '重点地区与其余县的差距为两方数值之差，以百分点计；县际中位数和四分位数按线性内插计算。县际差异没有规定的限值，只列出，不判定。',
        ]
      : []),
  ],
  evidencePlan: (title, document, digest) =>
    `目标依据：${title}${document === null ? '' : `（${document}）`}；目标文件的SHA-256校验值：${digest}。`,
  evidenceData: (year, files, asOf) =>
    `数据来源：各地报送的${files}个文件；数据所属年度：${year}年${asOf === null ? '' : `；编制日期：${asOf}`}。`,
  evidenceTool: (name, version) => `核验和计算：${name} ${version}。`,
  circularOpening: (plan, year) => `现将《${plan}》${year}年度目标完成情况通报如下。`,
  circularMissed: '未完成的目标',
  circularSlow: '进度滞后的地区',
  circularData: '数据报送问题',
  slowRegions: (level, items, more) =>
    `未达到本级目标或套用目标较多的${level === 'prefecture' ? '州市' : '县（市、区）'}：${items.join('；')}${more > 0 ? `；另有${more}个有未达到的目标` : ''}。`,
  missedOf: (missed, judged) => `${judged}项中${missed}项未达到`,
  noneSlow: (level) => `各${level === 'prefecture' ? '州市' : '县（市、区）'}没有未达到的目标。`,
  answers: (who, supporting, indicator, lack, by) =>
    `${who}牵头${supporting === null ? '' : `，${supporting}配合`}：${indicator}，${lack}${by === null ? '' : `，完成时限${by}`}。`,
  nobodyNamed: (items) => `行动计划未指定责任单位的未达到目标：${items.join('；')}。`,
  noneMissed: '没有未达到的目标，本年度不提出整改要求。',
};
