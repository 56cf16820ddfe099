/** What YAML may hold, by its name in the schema. */
const TYPES: Readonly<Record<string, string>> = {
  array: 'a list, as in [a, b]',
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
