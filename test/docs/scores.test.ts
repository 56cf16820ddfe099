import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dabiao, ROOT } from '../support/run.ts';

test.each(['docs/scores.md', 'docs/zh/scores.md'])('%s shows what the program prints', (page) => {
  const text = readFileSync(`${ROOT}${page}`, 'utf8');
  const { command = '', output } =
    /^\$ dabiao (?<command>.*)\n(?<output>[^]*?)^```$/mu.exec(text)?.groups ?? {};
  expect(dabiao(command.split(' '), { env: { COLUMNS: '80' } }).stdout).toBe(output);
});

test('34 of 100 counties share the first rank, as both pages say', () => {
  const args = ['rank', 'fixtures/demo', '--assessment', 'fixtures/assessment/assessment.yaml', '-y', '2025'];
  const { ranking } = JSON.parse(dabiao([...args, '-f', 'json']).stdout);
  const first = ranking.classes[1].standings.filter(({ rank }: { rank: number | null }) => rank === 1);
  expect([first.length, ranking.classes[1].standings.length]).toEqual([34, 100]);
});
