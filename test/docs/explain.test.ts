import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dabiao, ROOT } from '../support/run.ts';

test.each(['docs/explain.md', 'docs/zh/explain.md'])('%s shows what the program prints', (page) => {
  const text = readFileSync(`${ROOT}${page}`, 'utf8');
  const shown = [...text.matchAll(/```text\n\$ dabiao (?<args>.*)\n(?<output>[^]*?)```/gu)];
  expect(shown).toHaveLength(2);
  for (const { groups } of shown) {
    const args = groups?.['args']?.split(' ') ?? [];
    expect(dabiao(args, { env: { COLUMNS: '100' } }).stdout).toBe(groups?.['output']);
  }
});
