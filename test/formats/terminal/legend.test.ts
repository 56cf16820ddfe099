import { expect, test } from 'vitest';
import { textWidth } from '../../../src/terminal/width.ts';
import { dabiao } from '../../support/run.ts';

const check = (columns: string, ...args: readonly string[]) =>
  dabiao(['check', ...args, '--lang', 'en'], { env: { COLUMNS: columns } }).stdout;

/** The lines from the first mark that is explained to the next empty one. */
const legendOf = (table: string) => /^✓ met {3}[^]*?(?=\n\n)/mu.exec(table)?.[0].split('\n') ?? [];

test('marks are explained within the width, none of them broken', () => {
  const [narrow, wide] = ['80', '140'].map((columns) => legendOf(check(columns, 'fixtures/demo')));
  expect(narrow).toEqual([
    '✓ met   ≈ met within the tolerance   ✗ missed   ? undetermined   · no target',
    '* provincial target, applied',
    'progress: yearly change since 2022 ÷ yearly change needed to reach the final',
    'target',
    'close (≥95%, but the target is due)   moderate (60–95%)',
    'not met (a yes/no, or fewer than ten, has no class)',
  ]);
  for (const line of narrow ?? []) expect(textWidth(line)).toBeLessThanOrEqual(80);
  expect(wide).toEqual([
    narrow?.slice(0, 2).join('   '),
    narrow?.slice(2, 4).join(' '),
    narrow?.slice(4).join('   '),
  ]);
});

test('only marks that are printed are explained', () => {
  expect(legendOf(check('80', 'fixtures/published', '-y', '2025'))).toEqual([
    '✓ met   ✗ missed   – no data   · no target',
    'not met (a yes/no, or fewer than ten, has no class)   n/a (not assessable)',
  ]);
});

test('a group without a table of its own has only the marks of what is missed', () => {
  const table = check('80', 'fixtures/demo', '-y', '2025', '-r', '边境县');
  expect(table).toContain('\n\n✗ missed   * provincial target, applied\n\n');
  expect(table).not.toContain('progress:');
});
