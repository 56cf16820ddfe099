import type { Candidate } from '../../core/findings.ts';
import type { Words } from '../words.ts';
import { mapped } from './next-step.ts';

/** What columns are called in messages. */
export const COLUMN = {
  region: '地区',
  indicator: '指标',
  year: '年份',
  value: '数值',
  numerator: '分子',
  denominator: '分母',
} as const;

const quoted = (text: string) => `“${text}”`;
const meant = (candidates: readonly Candidate[]) =>
  candidates.length === 0
    ? {}
    : {
        hint: `是不是${candidates.map(({ id, name }) => (id === name ? id : `${name}（${id}）`)).join('、')}？`,
      };

/** Findings about the columns of a table. */
export const columnFindings: Pick<Words['findings'], 'unknown-column' | 'missing-column'> = {
  'unknown-column': ({ text, candidates }) => ({
    message:
      text === '' ? '有一列没有名称却有内容，未被使用。' : `本计划没有${quoted(text)}这一列，未被使用。`,
    hint:
      text === ''
        ? '请写上指标项的名称，或删去该列；说明文字请写在“备注”列。'
        : candidates[0] === undefined
          ? `请改为指标或指标项的名称，或用 ${mapped(text, 'id')} 指明（id 见 dabiao targets list）；不报送的列：${mapped(text, 'ignore')}`
          : `${meant(candidates).hint ?? ''}是的话请改名，或加 ${mapped(text, candidates[0].id)}`,
  }),
  'missing-column': ({ missing, like }) => ({
    message: `表头缺少${missing.map((name) => quoted(COLUMN[name])).join('、')}列。${like === null ? '' : `第 ${like.column} 列填的是地区，但列名${quoted(like.text)}无法识别。`}`,
    hint:
      like !== null
        ? `请将该列列名改为“地区”${like.text === '' ? '' : `，或用 ${mapped(like.text, 'region')} 指明`}。`
        : missing.includes('year')
          ? "请补上该列，或加 --year 2025 指明这份文件是哪一年的；叫法不同可用 --map '原列名=year'。"
          : missing.includes('region')
            ? "请补上该列；叫法不同可用 --map '原列名=region' 指明。"
            : missing.includes('indicator')
              ? '请在表格上方的标题、工作表名或文件名中写明指标，或加 --indicator 指明。'
              : "长表需有：地区、指标、年份，以及数值，或分子和分母；叫法不同可用 --map '原列名=value' 指明。",
  }),
};
