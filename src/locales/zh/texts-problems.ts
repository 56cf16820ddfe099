import type { TextsFactsByKind } from '../../core/texts-problems.ts';
import type { Words } from '../words.ts';
import { meant, oneOf, quoted } from './problem-phrases.ts';

export const textsProblems: Pick<Words['yamlProblems'], keyof TextsFactsByKind> = {
  'unknown-placeholder': ({ found, allowed, candidates }) => ({
    message: `没有占位符 {${found}}。`,
    hint: [meant(candidates.map((each) => `{${each}}`)).hint, oneOf(allowed.map((each) => `{${each}}`))]
      .filter(Boolean)
      .join(''),
  }),
  'lone-brace': ({ brace, found }) => ({
    message:
      brace === '{'
        ? `${quoted(found)}中的花括号没有闭合。`
        : `${quoted(found)}末尾的花括号没有与之对应的左括号。`,
    hint: `占位符写作 {year}；要写花括号本身，请连写两个：${brace}${brace}。`,
  }),
  'unquoted-brace': ({ found }) => ({
    message: `以 ${found} 开头的文字要加引号，否则 YAML 会把花括号当作键。`,
    hint: `请给整段文字加上引号：'${found}…'`,
  }),
  'no-placeholders': ({ found, key }) => ({
    message: `${key} 按原文印出，其中的${quoted(found)}不会被替换。`,
    hint: '请直接写出文字。占位符只用于各部分的 before: 和 after:。',
  }),
  'section-twice': ({ found, line }) => ({
    message: `第 ${line} 行已有 ${found} 部分。`,
    hint: '请合并为一处。',
  }),
  'words-for-hidden': ({ found, keys }) => ({
    message: `${found} 部分不印出，其 ${keys.join('、')} 也就无人看到。`,
    hint: `请删去 show: false，或删去 ${keys.join('、')}。`,
  }),
};
