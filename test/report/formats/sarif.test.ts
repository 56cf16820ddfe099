import { expect, test } from 'vitest';
import type { Finding } from '../../../src/findings.ts';
import { renderSarif } from '../../../src/report/sarif.ts';
import { hostileReport } from '../../support/hostile.ts';
import { sarif } from './consumers.ts';

test('of more results than GitHub takes the rest is only counted', () => {
  const findings = Array.from({ length: 25_002 }, (_, i): Finding => ({
    severity: 'error',
    facts: { code: 'missing-year' },
    path: 'a.csv',
    line: i + 2,
    column: 2,
  }));
  const report = { ...hostileReport(), verdicts: [], findings, inputs: [] };
  const log = JSON.parse(renderSarif(report, { language: 'en', width: 80, colour: false, quiet: false }));
  expect(log.runs[0].results).toHaveLength(25_000);
  expect(log.runs[0].invocations[0].toolExecutionNotifications).toEqual([
    { level: 'warning', message: { text: '2 more; --format json lists them all.' } },
  ]);
  expect(sarif({ ...log, runs: [{ ...log.runs[0], results: log.runs[0].results.slice(0, 100) }] })).toBe(true);
});
