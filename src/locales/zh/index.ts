import type { Words } from '../words.ts';
import { byRegion } from './by-region.ts';
import { checks } from './checks.ts';
import { csv } from './csv.ts';
import { documents } from './documents.ts';
import { explain } from './explain.ts';
import { diff } from './diff.ts';
import { findings } from './findings/index.ts';
import { planDoubts } from './plan-doubts.ts';
import { help } from './help.ts';
import { inspection } from './inspection.ts';
import { problems } from './problems.ts';
import { reporting } from './reporting.ts';
import { progress } from './progress.ts';
import { settings } from './settings.ts';
import { starter } from './starter.ts';
import { yamlProblems } from './yaml-problems.ts';
import { gaps } from './gaps.ts';
import { scores } from './scores.ts';
import { gate, next } from './gate.ts';
import { ledger } from './ledger.ts';
import { todo } from './todo.ts';
import { waivers } from './waivers.ts';
import { regions, table, targets, verdict } from './report.ts';

export const zh: Words = {
  language: 'zh',
  called: {
    name: /^(?:zh|cn|chi|zho|cmn)(?:[-_][a-z]{2,4})*$|^(?:chinese|中文|汉语|简体|简体中文|中文\(简体\))$/u,
    locale: /^(?:zh|cn|chinese|中文)/iu,
  },
  findings,
  problems,
  yamlProblems,
  planDoubts,
  verdict,
  table,
  progress,
  gate,
  gaps,
  scores,
  ledger,
  documents,
  reporting,
  waivers,
  todo,
  next,
  byRegion,
  diff,
  targets,
  checks,
  regions,
  inspection,
  explain,
  template: {
    title: ({ names, more, years }) =>
      `${names.join('、')}${more > 0 ? `等 ${names.length + more} 个地区` : ''} ${years.join('、')} 年报送表`,
    columns: { region: '地区', year: '年份', note: '备注' },
    wholeNumber: '请填不小于 0 的整数；没有数据请留空。',
    number: '请填不小于 0 的数；没有数据请留空。',
    yesNo: '请填 是 或 否',
    yes: '是',
    no: '否',
    notes: ['注：没有数据请留空；填 0 表示确为零。', '注：请勿改动表头；说明文字请写在“备注”列。'],
    signatures:
      '填表人：＿＿＿＿＿＿＿　　审核人：＿＿＿＿＿＿＿　　负责人：＿＿＿＿＿＿＿　　日期：　　　　年　　月　　日',
    definitions: '说明：各项数据的用途和口径',
    uses: {
      numerator: (indicator) => `“${indicator}”的分子`,
      denominator: (indicator) => `“${indicator}”的分母`,
      condition: (indicator) => `“${indicator}”是否计入的条件`,
      scope: (indicator) => `“${indicator}”的统计范围`,
      itself: (indicator) => `即指标“${indicator}”`,
    },
    census: '未报送的，用 2020 年人口普查数',
    sentence: (text) => `${text}。`,
    pages: '第 &P 页，共 &N 页',
  },
  starter,
  settings,
  help,
  list: (items) => items.join('、'),
  sentences: (texts) => texts.join(''),
  brackets: (text) => `（${text}）`,
  labelled: (label, text) => `${label}：${text}`,
  counted: (amount, { zh: counted }) => `${amount} ${counted}`,
  comma: '，',
  separator: '；',
  error: '错误',
  hint: '提示：',
  csv,
  obstacle: {
    title: '未作判定：dabiao 无法运行。',
    defect: (what) => `dabiao 出现了程序缺陷：${what}`,
  },
  defect: '抱歉，dabiao 出现了程序缺陷，没有作出任何判定。请将操作过程和以下内容反馈给我们：',
};
