import type { Status } from '../../core/model.ts';
import type { LedgerWords } from '../words/ledger.ts';

const withValue = (text: string, value: string | null) =>
  value === null ? text : `${text}（现值 ${value}）`;

const STANDINGS: Readonly<Record<Status, string>> = {
  pass: '已达标',
  fail: '仍未达标',
  waived: '仍未达标，已获豁免',
  undetermined: '数据不全，无法判定',
  'no-data': '未报送，无法判定',
  'not-applicable': '本年不适用',
  'no-target': '本年没有目标值',
};

export const ledger: LedgerWords = {
  sheet: '整改台账',
  guide: '说明',
  headings: {
    number: '序号',
    prefecture: '州市',
    county: '县（市、区）',
    indicator: '指标',
    problem: '问题描述（实际值、目标值、差额）',
    basis: '依据（条款）',
    source: '问题来源（文件、行列）',
    lead: '牵头责任单位',
    supporting: '配合单位',
    person: '责任人',
    measures: '整改措施',
    due: '整改时限',
    status: '状态',
    overdue: '是否逾期',
    monitoring: '监测情况',
    progress: '进展',
    completion: '完成情况（佐证材料）',
    acceptance: '验收单位',
    closed: '销号日期',
    remarks: '备注',
    key: '编号（请勿改动）',
  },
  statuses: {
    'not-started': '未启动',
    'in-progress': '整改中',
    'awaiting-acceptance': '已完成待验收',
    closed: '已销号',
  },
  overdue: {
    yes: '是',
    no: '否',
    'no-deadline': '未填时限',
    awaiting: '时限已过，待验收',
    'unknown-deadline': '时限无法识别',
    'unknown-status': '状态无法识别',
  },
  monitoring: (of) => {
    switch (of.code) {
      case 'new':
        return of.waived ? '未达标（新列入），已获豁免' : '未达标（新列入）';
      case 'reopened':
        return `销号后又未达标（原编号 ${of.key}）${of.waived ? '，已获豁免' : ''}`;
      case 'superseded':
        return `销号后又未达标，另立 ${of.key}`;
      case 'pass':
        return withValue(of.closed ? '已达标' : '已达标，可验收', of.value);
      case 'not-judged':
        if (of.later === null) return '本次未评判，情况不明';
        return `本次未评判 ${of.year} 年；${of.later.year} 年${withValue(STANDINGS[of.later.status], of.later.value)}`;
      case 'fail':
      case 'waived':
      case 'undetermined':
      case 'no-data':
      case 'not-applicable':
      case 'no-target':
        return STANDINGS[of.code];
    }
  },
  title: (plan, years) => `${plan}整改台账（${years.join('、')} 年）`,
  note: (day, today, open) =>
    `逾期按 ${day} 计${today ? '（未指定日期，取运行当天）' : ''}。` +
    (open > 0 ? `另有 ${open} 项因未报送或数据不全无法判定，未列入本台账。` : ''),
  noteBegins: '逾期按',
  planLabel: '计划编号',
  asOfLabel: '逾期计算日',
  asOf: (day, today) => (today ? `${day}（未指定，取运行当天）` : day),
  guideTitle: '整改台账填写说明',
  guideHeadings: ['栏目', '由谁填写', '内容'],
  filledBy: {
    program: '程序，每次更新时重写',
    'program-once': '新增一行时由程序填入，此后由人维护',
    people: '人工填写，程序不改动',
  },
  columns: {
    number: '自上而下的行次；该格为公式时不改动。',
    prefecture: '问题所在州市；全省的问题写省名。',
    county: '问题所在县（市、区）；全省、州市的问题留空。',
    indicator: '计划中的指标名称。',
    problem: '实际值、目标值和差额。仍未达标的每次更新；达标后保留最后一次未达标时的记录。',
    basis: '计划中的条款。',
    source: '数据所在的文件、工作表和行列。',
    lead: '计划指明的牵头责任单位；改动后不会被改回。',
    supporting: '计划指明的配合单位；改动后不会被改回。',
    person: '具体责任人。',
    measures: '整改措施。',
    due: '整改完成的最后一天，如 2025-12-31、2025年12月31日；只写年月的，以当月最后一天为准。',
    status: '未启动、整改中、已完成待验收、已销号，四者之一；留空视为未启动。',
    overdue:
      '未销号且时限早于逾期计算日的为“是”。已完成待验收的，过了时限也不写“是”，而写“时限已过，待验收”：是否按时完成由验收单位认定。',
    monitoring: '本次数据表明的情况。达标后写“已达标，可验收”，但不改动状态：销号由人决定。',
    progress: '整改进展。',
    completion: '完成情况和佐证材料。',
    acceptance: '验收单位。',
    closed: '准予销号的日期。',
    remarks: '备注。',
    key: '指标、地区代码和年份。程序凭它认行，请勿改动、清空或复制到别的行；销号后又未达标的另立一行，编号后加 #2、#3。',
  },
  rules: [
    '可以排序、筛选、隐藏、调换列的位置、增加列和工作表、改变格式；程序按表头和编号认列认行，新问题加在最后。',
    '请勿改动表头文字，请勿合并数据行中的单元格，请勿在编号为空的行中填写。',
    '程序不删除任何一行；人工删除的行，若仍未达标，下次更新时会重新列入。',
  ],
  chooseStatus: '请从列表中选择：未启动、整改中、已完成待验收、已销号。',
  row: (path, line, columns) => `${path} 第 ${line} 行第 ${columns.join('、')} 列`,
  cells: (path, cells) => `${path} ${cells.join('、')}`,
  places: (named, more) => `${named.join('；')}${more > 0 ? `；另有 ${more} 个单元格` : ''}`,
  cut: '……（过长，已截断）',
  pages: '第 &P 页，共 &N 页',
  moreTroubles: (count) => `另有 ${count} 处。`,
  troubles: {
    'no-workbook': ({ what }) => ({
      message: {
        encrypted: '文件已加密，无法读取。',
        damaged: '文件已损坏，无法读取。',
        'too-large': '文件太大，无法读取。',
        other: '文件不是 .xlsx 工作簿。',
      }[what],
      hint:
        what === 'encrypted'
          ? '请取消密码后另存为 .xlsx。'
          : '请改用完好的 .xlsx 台账；要另建新台账，请为 --output 另选文件名。',
    }),
    'no-ledger': () => ({
      message: '没有一张工作表有整改台账的表头。',
      hint: '请恢复表头一行；若这不是台账，请为 --output 另选文件名。',
    }),
    'several-ledgers': ({ sheets }) => ({
      message: `有不止一张工作表是整改台账：${sheets.join('、')}；应当只有一张，或只有一张名为“整改台账”。`,
      hint: '请把要更新的一张命名为“整改台账”。',
    }),
    'missing-column': ({ heading }) => ({
      message: `表头中缺少“${heading}”一列。`,
      hint: `请恢复该列，或把改动过的表头改回“${heading}”；不需要的列可以隐藏。`,
    }),
    'column-twice': ({ heading, first }) => ({
      message: `表头“${heading}”出现两次，另一处在 ${first}；应当只有一处。`,
      hint: '请给其中一列另起名称。',
    }),
    'no-key': ({ found, heading }) => ({
      message: `该行编号为空，但“${heading}”一列有内容“${found}”；有内容的行都应有编号。`,
      hint: '请从旧版台账恢复编号；自行增加的内容请移到别的工作表。',
    }),
    'bad-key': ({ found }) => ({
      message: `编号“${found}”的形式不对；应为“指标 地区代码 年份”，如 safe-campus-rate 530102 2025。`,
      hint: '请从旧版台账恢复该编号。',
    }),
    'key-twice': ({ found, first }) => ({
      message: `编号“${found}”出现两次，另一处在 ${first}；每个编号应当只有一行。`,
      hint: '请把复制出来的一行移到别的工作表。',
    }),
    merged: ({ range }) => ({
      message: `${range} 是合并的单元格；表头和数据行中应当没有。`,
      hint: '请取消合并。',
    }),
    formula: ({ heading }) => ({
      message: `“${heading}”由程序填写，但该单元格是公式，更新会将它覆盖。`,
      hint: '请把公式移到自行增加的列中。',
    }),
    'no-plan': ({ label, expected }) => ({
      message: `找不到“${label}”，无法确认台账属于哪个计划；应为“${expected}”。`,
      hint: `请恢复“说明”工作表，或在另一张工作表中写明：一格为“${label}”，右边一格为“${expected}”。`,
    }),
    'no-day': ({ label, expected }) => ({
      message: `找不到写明“${label}”的单元格；“是否逾期”按哪一天计算必须写在台账里。`,
      hint: `请恢复“说明”工作表，或在另一张工作表中写明：一格为“${label}”，右边一格为“${expected}”。`,
    }),
    'other-plan': ({ found, expected }) => ({
      message: `台账属于计划“${found}”，本次运行的计划是“${expected}”。`,
      hint: '请为 --output 另选文件名，或用 --targets 指定台账所属的计划。',
    }),
  },
};
