import { expect, test } from 'vitest';
import { findingList } from '../../../src/formats/terminal/finding-list.ts';
import { wordsOf } from '../../../src/locales/index.ts';
import { styleOf } from '../../../src/terminal/style.ts';

const page = '# code\n\n**title**\n\nThe cell `x` is odd. More of it.\n';
const listed = (colour: boolean) =>
  findingList(
    [
      { code: 'not-a-number', page },
      { code: 'duplicate-figure', page },
    ],
    wordsOf('en'),
    styleOf(colour),
    80,
  );

test('of each kind: its code, its severity, and the first sentence of its page', () => {
  expect(listed(false)).toBe(
    [
      'not-a-number      error    The cell x is odd.',
      'duplicate-figure  warning  The cell x is odd.',
      '',
    ].join('\n'),
  );
});

test('a code is painted by its severity', () => {
  const { error, warning } = styleOf(true);
  expect(listed(true)).toContain(error('not-a-number'));
  expect(listed(true)).toContain(warning('duplicate-figure'));
});
