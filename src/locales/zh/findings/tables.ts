import type { FindingWordsOf } from '../../words/findings.ts';
import { COLUMN, isItOf, mapped, nearNames, onlyBeginning, quoted, toTheTop } from './phrases.ts';

const HINT_SOURCE = { title: '标题', sheet: '工作表名', file: '文件名' } as const;

export const tables: FindingWordsOf<'tables'> = {
  'sheet-without-table': {
    title: '工作表中没有数据表',
    message: '这个工作表中没有找到数据表，未读取。',
    hint: "其他工作表已读取；如果它只是说明，没有影响。如有数据，请在表头写明指标项，或用 --map '原列名=id' 指明。",
  },
  'no-header': {
    title: '没有表头',
    message: ({ text, lookedAt }) =>
      `没有找到表头：没有一行写有本计划的指标或指标项。${text === '' ? '' : `第一行是${quoted(text)}。`}${onlyBeginning(lookedAt)}`,
    hint: ({ delimiter, near = [], lookedAt }) =>
      `${toTheTop(lookedAt)}${
        delimiter === undefined
          ? `${near[0] === undefined ? '表头可以是：地区,指标,年份,数值；或者：地区,年份，其后每个指标项一列。' : nearNames(near)}叫法不同可用 ${mapped(near[0]?.text ?? '原列名', near[0]?.candidates[0]?.id ?? 'id')} 指明；表头正确的空表：dabiao template -r 昆明市 -o 空表.xlsx`
          : delimiter === ' '
            ? '各列似乎用空格隔开：请另存为 .xlsx 或 .csv。'
            : `各列似乎用${quoted(delimiter)}隔开：请另存为 .xlsx 或 .csv，或在最前面加一行 sep=${delimiter}。`
      }`,
  },
  'rows-without-header': {
    title: '数据行没有表头',
    message: ({ rows }) => `有 ${rows} 行像是数据，但上方没有能识别的表头。`,
    hint: "请在其上方写明列名，或用 --map '原列名=id' 指明各列；表头正确的空表：dabiao template -r 昆明市 -o 空表.xlsx",
  },
  'no-rows': { title: '没有数据', message: '只有表头，没有数据。', hint: '请填写数据，或不要提交该文件。' },
  'hints-differ': {
    title: '标题与表名不一致',
    message: ({ used, by, text, source, other }) =>
      `${HINT_SOURCE[source]}${quoted(text)}写的是${other}，${HINT_SOURCE[by]}写的是${used}。`,
    hint: '年份以离表格最近的为准；地区不一致时都不采用。请改正，或增加一列写明。',
  },
  'missing-column': {
    title: '缺少必要的列',
    message: ({ missing, like, lookedAt }) =>
      `表头缺少${missing.map((name) => quoted(COLUMN[name])).join('、')}列。${like === null ? '' : `第 ${like.column} 列填的是地区，但列名${quoted(like.text)}无法识别。`}${onlyBeginning(lookedAt)}`,
    hint: ({ missing, like, lookedAt }) =>
      `${toTheTop(lookedAt)}${
        like !== null
          ? `请将该列列名改为“地区”${like.text === '' ? '' : `，或用 ${mapped(like.text, 'region')} 指明`}。`
          : missing.includes('year')
            ? "请补上该列，或加 --year 2025 指明这份文件是哪一年的；叫法不同可用 --map '原列名=year'。"
            : missing.includes('region')
              ? "请补上该列；叫法不同可用 --map '原列名=region' 指明。"
              : missing.includes('indicator')
                ? '请在表格上方的标题、工作表名或文件名中写明指标，或加 --indicator 指明。'
                : "长表需有：地区、指标、年份，以及数值，或分子和分母；叫法不同可用 --map '原列名=value' 指明。"
      }`,
  },
  'unknown-column': {
    title: '列名无法识别',
    message: ({ text }) =>
      text === '' ? '有一列没有名称却有内容，未被使用。' : `本计划没有${quoted(text)}这一列，未被使用。`,
    hint: ({ text, candidates }) =>
      text === ''
        ? '请写上指标项的名称，或删去该列；说明文字请写在“备注”列。'
        : candidates[0] === undefined
          ? `请改为指标或指标项的名称，或用 ${mapped(text, 'id')} 指明（id 见 dabiao targets list）；不报送的列：${mapped(text, 'ignore')}`
          : `${isItOf(candidates)}是的话请改名，或加 ${mapped(text, candidates[0].id)}`,
  },
  'duplicate-column': {
    title: '列重复',
    message: ({ text, first }) => `${quoted(text)}列重复出现，只使用第 ${first} 列。`,
    hint: '请删去其中一列。',
  },
  'columns-outside-plan': {
    title: '有计划外年份的列',
    message: ({ years }) => `${years.join('、')} 年不在本计划范围内，这些列未读取。`,
  },
  'unit-of-others': {
    title: '单位不适用',
    message: ({ text, subject, expected }, names) =>
      `表上注明的单位${quoted(text)}不是${names.topic(subject)}的单位，该列按原数读取，单位为${expected[1] ?? expected[0] ?? ''}。`,
    hint: '请在各列名称后的括号内写明各自的单位。',
  },
  'merged-figure': {
    title: '数据合并单元格',
    message: ({ text, cells }) =>
      `${quoted(text)}所在的合并单元格占了 ${cells} 个数据格，无法判断是哪一格的数据。`,
    hint: '请取消合并，在各格分别填写。',
  },
};
