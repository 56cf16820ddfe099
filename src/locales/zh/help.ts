import type { Words } from '../words.ts';

export const help: Words['help'] = {
  titles: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Global Options:': '全局选项：',
    'Commands:': '命令：',
  },
  program: '对照云南省教育高质量发展三年行动计划的目标，检查各县报送的数据是否达标。',
  check: '判定报送数据：每个指标、地区和年份是否达到目标',
  targets: '查看计划：指标、指标项和目标值',
  targetsList: '列出全部指标及其目标（默认）',
  targetsShow: '一个指标的公式、指标项、目标及其出处',
  targetsLint: '检查自己编写的 targets.yaml',
  targetsSchema: 'targets.yaml 的 JSON Schema',
  inspect: '查看文件是怎样读取的：编码、数据表、各列、未读取的行',
  validate: '只检查报送数据，不作判定',
  template: '生成某地区需要填报的表格',
  templateRegion: '填报的地区：代码或名称',
  templateYear: '填报的年份：2025、2023-2025（默认：全部）',
  templateOutput: '.xlsx 或 .csv 文件（默认：以 CSV 写到标准输出）；不会覆盖已有文件',
  regions: '按代码或名称查找行政区；不写名称则列出全部',
  inputs: 'CSV 文件、工作簿（.xlsx、.xls）、文件夹、通配符，或用 - 表示标准输入',
  targetsFile: '判定所依据的计划（默认：程序自带）',
  year: '2023、2023,2025、2023-2025、latest 或 all（默认：all）',
  region: '只判定这些地区及其下级：代码、名称或重点地区分组',
  level: '只判定这些层级：province、prefecture、county',
  indicator: '只判定这些指标：id 或名称',
  encoding: 'utf-8、gb18030（gbk）、utf-16le 或 utf-16be（默认：自动识别）',
  sheet: '只读取工作簿中的这些工作表',
  map: '指明一列是什么：原列名=指标项或指标的 id，或 region、year、ignore 等',
  columns: '一个 YAML 文件，其 columns: 部分说明各列是什么',
  tableYear: '表中没有写明时，是哪一年的',
  matrixIndicator: '年份或地区横排的表是关于什么的（表中没有写明时）',
  skip: '不需要的警告：jump、same-figures 等',
  format: 'table（默认）或 json',
  output: '写入文件：要么完整写入，要么不写',
  failOn: '哪些判定使退出码为 1，或 never（默认：fail）',
  lang: 'zh 或 en（默认：DABIAO_LANG，其次系统语言）',
  color: '输出不是终端时也使用颜色',
  noColor: '不使用颜色',
  help: '显示本帮助',
  version: '显示版本号',
  indicatorId: '指标的 id 或名称',
  lintFile: '一个 targets.yaml 文件',
  regionName: '代码、名称或名称的一部分',
  examples: `示例：
  dabiao check 报送/                            文件夹中的全部 CSV
  dabiao check 昆明市.csv -y 2025               一个文件，一个年份
  dabiao check '2025/*.csv' -f json -o out.json 供程序使用的报告
  dabiao check 全省.csv -r 昆明市 -l county      昆明市各县
`,
  exitCodes: `退出码：
  0 判定的目标全部达标   1 有未达标（见 --fail-on）   2 无法运行
  3 有行或文件未被采用   70 程序缺陷
`,
};
