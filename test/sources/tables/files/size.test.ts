import { describe, expect, test } from 'vitest';
import { submit } from '../../../support/judge.ts';

const HEADER = '地区,年份,在园幼儿总数';

/** Texts that grow with n, each in a way of its own. */
const GROWING: Readonly<Record<string, (n: number) => string>> = {
  'repeated columns': (n) => `${HEADER}${',在园幼儿总数'.repeat(n)}\n五华区,2025,1000${',1'.repeat(n)}\n`,
  'unknown columns': (n) =>
    `${HEADER}${Array.from({ length: n }, (_, i) => `,甲${i}`).join('')}\n五华区,2025,1000${',1'.repeat(n)}\n`,
  'columns in two header rows': (n) =>
    `地区,年份${',在园幼儿'.repeat(n)}\n,${',总数'.repeat(n)}\n五华区,2025${',1'.repeat(n)}\n`,
  'cells behind the last column': (n) => `${HEADER}\n${`五华区,2025,1000${',1'.repeat(n)}\n`.repeat(3)}`,
};

describe('a table of very many columns', () => {
  test.each(Object.entries(GROWING))(
    '%s: time and findings grow with their number, not with its square',
    (_, text) => {
      const measure = (n: number) => {
        const start = performance.now();
        const { findings } = submit({ 't.csv': text(n) });
        return { time: performance.now() - start, size: JSON.stringify(findings).length };
      };
      measure(500);
      const [few, many] = [measure(2000), measure(16_000)];
      expect(many.size).toBeLessThan(few.size * 12);
      // Eight times as many; the square would be 64 times.
      expect(many.time).toBeLessThan(Math.max(few.time, 100) * 32);
    },
  );
});

describe('a cell of millions of characters', () => {
  test.each([
    ['digits', '9'.repeat(5_000_000)],
    ['letters', 'a'.repeat(5_000_000)],
    ['Chinese', '中'.repeat(2_000_000)],
    ['brackets', '('.repeat(5_000_000)],
    ['spaces', `x${' '.repeat(5_000_000)}x`],
    ['colons', '注：'.repeat(1_000_000)],
  ])('%s: is refused wherever it stands, in few words', (_, cell) => {
    const text = `${HEADER}\n五华区,2025,${cell}\n${cell},2025,5\n五华区,${cell},7\n盘龙区,2025,8\n`;
    const { observations, findings } = submit({ 't.csv': text });
    expect(observations).toHaveLength(1);
    expect(findings.map(({ facts }) => facts.code)).toEqual(['not-a-number', 'unknown-region', 'not-a-year']);
    expect(JSON.stringify(findings).length).toBeLessThan(10_000);
  });

  test('as the name of a column or in a note is no defect', () => {
    const cell = 'x('.repeat(2_000_000);
    expect(submit({ 't.csv': `${HEADER},${cell}\n五华区,2025,1000,1\n` }).findings).toMatchObject([
      { facts: { code: 'unknown-column' } },
    ]);
    const { observations, findings } = submit({ 't.csv': `${HEADER},备注\n五华区,2025,1000,${cell}\n` });
    expect(findings).toEqual([]);
    expect([...observations]).toMatchObject([{ region: '530102' }]);
  });
});

test('a million empty lines are no rows', () => {
  const { observations, findings } = submit({
    't.csv': `${HEADER}\n${'\n'.repeat(1_000_000)}五华区,2025,1000\n`,
  });
  expect([observations.length, findings]).toEqual([1, []]);
});
