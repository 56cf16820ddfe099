import type { FindingWordsOf } from '../../words/findings.ts';
import { at, COLUMN, quoted } from './phrases.ts';
import { DOUBT } from './workbooks.ts';

export const figures: FindingWordsOf<'figures'> = {
  'not-a-number': {
    title: '不是数字',
    message: ({ text, subject }, names) => `${quoted(text)}不是数字，${names.topic(subject)}应填数字。`,
    hint: '只写数字和小数点；没有数据请留空。',
  },
  'approximate-number': {
    title: '约数',
    message: ({ text, subject }, names) =>
      `${quoted(text)}是约数，不是确切的数字（${names.topic(subject)}）。`,
    hint: '请填写确切数字，或留空。',
  },
  'doubtful-cell': {
    title: '单元格存疑',
    message: ({ text, why }) => `${quoted(text)}${DOUBT[why].is}，未采用。`,
    hint: ({ why }) => DOUBT[why].cure,
  },
  'error-cell': {
    title: '错误值',
    message: ({ text, subject }, names) => `表格未能算出这个单元格：${text}（${names.topic(subject)}）。`,
    hint: '请改正公式，或直接填写数字。',
  },
  'formula-without-value': {
    title: '公式没有结果',
    message: ({ text, subject }, names) => `单元格只有公式而没有结果：${text}（${names.topic(subject)}）。`,
    hint: '请用表格软件打开，计算后保存。',
  },
  'float-noise': {
    title: '浮点尾数',
    message: ({ text, subject, value }, names) =>
      `${quoted(text)}是二进制运算留下的尾数，按 ${value} 处理（${names.topic(subject)}）。`,
  },
  'footnote-mark': {
    title: '带注释标记',
    message: ({ text, read }) => `${quoted(text)}末尾有注释标记，按${quoted(read)}读取。`,
    hint: '注释请写在“备注”列或表格下方。',
  },
  'wrong-unit': {
    title: '单位不符',
    message: ({ text, subject }, names) => `单位${quoted(text)}不适用于${names.topic(subject)}。`,
    hint: ({ expected }) => `可用的单位：${expected.join('、')}。`,
  },
  'unit-twice': {
    title: '单位重复',
    message: ({ text, subject, once, twice }, names) =>
      `${quoted(text)}自带单位，所在列又另有单位：可能是 ${once}，也可能是 ${twice}（${names.topic(subject)}）。`,
    hint: '单元格和表头中的单位请只保留一处。',
  },
  'not-a-whole-number': {
    title: '不是整数',
    message: ({ text, subject }, names) => `${quoted(text)}不是整数，${names.topic(subject)}应为整数。`,
  },
  'not-yes-or-no': {
    title: '不是是/否',
    message: ({ text, subject }, names) => `${quoted(text)}既不是“是”也不是“否”（${names.topic(subject)}）。`,
    hint: '请写 是 或 否、yes 或 no、1 或 0。',
  },
  'negative-number': {
    title: '负数',
    message: ({ text, subject }, names) => `${quoted(text)}小于零，${names.topic(subject)}不可能为负数。`,
  },
  'percentage-out-of-range': {
    title: '百分数超出 0–100',
    message: ({ text, subject }, names) =>
      `${quoted(text)}不是 0 至 100 之间的百分数（${names.topic(subject)}）。`,
  },
  'ambiguous-percentage': {
    title: '百分数有歧义',
    message: ({ text, subject, hundredfold }, names) =>
      `${quoted(text)}可能是 ${text.trim()}%，也可能是 ${hundredfold}%（${names.topic(subject)}）。`,
    hint: ({ text, hundredfold }) => `请写明 ${text.trim()}% 或 ${hundredfold}%，或在表头注明（%）。`,
  },
  'percent-as-fraction': {
    title: '按小数理解的百分数',
    message: ({ subject, count }, names) =>
      `${names.topic(subject)}的 ${count} 个数都在 0 和 1 之间，按小数处理：0.85 即 85%。`,
    hint: '如果确实是百分数，请在表头注明（%）。',
  },
  'half-a-fraction': {
    title: '分子分母不全',
    message: ({ missing }) => `缺少${COLUMN[missing]}。`,
    hint: '分子和分母须同时填写，或只填数值。',
  },
  'fraction-not-allowed': {
    title: '指标项没有分子分母',
    message: ({ subject }, names) => `${names.topic(subject)}是指标项，没有分子和分母。`,
    hint: '请将其填在“数值”列。',
  },
  'numerator-above-denominator': {
    title: '分子大于分母',
    message: ({ numerator, denominator, indicator }, names) =>
      `分子大于分母：${numerator} / ${denominator}（${names.topic(indicator)}）。`,
    hint: ({ other }) => `分母在 ${at(other)}；其中一个有误，或两者填反了。`,
  },
  'more-than-members': {
    title: '分母超过成员地区数',
    message: ({ indicator, region, denominator, members }, names) =>
      `${names.region(region)}只有 ${members} 个成员地区，分母却是 ${denominator}（${names.topic(indicator)}）。`,
    hint: '分母应为县（市、区）的个数，不是百分数或学校数。',
  },
};
