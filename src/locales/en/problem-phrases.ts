import { reasonOf } from '../reasons.ts';
import { yamlReasons } from './reasons.ts';

/** Parts of sentences about what stops a run, and about files of YAML. */

export const quoted = (text: string) => `"${text}"`;
export const meant = (candidates: readonly string[]) =>
  candidates.length === 0 ? {} : { hint: `Did you mean ${candidates.join(' or ')}?` };
export const oneOf = (allowed: readonly string[]) => `Possible: ${allowed.join(', ')}.`;

/** What is wrong with the syntax of YAML. */
export const syntax = (code: string) => reasonOf(code, yamlReasons, (other) => other);

/** What YAML may hold, by its name in the schema. */
const TYPES: Readonly<Record<string, string>> = {
  array: 'a list, as in [a, b]',
  record: 'keys with values',
  object: 'keys with values',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};
export const typeNames = (expected: string) =>
  expected
    .split(' / ')
    .map((each) => TYPES[each] ?? each)
    .join(' or ');
