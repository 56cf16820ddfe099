/** The settings that have words here have them in every language: see help-words.ts. */
export const starter = {
  configHead: [
    '本文件夹的 dabiao 配置：各命令的选项，不带横线。',
    '命令行中写明的优先。全部配置项见 dabiao 的 docs/configuration.md。',
  ],
  settings: {
    inputs: '命令行没有指明时读取的文件、文件夹或通配符。',
    year: '判定的年份：2025、2023-2025、latest（最近一年）或 all（全部）。',
    'fail-on': '哪些判定使报送数据不通过：fail（fail:own 不计套用的目标）、undetermined、no-data，或 never。',
    expect: '这些地区的每个县都必须报送。',
    'max-findings': '问题超过这个数就不通过；0 表示有警告也不通过。',
    baseline: '上次的报告：只有比它差的才算不通过。',
    waivers: '已批准的豁免和核实说明：未达标但已批准的不算不通过。',
    output: '每次运行写出的文件；格式由文件名决定，- 表示终端。',
    region: '只判定这些地区及其下级。',
    targets: '自己的计划：复制 dabiao 自带的再修改。',
    map: '各列是什么：表头中的名称，以及指标项的 id。',
    encoding: '文本文件的编码（自动识别有误时）：utf-8、gb18030。',
    skip: '不需要的 dabiao validate 警告。',
    lang: '提示语言：zh 或 en。',
  },
  next: (
    folder: string,
    files: readonly string[],
  ) => `已写入 ${folder}：\n${files.map((file) => `  ${file}`).join('\n')}

其中的数字是虚构的。把自己的文件放进 submissions/，然后运行：
  dabiao validate     检查数据
  dabiao check        判定是否达标
`,
};
