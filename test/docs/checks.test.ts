import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CHECK_COMPARISONS } from '../../src/plan/checks/declared-check.ts';
import { checkSchema } from '../../src/plan/checks/schema.ts';
import { dabiao, ROOT } from '../support/run.ts';

describe.each(['docs/checks.md', 'docs/zh/checks.md'])('%s', (path) => {
  const page = readFileSync(`${ROOT}${path}`, 'utf8');
  const shown = [...page.matchAll(/```console\n\$ dabiao (?<command>[^\n]+)\n(?<output>[^]*?)```/gu)].map(
    ({ groups }) => [groups?.['command'] ?? '', groups?.['output'] ?? ''] as const,
  );

  test.each(shown)('dabiao %s prints what is shown', (command, output) => {
    const { stdout } = dabiao(command.split(' '), { env: { COLUMNS: '80' } });
    const parts = output.split(/^…\n/gmu).filter((part) => part !== '');
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) expect(stdout).toContain(part.trimEnd());
  });

  test('shows two commands, and rules that are sound', () => {
    expect(shown).toHaveLength(2);
    const yaml = /```yaml\n(?<text>[^]*?)```/u.exec(page)?.groups?.['text'] ?? '';
    const { checks }: { checks: Readonly<Record<string, unknown>> } = parse(yaml);
    for (const check of Object.values(checks)) expect(checkSchema.safeParse(check).success).toBe(true);
  });

  test('names every key of a rule', () => {
    for (const key of [...Object.keys(checkSchema.shape), ...CHECK_COMPARISONS])
      expect(page).toContain(`\`${key}\``);
  });
});
