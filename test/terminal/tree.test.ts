import { expect, test } from 'vitest';
import { tree } from '../../src/terminal/tree.ts';

const leaf = (text: string) => ({ text, below: [] });
const plain = (text: string) => text;

test('lines below one another are joined by rules, and wrapped under their own beginning', () => {
  const root = {
    text: 'root',
    below: [
      { text: 'one two three four five six', below: [leaf('under')] },
      leaf('seven eight nine ten eleven'),
    ],
  };
  expect(tree(root, 24, plain)).toEqual([
    'root',
    '├ one two three four',
    '│ │ five six',
    '│ └ under',
    '└ seven eight nine ten',
    '    eleven',
  ]);
});
