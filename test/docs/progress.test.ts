import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/core/decimal.ts';
import { fraction, rational, times } from '../../src/core/rational.ts';
import { ratioOf } from '../../src/insight/progress/journey.ts';
import { rounded } from '../../src/report/rounded.ts';
import { dabiao, ROOT } from '../support/run.ts';

const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');

/** The text of the first block of a kind. */
function block(page: string, kind: string): string {
  const found = new RegExp(`\`\`\`${kind}\\n(?<text>[^]*?)\`\`\``, 'u').exec(page)?.groups?.['text'];
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
}

describe.each([
  ['en', 'docs/progress.md'],
  ['zh', 'docs/zh/progress.md'],
])('the page on progress, in %s', (language, path) => {
  const page = read(path);

  test('shows what the program prints', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dabiao-progress-'));
    try {
      writeFileSync(join(folder, '五华区.csv'), block(page, 'csv'));
      const command = ['check', '五华区.csv', '-i', '普惠性幼儿园覆盖率', '-y', '2023-2024'];
      expect(page).toContain(`\`dabiao ${command.join(' ')} --lang ${language}\``);
      const options = { cwd: folder, env: { COLUMNS: '100' } };
      expect(dabiao([...command, '--lang', language], options).stdout).toContain(block(page, 'text'));
      const { verdicts } = JSON.parse(dabiao([...command, '-f', 'json'], options).stdout);
      expect(verdicts.at(-1).progress).toEqual(JSON.parse(block(page, 'json')));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('lists ratios that are right', () => {
    const rows = [
      ...page.matchAll(
        /^\| (?:\*\*)?(?<from>[\d.]+) → (?<to>[\d.]+)[,，] ?(?<end>[\d.]+)(?:\*\*)? \| (?:\*\*)?(?<linear>[−\d.]+) ?%[^|]*\|[^|]*\| (?:\*\*)?(?<cagr>[−\d.]+|–)/gmu,
      ),
    ].map(({ groups }) => groups ?? {});
    expect(rows).toHaveLength(9);
    for (const { from, to, end, linear, cagr } of rows) {
      const [baseline, value, target] = [from, to, end].map((each) => fraction(decimal(Number(each))));
      if (baseline === undefined || value === undefined || target === undefined) throw new Error('figures');
      const journey = { baseline, value, target, passed: 2, planned: 3 };
      const written = (text = '') => fraction(decimal(Number(text.replace('−', '-'))));
      const inPercent = (method: 'linear' | 'cagr') => {
        const { num, den } = rounded(times(ratioOf(method, journey), rational(100)), 2, 'nearest');
        return Number(num) / Number(den);
      };
      const asNumber = (text: string | undefined) => {
        const { num, den } = written(text);
        return Number(num) / Number(den);
      };
      expect(inPercent('linear')).toBeCloseTo(asNumber(linear), 8);
      if (cagr !== '–') expect(inPercent('cagr')).toBeCloseTo(asNumber(cagr), 8);
    }
  });
});
