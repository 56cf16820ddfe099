import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { settled } from '../support/allowances.ts';
import { dabiao, ROOT } from '../support/run.ts';

describe.each(['docs/waivers.md', 'docs/zh/waivers.md'])('%s', (page) => {
  const text = readFileSync(`${ROOT}${page}`, 'utf8');

  test('shows a file that can be used', () => {
    const yaml = /```yaml\n(?<yaml>[^]*?)```/u.exec(text)?.groups?.['yaml'] ?? '';
    const { waivers, explanations } = settled(yaml);
    expect([waivers.length, explanations.length]).toEqual([1, 1]);
  });

  const examples = [...text.matchAll(/```console\n\$ dabiao (?<args>[^\n]+)\n(?<shown>[^]*?)```/gu)];
  test('has examples', () => {
    expect(examples).toHaveLength(2);
  });
  test.each(examples.map(({ groups }) => [groups?.['args'] ?? '', groups?.['shown'] ?? '']))(
    'shows what dabiao %s prints',
    (args, shown) => {
      expect(dabiao(args.split(' '), { env: { COLUMNS: '100' } }).stdout).toBe(shown);
    },
  );
});
