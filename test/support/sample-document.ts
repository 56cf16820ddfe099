import { parseDecimal } from '../../src/core/decimal.ts';
import type { Cell, CellState, Document, Paragraph, Section, Table } from '../../src/content/document.ts';

const exact = (text: string) => {
  const value = parseDecimal(text);
  if (value === null) throw new Error(text);
  return value;
};

const text = (value: string, role: Paragraph['role'] = 'text'): Paragraph => ({
  kind: 'paragraph',
  role,
  runs: [{ text: value }],
});

const percent = (value: string, state: CellState): Cell => ({
  text: `${state === 'met' ? '✓' : state === 'missed' ? '✗' : '?'} ${value}%`,
  figure: { value: exact(value), in: 'percent' },
  state,
});

const table: Table = {
  kind: 'table',
  id: 'indicators',
  caption: { number: '表1', text: '主要指标完成情况' },
  columns: [
    { title: '指标', align: 'start', width: 14 },
    { title: '2022年', align: 'end', width: 5, unbroken: true },
    { title: '2025年', align: 'end', width: 5, unbroken: true },
    { title: '2025年目标', align: 'end', width: 5, unbroken: true },
    { title: '结果', align: 'center', width: 4 },
  ],
  rows: [
    { role: 'group', cells: [{ text: '学前教育和特殊教育普惠行动' }] },
    {
      cells: [
        { text: '普惠性幼儿园覆盖率' },
        { text: '86.81%', figure: { value: exact('86.81'), in: 'percent' } },
        percent('95.93', 'met'),
        { text: '≥90%', figure: { value: exact('90'), in: 'percent' } },
        { text: '达标', state: 'met' },
      ],
    },
    {
      cells: [
        { text: '=HYPERLINK("http://x.example","点我") <b>平安</b> | 校园 & 创建率' },
        { text: '–' },
        percent('99.24', 'missed'),
        { text: '≥100%', figure: { value: exact('100'), in: 'percent' } },
        { text: '未达标', state: 'missed' },
      ],
    },
    {
      role: 'total',
      cells: [
        { text: '职业本科学校数' },
        { text: '0', figure: { value: exact('0'), in: 'number' } },
        { text: '0', figure: { value: exact('0'), in: 'number' } },
        { text: '≥1', figure: { value: exact('1'), in: 'number' } },
        { text: '无法判定', state: 'open' },
      ],
    },
  ],
  notes: ['✓ 达标　✗ 未达标　? 无法判定', '数据来源：各州市报送。'],
  searchable: false,
};

/** As long as an annex: 129 rows. */
const long: Table = {
  ...table,
  id: 'counties',
  caption: { number: '附表1', text: '各县（市、区）达标情况' },
  columns: table.columns,
  rows: Array.from({ length: 129 }, (_, i) => ({
    cells: [
      { text: `第${i + 1}县` },
      { text: `${80 + (i % 20)}%`, figure: { value: exact(String(80 + (i % 20))), in: 'percent' as const } },
      percent(`9${i % 10}.5`, i % 3 === 0 ? 'missed' : 'met'),
      { text: '≥90%*', figure: { value: exact('90'), in: 'percent' as const } },
      { text: i % 3 === 0 ? '未达标' : '达标' },
    ],
  })),
  searchable: true,
};

const line: Section = {
  id: 'action-preschool',
  number: '（一）',
  title: '学前教育和特殊教育普惠行动',
  sheet: null,
  startsPage: true,
  landscape: false,
  blocks: [
    text('2025年为95.93%（1304723/1360082），高于目标5.93个百分点，比2022年提高9.12个百分点。'),
    {
      kind: 'figure',
      id: 'kindergarten-line',
      caption: { number: '图1', text: '普惠性幼儿园覆盖率已高于目标' },
      alternative: '折线：2022年86.81%，2023年88.2%，2024年91%，2025年95.93%；目标路径至2025年90%。',
      source: '数据来源：各州市报送；截至2025年12月31日。',
      chart: {
        kind: 'line',
        unit: 'percent',
        years: [2022, 2023, 2024, 2025],
        values: [
          { year: 2022, value: exact('86.81'), text: '86.81%' },
          { year: 2023, value: exact('88.2'), text: '88.2%' },
          { year: 2024, value: exact('91'), text: '91%' },
          { year: 2025, value: exact('95.93'), text: '95.93%' },
        ],
        targets: [
          { year: 2023, value: exact('87.87'), text: '≥87.87%', milestone: true },
          { year: 2024, value: exact('88.94'), text: '≥88.94%', milestone: true },
          { year: 2025, value: exact('90'), text: '≥90%', milestone: false },
        ],
        labels: { values: '实际', targets: '目标' },
      },
      table: { ...table, id: 'kindergarten', caption: { number: '表2', text: '普惠性幼儿园覆盖率' } },
    },
    {
      kind: 'figure',
      id: 'kindergarten-strip',
      caption: { number: '图2', text: '迪庆州仍低于目标' },
      alternative: '129个县的分布：最低71%，中位数95.1%，最高100%。',
      source: '数据来源：各州市报送。',
      chart: {
        kind: 'strip',
        unit: 'percent',
        counties: Array.from({ length: 129 }, (_, i) => ({
          name: `第${i + 1}县`,
          value: exact(String(71 + (i % 30))),
          text: `${71 + (i % 30)}%`,
          state: i % 30 < 19 ? ('missed' as const) : ('met' as const),
        })),
        prefectures: [
          { name: '昆明市', value: exact('97.2'), text: '97.2%', state: 'met' },
          { name: '迪庆州', value: exact('88.4'), text: '88.4%', state: 'missed' },
        ],
        target: { value: exact('90'), text: '目标 90%' },
        labels: { counties: '县（市、区）', prefectures: '州市' },
      },
      table: null,
    },
    { kind: 'bullets', items: [[{ text: '迪庆州：', strong: true }, { text: '还差132名幼儿。' }]] },
  ],
  sections: [],
};

