import type { Words } from '../words.ts';

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': '逗号',
  '\t': '制表符',
  ';': '分号',
  '，': '全角逗号',
};
const LAYOUTS: Readonly<Record<string, string>> = { long: '长表', wide: '宽表', matrix: '矩阵表' };
const REASONS = {
  title: '标题',
  units: '单位',
  numbering: '栏次',
  'repeated-header': '重复的表头',
  outside: '不属于任何数据表',
  note: '注释',
  signature: '签字栏',
  section: '分段标题',
  total: '合计（只核对，不读取）',
} as const;

export const inspection: Words['inspection'] = {
  file: (encoding, delimiter) =>
    delimiter === null ? encoding : `${encoding}，以${DELIMITERS[delimiter] ?? delimiter}分隔`,
  unread: '没有找到数据表。',
  table: (sheet, layout, header) =>
    `${sheet === null ? '数据表' : `工作表 ${sheet}`}，${layout === null ? '未读取' : (LAYOUTS[layout] ?? layout)}，表头在第 ${header} 行`,
  given: (what, value) =>
    `${{ region: '地区', year: '年份', topic: '指标', unit: '单位' }[what]}：${value}（来自标题、工作表名、文件名或命令行）`,
  uses: {
    region: '地区',
    'region-again': '地区（与另一列合并判断）',
    year: '年份',
    indicator: '指标',
    value: '数值',
    numerator: '分子',
    denominator: '分母',
    unit: '单位',
    topic: '指标项',
    'year-of': '年份',
    'region-of': '地区',
    ignored: '不需要',
    unknown: '无法识别，未读取',
    nameless: '没有名称，未读取',
  },
  power: (power) => `× ${10 ** power}`,
  by: { id: '（id）', title: '（名称）', alias: '（别名）', 'house-name': '（惯用列名）' },
  column: '列',
  heading: '表头',
  takenFor: '识别为',
  used: (used, refused) => `采用 ${used} 行${refused > 0 ? `，因有误未采用 ${refused} 行` : ''}`,
  direct: (name, lines) => `${name}（直属成员）：第 ${lines} 行，计入上级`,
  leftOut: (reason, lines) => `未读取（${REASONS[reason]}）：第 ${lines} 行`,
  refused: (lines) => `因有误未采用：第 ${lines} 行（原因见 dabiao validate）`,
  notRead: '未打开的文件：',
  notData: '非数据文件',
};
