import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { without } from '../../support/programs.ts';
import { NODE, ROOT } from '../../support/run.ts';

const REPORT = `"${NODE}" bin/dabiao.js check fixtures/demo --fail-on never -f`;
const bash = (command: string) => spawnSync('bash', ['-c', command], { cwd: ROOT, encoding: 'utf8' });

test.skipIf(without('bash')).each(['json', 'ndjson', 'csv', 'tap'])(
  'a long report as %s ends in silence where its reader goes away',
  (format) => {
    const { stdout, stderr } = bash(`${REPORT} ${format} | head -c 10 | wc -c; echo "\${PIPESTATUS[0]}"`);
    expect([stdout.split('\n').map((line) => line.trim()), stderr]).toEqual([['10', '0', ''], '']);
  },
);

test.skipIf(without('bash'))('all of it comes to a reader that is slow', () => {
  const whole = bash(`${REPORT} json | wc -c`).stdout;
  expect(Number(whole)).toBeGreaterThan(1_000_000);
  expect(bash(`${REPORT} json | (sleep 1; wc -c)`).stdout).toBe(whole);
});
