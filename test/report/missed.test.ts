import { describe, expect, test } from 'vitest';
import { dabiao } from '../support/run.ts';

/** `missed by 145 of 145`, with the indicator in front of it. */
function counted(text: string): string[] {
  return [...text.matchAll(/^(?:<summary>)?(?<name>[^\n|·]+) · missed by (?<counts>\d+ of \d+)/gmu)].map(
    ({ groups }) => `${groups?.['name']}: ${groups?.['counts']}`,
  );
}

describe.each([[['fixtures/demo']], [['fixtures/demo', '-y', '2025']], [['fixtures/demo', '-r', '昆明市']]])(
  'of %j',
  (args) => {
    const [table, markdown] = ['table', 'markdown'].map((format) =>
      counted(dabiao(['check', ...args, '-f', format, '--lang', 'en'], { env: { COLUMNS: '300' } }).stdout),
    );

    test('terminal and Markdown count the same regions for the same indicators, in the same order', () => {
      expect(table?.length).toBeGreaterThan(0);
      expect(markdown).toEqual(table);
    });
  },
);
