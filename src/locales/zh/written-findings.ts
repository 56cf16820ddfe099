import type { Words } from '../words.ts';

const quoted = (text: string) => `“${text}”`;

/** Findings about how a file, a figure or a year is written. */
export const writtenFindings: Pick<
  Words['findings'],
  'no-header' | 'mixed-encodings' | 'footnote-mark' | 'school-year' | 'unit-twice' | 'more-than-members'
> = {
  'no-header': ({ text, delimiter }) => ({
    message: `没有找到表头：没有一行写有本计划的指标或指标项。第一行是${quoted(text)}。`,
    hint:
      delimiter === undefined
        ? '表头可以是：地区,指标,年份,数值；或者：地区,年份，其后每个指标项一列。'
        : delimiter === ' '
          ? '各列似乎用空格隔开：请另存为 .xlsx 或 .csv。'
          : `各列似乎用${quoted(delimiter)}隔开：请另存为 .xlsx 或 .csv，或在最前面加一行 sep=${delimiter}。`,
  }),
  'mixed-encodings': ({ line }) => ({
    message: `文件各部分的编码不同：第 ${line} 行是 UTF-8，其余是 GBK。`,
    hint: '请先将各文件另存为“CSV UTF-8”，再合并。',
  }),
  'footnote-mark': ({ text, read }) => ({
    message: `${quoted(text)}末尾有注释标记，按${quoted(read)}读取。`,
    hint: '注释请写在“备注”列或表格下方。',
  }),
  'school-year': ({ text, year }) => ({
    message: `${quoted(text)}是学年，数据以学年初（9 月 1 日）为准，计入 ${year} 年。`,
    hint: '如果是指其他年份，请只写年份。',
  }),
  'unit-twice': ({ text, subject, once, twice }, names) => ({
    message: `${quoted(text)}自带单位，所在列又另有单位：可能是 ${once}，也可能是 ${twice}（${names.topic(subject)}）。`,
    hint: '单元格和表头中的单位请只保留一处。',
  }),
  'more-than-members': ({ indicator, region, denominator, members }, names) => ({
    message: `${names.region(region)}只有 ${members} 个成员地区，分母却是 ${denominator}（${names.topic(indicator)}）。`,
    hint: '分母应为县（市、区）的个数，不是百分数或学校数。',
  }),
};
