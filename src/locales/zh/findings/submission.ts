import type { FactsByCode } from '../../../core/findings.ts';
import type { FindingWordsOf } from '../../words/findings.ts';
import { brokenCheck } from './declared.ts';
import { about, at } from './phrases.ts';

/** Other figures that are spelt out. */
const MOST_NAMED = 3;

/** Some of the other figures; the rest is only counted. */
function elsewhere({ others, more }: FactsByCode['conflicting-figures']): string {
  const count = others.length - MOST_NAMED + more;
  const named = others.slice(0, MOST_NAMED).map((other) => `${at(other.place)}为 ${other.text}`);
  return named.join('，') + (count > 0 ? `，另有 ${count} 种` : '');
}

export const submission: FindingWordsOf<'submission'> = {
  'duplicate-figure': {
    title: '重复数据',
    message: ({ subject, region, year, first }, names) =>
      `同一数据已见于 ${at(first)}（${about(names, subject, region, year)}），只计一次。`,
  },
  'conflicting-figures': {
    title: '数据冲突',
    message: (facts, names) =>
      `同一数据有不同的数值（${about(names, facts.subject, facts.region, facts.year)}）：此处为 ${facts.text}，${elsewhere(facts)}。均不采用。`,
    hint: '请保留正确的一处，删去其余。',
  },
  'total-differs': {
    title: '合计不符',
    message: ({ subject, stated, computed, rows }, names) =>
      `合计行为 ${stated}，所含 ${rows} 行相加为 ${computed}（${names.topic(subject)}）。`,
    hint: '合计行不作为数据。可能缺行，或有数字填错。',
  },
  'reported-differs': {
    title: '上报数与计算数不一致',
    message: ({ subject, region, year, reported, computed, remainder }, names) =>
      `上报为 ${reported}，由明细计算为 ${computed}（${about(names, subject, region, year)}）。${
        remainder === undefined ? '' : `多出部分 ${remainder} 的分子大于分母，不可能是直管学校的数。`
      }`,
    hint: ({ complete }) =>
      complete ? '明细齐全，按计算结果判定。' : '明细尚不齐全，但上报数与已有明细已经矛盾。',
  },
  'own-remainder': {
    title: '上报数多于下级合计',
    message: ({ subject, region, year, reported, computed, remainder }, names) =>
      `上报为 ${reported}，下级合计为 ${computed}，多出 ${remainder}（${about(names, subject, region, year)}）。`,
    hint: ({ member }, names) =>
      member === undefined
        ? '直管学校已单列一行，请核对这几个数。'
        : `多出部分如为直管学校，请以“${names.region(member)}”单列一行报送；否则请核对。`,
  },
  'check-failed': {
    title: '不符合强制性规则',
    message: brokenCheck,
    hint: ({ check }) => `请更正数字。规则 ${check} 见 dabiao targets checks。`,
  },
  'check-doubtful': {
    title: '不符合提示性规则',
    message: brokenCheck,
    hint: ({ check }) => `请核对数字。规则 ${check} 见 dabiao targets checks。`,
  },
  jump: {
    title: '与上一年相比变化过大',
    message: ({ subject, region, year, before, now }, names) =>
      `${now} 比上一年的 ${before} 增加一倍以上或减少一半以上（${about(names, subject, region, year)}）。`,
    hint: '请核对两年的数字，单位或数位可能有误。',
  },
  'transposed-digits': {
    title: '疑似数字调换',
    message: ({ subject, region, year, before, now }, names) =>
      `${now} 与上一年的 ${before} 只是两个数字调换了位置（${about(names, subject, region, year)}）。`,
    hint: '请核对。',
  },
  'part-is-whole': {
    title: '分子与分母全部相等',
    message: ({ indicator, year, regions }, names) =>
      `${year} 年${names.topic(indicator)}：已报送的 ${regions} 个地区分子与分母全部相等。`,
    hint: '可能是一列抄成了另一列。',
  },
  'same-figures': {
    title: '数据完全相同',
    message: ({ region, year, otherRegion, otherYear, count, other }, names) =>
      `${names.region(region)} ${year} 年的 ${count} 个数与${names.region(otherRegion)} ${otherYear} 年的完全相同（${at(other)}）。`,
    hint: '可能是一处抄自另一处。',
  },
  'not-reported': {
    title: '应报未报',
    message: ({ region, years }, names) =>
      `${names.region(region)}（${region}）应当报送，但没有 ${years.join('、')} 年可用的数据。`,
    hint: '请催报，或从 --expect 中去掉。',
  },
  'county-missing': {
    title: '缺报',
    message: ({ region, year }, names) =>
      `${names.region(region)}报送了 ${year - 1} 年的数据，却没有 ${year} 年的，而同属一地的其他单位已报送。`,
    hint: '是否缺行或缺文件？',
  },
};