/** Something of everything a document can have, with strings that mean something elsewhere. */
export const SAMPLE_DOCUMENT: Document = {
  kind: 'monitor',
  language: 'zh',
  title: '云南省教育高质量发展三年行动计划（2023—2025年）2025年度监测报告',
  shortTitle: '2025年度监测报告',
  date: '2026年1月15日',
  office: '云南省教育厅',
  cover: {
    title: '云南省教育高质量发展三年行动计划（2023—2025年）',
    subtitle: '2025年度监测报告',
    facts: [
      { label: '范围', text: '云南省' },
      { label: '依据', text: '20个文件，601行' },
    ],
  },
  opening: [text('各州、市教育体育局：', 'aligned')],
  sections: [
    {
      id: 'overview',
      number: '一、',
      title: '总体情况',
      sheet: '总体情况',
      startsPage: true,
      landscape: false,
      blocks: [
        {
          kind: 'paragraph',
          role: 'lead',
          runs: [
            { text: '2025年应判定目标15项，达到' },
            { text: '10项', strong: true },
            { text: '，未达到4项。' },
          ],
        },
        text('<script>alert(1)</script> @all #12 http://x.example $x$ {{year}} `code` [x](y) *强*'),
        table,
        text('“*”表示套用省级目标。', 'remark'),
        {
          kind: 'figure',
          id: 'tiles',
          caption: { number: '图3', text: '各州市达标项数' },
          alternative: '昆明市5/8，昭通市3/8，迪庆州2/8。',
          source: '数据来源：各州市报送。',
          chart: {
            kind: 'tile',
            tiles: [
              { name: '昭通市', column: 3, row: 0, text: '3/8', shade: 2 },
              { name: '昆明市', column: 3, row: 2, text: '5/8', shade: 3 },
              { name: '迪庆州', column: 0, row: 0, text: '2/8', shade: 1 },
              { name: '怒江州', column: 0, row: 1, text: '–', shade: 0 },
            ],
            legend: [
              { shade: 0, name: '无数据' },
              { shade: 1, name: '少于一半' },
              { shade: 2, name: '一半以上' },
              { shade: 3, name: '四分之三以上' },
              { shade: 4, name: '全部' },
            ],
          },
          table: null,
        },
        {
          kind: 'figure',
          id: 'heat',
          caption: { number: '图4', text: '各县达标情况' },
          alternative: '3行129列；未达标集中在第一行。',
          source: '数据来源：各州市报送。',
          chart: {
            kind: 'heat',
            rows: ['平安校园创建率', '普惠性幼儿园覆盖率', '特殊教育学校覆盖率'],
            columns: Array.from({ length: 129 }, (_, i) => ({
              name: `第${i + 1}县`,
              group: `第${Math.floor(i / 9) + 1}州`,
            })),
            states: [0, 1, 2].map((row) =>
              Array.from({ length: 129 }, (_, i) =>
                (i + row) % 7 === 0 ? 'missed' : (i + row) % 31 === 0 ? 'open' : i % 50 === 0 ? null : 'met',
              ),
            ),
            legend: [
              { state: 'met', name: '达标' },
              { state: 'missed', name: '未达标' },
              { state: 'open', name: '无法判定' },
            ],
          },
          table: null,
        },
      ],
      sections: [],
    },
    {
      id: 'actions',
      number: '二、',
      title: '分项情况',
      sheet: '分项情况',
      startsPage: false,
      landscape: false,
      blocks: [],
      sections: [line],
    },
  ],
  closing: {
    label: '附件',
    attachments: ['各县（市、区）达标情况'],
    lines: ['云南省教育厅', '2026年1月15日'],
  },
  attachments: [
    {
      id: 'counties-annex',
      number: '附件1',
      title: '各县（市、区）达标情况',
      sheet: '各县达标情况',
      startsPage: true,
      landscape: true,
      blocks: [
        long,
        {
          kind: 'signatures',
          places: ['统计人员', '审核人', '负责人'],
          date: '　　年　　月　　日',
        },
      ],
      sections: [],
    },
  ],
};
