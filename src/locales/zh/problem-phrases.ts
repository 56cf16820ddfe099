import { reasonOf } from '../reasons.ts';
import { yamlReasons } from './reasons.ts';

/** Parts of sentences about what stops a run, and about files of YAML. */

export const quoted = (text: string) => `“${text}”`;
export const meant = (candidates: readonly string[]) =>
  candidates.length === 0 ? {} : { hint: `是不是 ${candidates.join(' 或 ')}？` };
export const oneOf = (allowed: readonly string[]) => `可用：${allowed.join('、')}。`;

/** YAML 语法错在哪里。 */
export const syntax = (code: string) => reasonOf(code, yamlReasons, (other) => other);

/** YAML 中可以写什么，按 schema 中的名称。 */
const TYPES: Readonly<Record<string, string>> = {
  array: '列表，如 [a, b]',
  tuple: '两项的列表，如 [a, b]',
  record: '若干个键和值',
  object: '若干个键和值',
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
};
export const typeNames = (expected: string) =>
  expected
    .split(' / ')
    .map((each) => TYPES[each] ?? each)
    .join(' 或 ');
