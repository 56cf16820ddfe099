import type { Candidate, FactsByCode } from '../../core/findings.ts';
import type { Place } from '../../core/origin.ts';
import { cellName } from '../../core/origin.ts';
import { reasonOf } from '../reasons.ts';
import { isShortened } from '../shortened.ts';
import { isArchive } from '../archives.ts';
import type { Names, Words } from '../words.ts';
import { COLUMN, columnFindings } from './column-findings.ts';
import { systemReasons, unknownReason } from './reasons.ts';
import { writtenFindings } from './written-findings.ts';
import { DAMAGE, DOUBT, FOREIGN } from './workbooks.ts';

const LEVEL = { province: '省级', prefecture: '州市级', county: '县级' } as const;

/** Other figures that are spelt out. */
const MOST_NAMED = 3;

const quoted = (text: string) => `“${text}”`;
const at = ({ path, sheet, line, column }: Place) =>
  sheet === undefined ? `${path} 第 ${line} 行第 ${column} 列` : `${path} ${cellName(sheet, line, column)}`;
const meant = (candidates: readonly Candidate[]) =>
  candidates.length === 0
    ? {}
    : {
        hint: `是不是${candidates.map(({ id, name }) => (id === name ? id : `${name}（${id}）`)).join('、')}？`,
      };
const about = (names: Names, subject: string, region: string, year: number) =>
  `${names.region(region)} ${year} 年${names.topic(subject)}`;

/** Some of the other figures; the rest is only counted. */
function elsewhere({ others, more }: FactsByCode['conflicting-figures']): string {
  const count = others.length - MOST_NAMED + more;
  const named = others.slice(0, MOST_NAMED).map((other) => `${at(other.place)}为 ${other.text}`);
  return named.join('，') + (count > 0 ? `，另有 ${count} 种` : '');
}

const HINT_SOURCE = { title: '标题', sheet: '工作表名', file: '文件名' } as const;

