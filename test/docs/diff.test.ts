import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dabiao, ROOT } from '../support/run.ts';

test.each(['docs/diff.md', 'docs/zh/diff.md'])('the example of %s is what the program prints', (page) => {
  const [, command = '', shown] =
    /```console\n\$ dabiao (?<command>.*)\n(?<shown>[^]*?)\n```/u.exec(
      readFileSync(`${ROOT}${page}`, 'utf8'),
    ) ?? [];
  const { stdout, exitCode } = dabiao(command.split(' '), { env: { COLUMNS: '80' } });
  expect([stdout.trimEnd(), exitCode]).toEqual([shown, 1]);
});
