type Values = readonly string[];

const oneOf = (values: Values) => values.join(' 或 ');

/** What help says of `dabiao report`. */
export const reportHelp = {
  summary: '生成可以印发的文稿：监测报告、通报，或给各地的反馈（Word、网页、工作簿、Markdown）',
  examples: `  dabiao report 报送/ -y 2025 -o 监测报告.docx -o 监测报告.html
  dabiao report 报送/ --kind circular -o 通报.docx  情况通报
  dabiao report 报送/ --public -o 公开版.html       公开发布用
  dabiao report 报送/ --split prefecture -o 反馈/   各州市各一份
  dabiao report 报送/ -o report.json                保存依据
  dabiao report report.json -o 监测报告.docx        由保存的依据生成，内容相同

退出码：
  0 已生成，不论判定如何   2 无法运行   3 有行或文件未被采用
`,
};

/** What it says of the options of that alone. */
export const documentOptions = {
  documentKind: (kinds: Values) => `${kinds.join('（监测报告，默认）、')}（通报）`,
  documentOutput:
    '写入文件：要么完整写入，要么不写；格式由文件名决定；可写多次；- 表示标准输出；有 --split 时是文件夹',
  publicDocument: '供公布：不写未达标县的名称、过小的数和文件名',
  splitDocuments: (levels: Values) => `在 -o 的文件夹中为每个地区各生成一份反馈：${oneOf(levels)}`,
  textsFile: '一个 YAML 文件，写明发文机关、标题、章节取舍和增加的文字',
};