export const findings: Words['findings'] = {
  'unknown-region': ({ text, candidates }) => ({
    message: `没有叫${quoted(text)}的行政区。`,
    ...(isShortened(text)
      ? { hint: '电子表格把代码改成了科学计数：请把该列设为文本格式后重新填写。' }
      : candidates.length > 0
        ? meant(candidates)
        : { hint: '请写六位代码、全称或简称；dabiao regions 列出全部行政区。' }),
  }),
  'ambiguous-region': ({ text, candidates }) => ({
    message: `${quoted(text)}可能是${candidates.map(({ id, name }) => `${name}（${id}）`).join('或')}。`,
    hint: '请写六位代码，或在名称前加上州市。',
  }),
  'former-region': ({ text, region }, names) => ({
    message: `${quoted(text)}是旧名称或旧代码，按${names.region(region)}（${region}）处理。`,
  }),
  'no-county': ({ text }) => ({
    message: `${quoted(text)}不是县级行政区，而是开发区、直属单位之类。`,
    hint: '请将其数据计入所在的县（市、区）。',
  }),
  'regions-differ': ({ text, region }, names) => ({
    message: `${quoted(text)}与同一行的${names.region(region)}（${region}）不是同一个地区。`,
    hint: '请改正代码或名称。',
  }),
  'unknown-indicator': ({ text, candidates }) => ({
    message: `${quoted(text)}不是本计划的指标或指标项。`,
    ...(candidates.length > 0 ? meant(candidates) : { hint: 'dabiao targets list 列出全部指标。' }),
  }),
  'duplicate-column': ({ text, first }) => ({
    message: `${quoted(text)}列重复出现，只使用第 ${first} 列。`,
    hint: '请删去其中一列。',
  }),
  'columns-outside-plan': ({ years }) => ({
    message: `${years.join('、')} 年不在本计划范围内，这些列未读取。`,
  }),
  'rows-without-header': ({ rows }) => ({
    message: `有 ${rows} 行像是数据，但上方没有能识别的表头。`,
    hint: "请在其上方写明列名，或用 --map '原列名=id' 指明各列；表头正确的空表：dabiao template -r 昆明市 -o 空表.xlsx",
  }),
  'hints-differ': ({ used, by, text, source, other }) => ({
    message: `${HINT_SOURCE[source]}${quoted(text)}写的是${other}，${HINT_SOURCE[by]}写的是${used}。`,
    hint: '年份以离表格最近的为准；地区不一致时都不采用。请改正，或增加一列写明。',
  }),
  'no-rows': () => ({ message: '只有表头，没有数据。', hint: '请填写数据，或不要提交该文件。' }),
  'empty-file': () => ({ message: '文件是空的。', hint: '保存时可能出了错，请重新导出。' }),
  'binary-file': () => ({
    message: '这既不是文本文件，也不是工作簿。',
    hint: '请将表格另存为 .xlsx 或 .csv。',
  }),
  'unknown-encoding': ({ tried, offset }) => ({
    message: `文件不是 ${tried.join(' 或 ')} 编码：第 ${offset + 1} 个字节无法识别。`,
    hint: '请另存为“CSV UTF-8”，或用 --encoding 指明编码。',
  }),
  'encrypted-file': () => ({
    message: '工作簿有密码保护。',
    hint: '请在 Excel 或 WPS 中打开，取消打开密码后另存为 .xlsx。',
  }),
  'corrupt-file': ({ reason }) => ({
    message: `工作簿已损坏：${DAMAGE[reason]}。`,
    hint: '请用表格软件打开，能打开的话另存为 .xlsx；不能打开请向报送单位另要一份。',
  }),
  'unsupported-content': ({ kind }) => ({
    message: `文件是${FOREIGN[kind].is}，不读取。`,
    hint: FOREIGN[kind].cure,
  }),
  'too-large': ({ what, most }) => ({
    message: {
      bytes: `工作簿解压后超过 ${most / 1048576} MB，不读取。`,
      cells: `工作簿所占单元格超过 ${most.toLocaleString('en')} 个，不读取。`,
      cell: `工作簿中有单元格的文字超过 ${most.toLocaleString('en')} 个字符，不读取。`,
      text: `工作簿中的文字超过 ${most.toLocaleString('en')} 个字符，不读取。`,
    }[what],
    hint: '请删去空行、空列和图片，或另存为 CSV。',
  }),
  'missing-sheet': ({ sheets }) => ({
    message: `工作簿中列有工作表${sheets.map(quoted).join('、')}，却没有其内容。`,
    hint: '其他工作表已读取。请用表格软件打开后重新保存。',
  }),
  'no-such-sheet': ({ text, sheets }) => ({
    message: `工作簿中没有工作表${quoted(text)}。`,
    hint: `现有：${sheets.join('、')}。`,
  }),
  'sheet-without-table': () => ({
    message: '这个工作表中没有找到数据表，未读取。',
    hint: "其他工作表已读取；如果它只是说明，没有影响。如有数据，请在表头写明指标项，或用 --map '原列名=id' 指明。",
  }),
  'hidden-data': ({ rows, columns }) => ({
    message: `这个工作表有${[rows > 0 ? ` ${rows} 行` : '', columns > 0 ? ` ${columns} 列` : ''].filter(Boolean).join('和')}是隐藏的，与其他内容一样读取。`,
    hint: '不属于报送内容的请删去。',
  }),
  'unsupported-file': ({ extension }) =>
    isArchive(extension)
      ? {
          message: `不读取压缩包${extension === '' ? '' : `（${extension}）`}。`,
          hint: '请先解压，再报送其中的文件。',
        }
      : {
          message: `不读取 ${extension} 文件。`,
          hint: '请用 Excel 或 WPS 打开，另存为 .xlsx 或 .csv；文档中的表格请复制到工作表中。',
        },
  'unreadable-file': ({ reason }) => ({
    message: `文件无法读取：${reasonOf(reason, systemReasons, unknownReason)}。`,
  }),
  'file-not-read': () => ({
    message: '未读取此文件：不像是表格。',
    hint: '如有数据，请另存为 .xlsx 或 .csv，或在命令行中直接写出该文件。',
  }),
  'broken-quotes': () => ({
    message: '本行的引号没有结束，或结束引号后还有内容。',
    hint: '请补上结束引号；引号若属于正文，请连写两个，并给整个单元格加上引号。',
  }),
  'stray-quote': () => ({ message: '单元格中间有引号，按正文处理。' }),
  'short-row': ({ expected, found }) => ({
    message: `本行只有 ${found} 个单元格，表头有 ${expected} 个。`,
    hint: '请补齐单元格；空单元格也要保留逗号。',
  }),
  'long-row': ({ expected, found }) => ({
    message: `本行有 ${found} 个单元格，表头只有 ${expected} 个。`,
    hint: '可能有单元格内含逗号，请给它加上引号。',
  }),
  'missing-region': () => ({ message: '本行没有写明地区。' }),
  'missing-indicator': () => ({ message: '本行没有写明指标。' }),
  'missing-year': () => ({ message: '本行没有写明年份。' }),
  'not-a-year': ({ text }) => ({ message: `${quoted(text)}不是年份。`, hint: '请写四位数字，如 2025。' }),
  'year-outside-plan': ({ text, first, last }) => ({
    message: `${quoted(text)}不在本计划范围内：${first}（基期）至 ${last} 年。`,
  }),
  'not-a-number': ({ text, subject }, names) => ({
    message: `${quoted(text)}不是数字，${names.topic(subject)}应填数字。`,
    hint: '只写数字和小数点；没有数据请留空。',
  }),
  'approximate-number': ({ text, subject }, names) => ({
    message: `${quoted(text)}是约数，不是确切的数字（${names.topic(subject)}）。`,
    hint: '请填写确切数字，或留空。',
  }),
  'doubtful-cell': ({ text, why }) => ({
    message: `${quoted(text)}${DOUBT[why].is}，未采用。`,
    hint: DOUBT[why].cure,
  }),
  'error-cell': ({ text, subject }, names) => ({
    message: `表格未能算出这个单元格：${text}（${names.topic(subject)}）。`,
    hint: '请改正公式，或直接填写数字。',
  }),
  'formula-without-value': ({ text, subject }, names) => ({
    message: `单元格只有公式而没有结果：${text}（${names.topic(subject)}）。`,
    hint: '请用表格软件打开，计算后保存。',
  }),
  'float-noise': ({ text, subject, value }, names) => ({
    message: `${quoted(text)}是二进制运算留下的尾数，按 ${value} 处理（${names.topic(subject)}）。`,
  }),
  'percent-as-fraction': ({ subject, count }, names) => ({
    message: `${names.topic(subject)}的 ${count} 个数都在 0 和 1 之间，按小数处理：0.85 即 85%。`,
    hint: '如果确实是百分数，请在表头注明（%）。',
  }),
  'not-a-whole-number': ({ text, subject }, names) => ({
    message: `${quoted(text)}不是整数，${names.topic(subject)}应为整数。`,
  }),
  'not-yes-or-no': ({ text, subject }, names) => ({
    message: `${quoted(text)}既不是“是”也不是“否”（${names.topic(subject)}）。`,
    hint: '请写 是 或 否、yes 或 no、1 或 0。',
  }),
  'negative-number': ({ text, subject }, names) => ({
    message: `${quoted(text)}小于零，${names.topic(subject)}不可能为负数。`,
  }),
  'percentage-out-of-range': ({ text, subject }, names) => ({
    message: `${quoted(text)}不是 0 至 100 之间的百分数（${names.topic(subject)}）。`,
  }),
  'ambiguous-percentage': ({ text, subject, hundredfold }, names) => ({
    message: `${quoted(text)}可能是 ${text.trim()}%，也可能是 ${hundredfold}%（${names.topic(subject)}）。`,
    hint: `请写明 ${text.trim()}% 或 ${hundredfold}%，或在表头注明（%）。`,
  }),
  'numerator-above-denominator': ({ numerator, denominator, indicator, other }, names) => ({
    message: `分子大于分母：${numerator} / ${denominator}（${names.topic(indicator)}）。`,
    hint: `分母在 ${at(other)}；其中一个有误，或两者填反了。`,
  }),
  'half-a-fraction': ({ missing }) => ({
    message: `缺少${COLUMN[missing]}。`,
    hint: '分子和分母须同时填写，或只填数值。',
  }),
  'fraction-not-allowed': ({ subject }, names) => ({
    message: `${names.topic(subject)}是指标项，没有分子和分母。`,
    hint: '请将其填在“数值”列。',
  }),
  'wrong-unit': ({ text, subject, expected }, names) => ({
    message: `单位${quoted(text)}不适用于${names.topic(subject)}。`,
    hint: `可用的单位：${expected.join('、')}。`,
  }),
  'unit-of-others': ({ text, subject, expected }, names) => ({
    message: `表上注明的单位${quoted(text)}不是${names.topic(subject)}的单位，该列按原数读取，单位为${expected[1] ?? expected[0] ?? ''}。`,
    hint: '请在各列名称后的括号内写明各自的单位。',
  }),
  'merged-figure': ({ text, cells }) => ({
    message: `${quoted(text)}所在的合并单元格占了 ${cells} 个数据格，无法判断是哪一格的数据。`,
    hint: '请取消合并，在各格分别填写。',
  }),
  'wrong-level': ({ subject, region, level, allowed }, names) => ({
    message: `${names.region(region)}是${LEVEL[level]}行政区，${names.topic(subject)}由${allowed.map((each) => LEVEL[each]).join('、')}报送。`,
  }),
  'duplicate-figure': ({ subject, region, year, first }, names) => ({
    message: `同一数据已见于 ${at(first)}（${about(names, subject, region, year)}），只计一次。`,
  }),
  'conflicting-figures': (facts, names) => ({
    message: `同一数据有不同的数值（${about(names, facts.subject, facts.region, facts.year)}）：此处为 ${facts.text}，${elsewhere(facts)}。均不采用。`,
    hint: '请保留正确的一处，删去其余。',
  }),
  'total-differs': ({ subject, stated, computed, rows }, names) => ({
    message: `合计行为 ${stated}，所含 ${rows} 行相加为 ${computed}（${names.topic(subject)}）。`,
    hint: '合计行不作为数据。可能缺行，或有数字填错。',
  }),
  jump: ({ subject, region, year, before, now }, names) => ({
    message: `${now} 比上一年的 ${before} 增加一倍以上或减少一半以上（${about(names, subject, region, year)}）。`,
    hint: '请核对两年的数字，单位或数位可能有误。',
  }),
  'transposed-digits': ({ subject, region, year, before, now }, names) => ({
    message: `${now} 与上一年的 ${before} 只是两个数字调换了位置（${about(names, subject, region, year)}）。`,
    hint: '请核对。',
  }),
  'part-is-whole': ({ indicator, year, regions }, names) => ({
    message: `${year} 年${names.topic(indicator)}：已报送的 ${regions} 个地区分子与分母全部相等。`,
    hint: '可能是一列抄成了另一列。',
  }),
  'same-figures': ({ region, year, otherRegion, otherYear, count, other }, names) => ({
    message: `${names.region(region)} ${year} 年的 ${count} 个数与${names.region(otherRegion)} ${otherYear} 年的完全相同（${at(other)}）。`,
    hint: '可能是一处抄自另一处。',
  }),
  'not-reported': ({ region, years }, names) => ({
    message: `${names.region(region)}（${region}）应当报送，但没有 ${years.join('、')} 年可用的数据。`,
    hint: '请催报，或从 --expect 中去掉。',
  }),
  'county-missing': ({ region, year }, names) => ({
    message: `${names.region(region)}报送了 ${year - 1} 年的数据，却没有 ${year} 年的，而同州市的其他县已报送。`,
    hint: '是否缺行或缺文件？',
  }),
  'reported-differs': ({ subject, region, year, reported, computed, complete }, names) => ({
    message: `上报为 ${reported}，由明细计算为 ${computed}（${about(names, subject, region, year)}）。`,
    hint: complete ? '明细齐全，按计算结果判定。' : '明细尚不齐全，但上报数与已有明细已经矛盾。',
  }),
  ...columnFindings,
  ...writtenFindings,
};
