/** YAML 中可以写什么，按 schema 中的名称。 */
const TYPES: Readonly<Record<string, string>> = {
  array: '列表，如 [a, b]',
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
