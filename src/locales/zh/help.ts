import { documentOptions, reportHelp } from './report-help.ts';

type Values = readonly string[];

const oneOf = (values: Values) => `${values.slice(0, -1).join('、')} 或 ${values.at(-1) ?? ''}`;

/** What is said here of options and commands is what every language has to say: see help-words.ts. */
export const help = {
  titles: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Global Options:': '全局选项：',
    'Commands:': '命令：',
  },
  program: '对照云南省教育高质量发展三年行动计划的目标，检查各县报送的数据是否达标。',
  commands: {
    check: {
      summary: '判定报送数据：每个指标、地区和年份是否达到目标',
      examples: `  dabiao check 报送/                                文件夹中的全部数据表
  dabiao check 昆明市.csv -y 2025                   一个文件，一个年份
  dabiao check 全省.csv -r 昆明市 -l county          昆明市各县
  dabiao check 报送/ -o report.json -o junit.xml    一次生成几种报告
  dabiao check 报送/ --expect 昆明市 --fail-on fail,no-data
  dabiao check 报送/ --baseline last.json           只有变差的才算不通过
  dabiao check --print-config                       生效的配置及其来源
  dabiao check 报送/ --verbose --ascii              怎样读取文件

退出码：
  0 判定的目标全部达标   1 有未达标，或不符合放行条件
  2 无法运行   3 有行或文件未被采用，或应报未报
  70 程序缺陷   130 被中断
`,
    },
    validate: {
      summary: '只检查报送数据，不作判定',
      examples: `  dabiao validate 报送/                             错误和可疑之处
  dabiao validate 报送/ --skip jump,same-figures    不要某些警告
  dabiao validate 报送/ --max-findings 0            有警告也不通过
`,
    },
    inspect: {
      summary: '查看文件是怎样读取的：编码、数据表、各列、未读取的行',
      examples: `  dabiao inspect 昆明市.xlsx
  dabiao inspect 昆明市.xlsx --sheet 表1 -f json
`,
    },
    render: {
      summary: '把保存为 JSON 的报告转为其他格式',
      examples: `  dabiao render report.json                         表格
  dabiao render report.json -o 摘要.md -o 判定.csv
  dabiao render report.json -f sarif > report.sarif
`,
    },
    gaps: {
      summary: '重点地区（怒江州、迪庆州、边境县）与其余县的差距、变化及县际差异',
      examples: `  dabiao gaps 报送/                                 各指标、各年
  dabiao gaps 报送/ -r 德宏州 -i 普惠性幼儿园覆盖率
  dabiao gaps 报送/ -y 2025 -o 差距.md

退出码：
  0 已算出   2 无法运行   3 有行或文件未被采用
`,
    },
    rank: {
      summary: '按考核办法给地区评分、定等次、分类排名（计划或 --assessment 规定了才有）',
      examples: `  dabiao rank 报送/ --assessment 考核.yaml -y 2025
  dabiao rank 报送/ --assessment 考核.yaml -r 昆明市  只列昆明市及各县，名次不变
  dabiao rank 报送/ --assessment 考核.yaml --public -o 通报.md
`,
    },
    report: reportHelp,
    todo: {
      summary: '列出要办的事：未达标的、缺数据的、下一年要达到的，按责任单位或地区',
      examples: `  dabiao todo 报送/                                 有数据的最近一年
  dabiao todo 报送/ -t 计划.yaml --by unit          按责任单位
  dabiao todo 报送/ -y 2024 -r 昆明市 -o 待办.md
`,
    },
    explain: {
      summary: '解释一项判定怎样得出：单元格、公式、汇总、目标、比较',
      examples: `  dabiao explain 普惠性幼儿园覆盖率 报送/ -r 五华区 -y 2025
  dabiao explain safe-campus-rate 报送/ --all       列出全部成员和单元格
  dabiao explain safe-campus-rate report.json       保存的报告

退出码：
  0 已解释，不论判定如何   2 无法运行   3 有行或文件未被采用
`,
    },
    diff: {
      summary: '对照前后两份：目标变动，新达标和新未达标，好转和变差，数据更正',
      examples: `  dabiao diff 2024.json 2025.json                   今年与去年
  dabiao diff 报送/ 更正后/                         更正前后的报送数据
  dabiao diff 报送/ 报送/ -y 2024,2025 -r 昆明市    同一份数据的两个年份

退出码：
  0 原已达标的仍然达标   1 有原已达标、现未达标或无法确认达标
  2 无法对照   3 读取的数据中有行或文件未被采用
`,
    },
    template: {
      summary: '生成某地区需要填报的表格',
      examples: `  dabiao template -r 昆明市 -y 2025 -o 昆明市.xlsx
  dabiao template -r 530102 > 五华区.csv
`,
    },
    targets: {
      summary: '查看计划：指标、指标项和目标值',
      examples: `  dabiao targets                                    全部指标
  dabiao targets show 普惠性幼儿园覆盖率             一个指标及其出处
`,
    },
    'targets list': {
      summary: '按专项行动列出全部指标、目标值和无数值要求的目标（默认）',
      examples: `  dabiao targets list
  dabiao targets list -t 我的计划.yaml
`,
    },
    'targets show': {
      summary: '一个指标的公式、指标项、目标及其出处；或一个无数值要求的目标',
      examples: `  dabiao targets show 普惠性幼儿园覆盖率
  dabiao targets show special-school-coverage
`,
    },
    'targets lint': {
      summary: '检查自己编写的 targets.yaml',
      examples: '  dabiao targets lint 我的计划.yaml\n',
    },
    'targets checks': {
      summary: '列出数据的全部校验规则：计划中的和程序自带的',
      examples: `  dabiao targets checks
  dabiao targets checks -t 我的计划.yaml
`,
    },
    'targets schema': {
      summary: 'targets.yaml 的 JSON Schema',
      examples: '  dabiao targets schema > targets.schema.json\n',
    },
    regions: {
      summary: '按代码或名称查找行政区；不写名称则列出全部',
      examples: `  dabiao regions 峨山
  dabiao regions 533300
`,
    },
    'explain-finding': {
      summary: '说明一种问题的含义和处理办法；不写代码则列出全部',
      examples: '  dabiao explain-finding unknown-region\n',
    },
    init: {
      summary: '在空文件夹中写入带注释的配置和示例数据',
      examples: `  dabiao init 我的检查 && cd 我的检查 && dabiao check
`,
    },
    completion: {
      summary: '输出让 shell 补全命令和选项的脚本',
      examples: `  source <(dabiao completion bash)                  写在 ~/.bashrc 中
  dabiao completion zsh > "\${fpath[1]}/_dabiao"
  dabiao completion fish > ~/.config/fish/completions/dabiao.fish
`,
    },
  },
  examples: '示例：',
  templateRegion: '填报的地区：代码、名称，或一组地区（如 边境县）',
  templateYear: '填报的年份：2025、2023-2025（默认：全部）',
  templateOutput: '.xlsx 或 .csv 文件（默认：以 CSV 写到标准输出）；不会覆盖已有文件',
  inputs: 'CSV 文件、工作簿（.xlsx、.xls）、文件夹、通配符，或用 - 表示标准输入',
  targetsFile: '判定所依据的计划（默认：程序自带）',
  year: '2023、2023,2025、2023-2025、latest 或 all（默认：all）',
  region: '只判定这些地区及其下级：代码、名称或重点地区分组',
  level: (levels: Values) => `只判定这些层级：${levels.join('、')}（或省级、州市、县级）`,
  indicator:
    '只判定这些指标：id、名称或其中一部分；写指标项则判定由它构成的指标。表中没有写明内容时，就当作所写的那一个',
  encoding: (names: Values) => `${oneOf(names).replace('gb18030', 'gb18030（gbk）')}（默认：自动识别）`,
  maxSize: '读取的文本文件最大多大，不超过 2GB（默认：512MB）',
  sheet: '只读取工作簿中的这些工作表',
  map: '指明一列是什么：原列名=指标项或指标的 id，或 region、year、ignore 等',
  root: '报告中的路径以此文件夹为起点；默认依次为 GITHUB_WORKSPACE、CI_PROJECT_DIR、当前文件夹',
  columns: '一个 YAML 文件，其 columns: 部分说明各列是什么',
  zones: '一个 YAML 文件，其 zones: 部分登记与各县并列报送的开发区等',
  tableYear: '表中没有写明时，是哪一年的',
  matrixIndicator: '年份或地区横排的表是关于什么的（表中没有写明时）',
  skip: '不需要的警告：jump、same-figures 等',
  format: ([usual = '', ...others]: Values) => [`${usual}（默认）`, ...others].join('、'),
  rankedYear: '排名的年份，或 latest（默认：有数据的最近一年）',
  rankedRegions: '只列出这些地区及其下级，名次仍是在本类全部地区中的名次',
  gradesOnly: '只列各等次的名单，按代码排列，不含得分和名次',
  publicGrades: '供公布：同 --grades，但只列最高等次的名单，其余只列数量',
  gapsFormat: ([usual = '', ...others]: Values) => [`${usual}（默认）`, ...others].join('、'),
  oneOutput: '写入文件：要么完整写入，要么不写；没有 --format 时格式由文件名决定',
  inspectFormat: ([usual = '', ...others]: Values) => `${usual}（默认）或 ${others.join('、')}`,
  output: '写入文件：要么完整写入，要么不写；格式由文件名决定；可写多次；- 表示标准输出',
  by: '按什么列出未达标情况：indicator（默认）按指标，region 按地区，所差最多的在前',
  todoBy: '按什么列出：unit 按责任单位，region 按地区（默认：计划写明责任单位的按单位，否则按地区）',
  diffYears: '2025：前后两份的同一年；2024,2025：前一份的 2024 年与后一份的 2025 年；latest：各自最后一年',
  reportOrInputs: '用 --format json 保存的报告，或报送数据：文件、文件夹、通配符',
  quiet: '标准输出只显示使运行不通过的内容；通过时不显示任何内容',
  failOn: '哪些判定使退出码为 1；fail:own 不计套用的目标；或 never（默认：fail）',
  progressMethod: ([usual = '', ...others]: Values) =>
    `进展的算法：${usual}（默认）按年均变化，${others.join('、')} 为复合年均增长率之比`,
  maxFindings: '问题（含警告）超过这个数时退出码为 1',
  baseline: '上次保存的 JSON 报告：只有比它差的才算不通过',
  waiversFile: '列出已批准豁免（waivers:）和核实说明（explanations:）的 YAML 文件',
  assessmentFile: '写明怎样评分、分等次（assessment:）和责任单位（responsible:）的 YAML 文件',
  expect: '这些地区的每个县都必须报送',
  asOf: '报告标注的日期或时间（默认：SOURCE_DATE_EPOCH；否则有豁免时为当天，没有豁免时不标注）',
  config: '项目配置（默认：当前文件夹或其上级中的 dabiao.config.yaml，直到仓库的根）',
  noConfig: '不使用项目配置',
  noPager: '不分页显示长输出',
  lang: (languages: Values) => `${oneOf(languages)}（默认：DABIAO_LANG，其次项目配置，再次系统语言）`,
  color: '输出不是终端时也使用颜色',
  noColor: '不使用颜色',
  ascii: '给人看的文字中，符号和线条只用 ASCII：+ 达标，x 未达标（默认：终端显示不了时）',
  noAscii: '无论终端如何，符号和线条保持原样',
  verbose: '在标准错误上说明读取了什么、怎样读取、用的配置和计划，以及用时',
  printConfig: '只显示生效的配置及其来源，不做别的',
  help: '显示本帮助',
  version: '显示版本号',
  savedReport: '用 --format json 保存的报告，或用 - 表示标准输入',
  explainedIndicator: '指标的 id、名称或名称的一部分',
  explainedRegion: '一个地区：代码或名称（默认：判定的最上级地区）',
  explainedYear: '一个年份，或 latest（默认：有数据的最近一年）',
  explainedOutput: '写入文件，要么完整写入，要么不写；.json 为 JSON；- 表示标准输出',
  explainAll: '列出全部成员和单元格，不折叠',
  indicatorId: '指标或目标的 id 或名称',
  lintFile: '一个 targets.yaml 文件',
  regionName: '代码、名称或名称的一部分',
  findingCode: '报告中显示的问题代码',
  initFolder: '空的或新的文件夹（默认：当前文件夹）',
  shell: oneOf,
  ...documentOptions,
};
