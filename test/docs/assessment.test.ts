import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problemsOf, settled } from '../support/assessment.ts';
import { dabiao, ROOT } from '../support/run.ts';

describe.each(['docs/assessment.md', 'docs/zh/assessment.md'])('%s', (page) => {
  const text = readFileSync(`${ROOT}${page}`, 'utf8');

  test('shows a file that can be used', () => {
    const yaml = /```yaml\n(?<yaml>[^]*?)```/u.exec(text)?.groups?.['yaml'] ?? '';
    expect(problemsOf(yaml)).toEqual([]);
    const { classes, adjustments } = settled(yaml);
    expect(classes.map(({ regions }) => regions.length)).toEqual([29, 100]);
    expect(adjustments).toHaveLength(1);
  });

  const examples = [...text.matchAll(/```console\n\$ dabiao (?<args>[^\n]+)\n(?<shown>[^]*?)```/gu)];
  test('has an example', () => {
    expect(examples).toHaveLength(1);
  });
  test.each(examples.map(({ groups }) => [groups?.['args'] ?? '', groups?.['shown'] ?? '']))(
    'shows what dabiao %s prints',
    (args, shown) => {
      expect(dabiao(args.split(' '), { env: { COLUMNS: '100' } }).stdout).toBe(shown);
    },
  );
});
