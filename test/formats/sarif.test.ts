import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/findings.ts';
import { renderSarif } from '../../src/formats/ci/sarif.ts';
import { hostileReport } from '../support/hostile.ts';
import { submit } from '../support/judge.ts';
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
  const log = JSON.parse(renderSarif(report, { language: 'en' }));
  expect(log.runs[0].results).toHaveLength(25_000);
  expect(log.runs[0].invocations[0].toolExecutionNotifications).toEqual([
    { level: 'warning', message: { text: '2 more; --format json lists them all.' } },
  ]);
  expect(sarif({ ...log, runs: [{ ...log.runs[0], results: log.runs[0].results.slice(0, 100) }] })).toBe(
    true,
  );
});

test('a cell far along its line is marked where it stands there, not where it stands in what is shown', () => {
  const long = 'x'.repeat(5000);
  const { findings } = submit({ 't.csv': `地区,年份,备注,在园幼儿总数\n五华区,2025,${long},abc\n` });
  expect(findings[0]?.excerpt).toMatchObject({ start: 5000 + 10 - 160, offset: 160, length: 3 });
  const log = JSON.parse(
    renderSarif({ ...hostileReport(), verdicts: [], findings, inputs: [] }, { language: 'en' }),
  );
  expect(log.runs[0].results[0].locations[0].physicalLocation.region).toEqual({
    startLine: 2,
    startColumn: 5011,
    endColumn: 5014,
  });
});
