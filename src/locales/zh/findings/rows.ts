import { isShortened } from '../../shortened.ts';
import type { FindingWordsOf } from '../../words/findings.ts';
import { isItOf, quoted } from './phrases.ts';

const LEVEL = { province: '省级', prefecture: '州市级', county: '县级' } as const;

export const rows: FindingWordsOf<'rows'> = {
  'short-row': {
    title: '单元格不足',
    message: ({ expected, found }) => `本行只有 ${found} 个单元格，表头有 ${expected} 个。`,
    hint: '请补齐单元格；空单元格也要保留逗号。',
  },
  'long-row': {
    title: '单元格过多',
    message: ({ expected, found }) => `本行有 ${found} 个单元格，表头只有 ${expected} 个。`,
    hint: '可能有单元格内含逗号，请给它加上引号。',
  },
  'missing-region': { title: '未写地区', message: '本行没有写明地区。' },
  'unknown-region': {
    title: '地区无法识别',
    message: ({ text }) => `没有叫${quoted(text)}的行政区。`,
    hint: ({ text, candidates }) =>
      isShortened(text)
        ? '电子表格把代码改成了科学计数：请把该列设为文本格式后重新填写。'
        : candidates.length > 0
          ? isItOf(candidates)
          : '请写六位代码、全称或简称；dabiao regions 列出全部行政区。',
  },
  'ambiguous-region': {
    title: '地区名称有歧义',
    message: ({ text, candidates }) =>
      `${quoted(text)}可能是${candidates.map(({ id, name }) => `${name}（${id}）`).join('或')}。`,
    hint: '请写六位代码，或在名称前加上州市。',
  },
  'former-region': {
    title: '旧名称或旧代码',
    message: ({ text, region }, names) =>
      `${quoted(text)}是旧名称或旧代码，按${names.region(region)}（${region}）处理。`,
  },
  'no-county': {
    title: '不是县级行政区',
    message: ({ text }) => `${quoted(text)}不是县级行政区，而是各区的合计，或县（市、区）的直属学校。`,
    hint: '请按县（市、区）填报，直属学校计入所在县（市、区）。',
  },
  'undeclared-zone': {
    title: '开发区未登记',
    message: ({ text }) => `${quoted(text)}是开发区之类，尚未登记。`,
    hint: ({ text }) =>
      `请在文件中登记，如  zones: { zone1: { name: ${text}, parent: 昆明市 } }  ，并用 --zones 指定该文件；数据如果已计入所在的县，请删去本行。`,
  },
  'prefecture-not-told': {
    title: '未写明州市',
    message: ({ text }) => `无法判断${quoted(text)}属于哪个州市。`,
    hint: '请写明由谁管理，如昆明市本级、大理州直属；省属学校请写云南省属。',
  },
  'regions-differ': {
    title: '代码与名称不一致',
    message: ({ text, region }, names) =>
      `${quoted(text)}与同一行的${names.region(region)}（${region}）不是同一个地区。`,
    hint: '请改正代码或名称。',
  },
  'missing-indicator': { title: '未写指标', message: '本行没有写明指标。' },
  'unknown-indicator': {
    title: '指标无法识别',
    message: ({ text }) => `${quoted(text)}不是本计划的指标或指标项。`,
    hint: ({ candidates }) =>
      candidates.length > 0 ? isItOf(candidates) : 'dabiao targets list 列出全部指标。',
  },
  'missing-year': { title: '未写年份', message: '本行没有写明年份。' },
  'not-a-year': {
    title: '年份写法有误',
    message: ({ text }) => `${quoted(text)}不是年份。`,
    hint: '请写四位数字，如 2025。',
  },
  'school-year': {
    title: '以学年表示的年份',
    message: ({ text, year }) => `${quoted(text)}是学年，数据以学年初（9 月 1 日）为准，计入 ${year} 年。`,
    hint: '如果是指其他年份，请只写年份。',
  },
  'year-outside-plan': {
    title: '年份超出范围',
    message: ({ text, first, last }) => `${quoted(text)}不在本计划范围内：${first}（基期）至 ${last} 年。`,
  },
  'wrong-level': {
    title: '层级不符',
    message: ({ subject, region, level, allowed, direct }, names) => {
      const who = direct ? `隶属${LEVEL[level]}行政区，只报送下一级的指标项` : `是${LEVEL[level]}行政区`;
      return `${names.region(region)}${who}，${names.topic(subject)}由${allowed.map((each) => LEVEL[each]).join('、')}报送。`;
    },
  },
  'not-counted-in-share': {
    title: '不计入占比',
    message: ({ subject, region }, names) =>
      `${names.region(region)}不是行政区，不计入${names.topic(subject)}，该单元格不采用。`,
    hint: '该单元格请留空。',
  },
};
