import type { Words } from '../words.ts';

const PHASES: Readonly<Record<string, string>> = {
  'command line': '启动和命令行',
  'plan and regions': '计划和行政区',
  sources: '读取',
  assessment: '判定',
  rendering: '生成报告',
};

export const settings: Words['settings'] = {
  notUsed: (path) => `${path} 在本项目之上，没有使用；要使用请用 --config 指明。`,
  byDefault: '默认',
  bySystem: '系统语言',
  used: (path) => (path === null ? '配置：无' : `配置：${path}`),
  plan: (path) => `计划：${path}`,
  waivers: (path) => `豁免和核实说明：${path}`,
  read: (path, encoding, layout, rows, rejected) =>
    `已读取：${path}（${encoding}，${layout}，${rows} 行${rejected === 0 ? '' : `，其中 ${rejected} 行未采用`}）`,
  notRead: (path, why) => `未读取：${path}：${why}`,
  reading: (files, of, rows) => `正在读取：${files}/${of} 个文件，${rows} 行`,
  times: (phases) =>
    `用时：${phases.map(({ name, milliseconds }) => `${PHASES[name] ?? name} ${milliseconds} 毫秒`).join('，')}`,
};
