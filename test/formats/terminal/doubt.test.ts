import { expect, test } from 'vitest';
import { doubtText } from '../../../src/formats/terminal/doubt.ts';
import { wordsOf } from '../../../src/locales/index.ts';

const PLACE = { path: 'own.yaml', line: 3, column: 5, keys: ['indicators', 'safe-rate'] };

test('a doubt is a warning with its place, and its hint if there is one', () => {
  expect(doubtText(PLACE, { message: 'The target falls.', hint: 'Check it.' }, wordsOf('en'))).toBe(
    'own.yaml:3:5  indicators › safe-rate\n  warning: The target falls.\n  hint: Check it.\n',
  );
  expect(doubtText(PLACE, { message: 'The target falls.' }, wordsOf('en'))).toBe(
    'own.yaml:3:5  indicators › safe-rate\n  warning: The target falls.\n',
  );
});

test('what a plan says cannot steer the terminal', () => {
  const text = doubtText(PLACE, { message: 'The name is "\u001B[2J".' }, wordsOf('en'));
  expect(text).not.toContain('\u001B');
});
