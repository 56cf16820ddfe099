import { reasonOf } from '../reasons.ts';
import { yamlReasons } from './reasons.ts';

/** Parts of sentences about what stops a run, and about files of YAML. */

export const quoted = (text: string) => `"${text}"`;
export const meant = (candidates: readonly string[]) =>
  candidates.length === 0 ? {} : { hint: `Did you mean ${candidates.join(' or ')}?` };
export const oneOf = (allowed: readonly string[]) =>
  allowed.length === 0
    ? ''
    : allowed.length === 1
      ? `Use ${allowed[0]}.`
      : `Use one of: ${allowed.join(', ')}.`;
export const count = (amount: number, one: string) => `${amount} ${one}${amount === 1 ? '' : 's'}`;

/** What is wrong with the syntax of YAML. */
export const syntax = (code: string) => reasonOf(code, yamlReasons, (other) => other);

/** What YAML may hold, by its name in the schema. */
const TYPES: Readonly<Record<string, string>> = {
  array: 'a list, as in [a, b]',
  tuple: 'a list of two, as in [a, b]',
  record: 'keys with values',
  object: 'keys with values',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};
export const typeNames = (expected: string) =>
  expected
    .split(' / ')
    .map((each) => TYPES[each] ?? each)
    .join(' or ');
