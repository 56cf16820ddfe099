import { expect, test } from 'vitest';
import { decimal } from '../../src/core/decimal.ts';
import type { Verdict } from '../../src/core/model.ts';
import { hasFigure, reportedYears } from '../../src/core/reported.ts';

const verdict = (year: number, figure: Pick<Verdict, 'value' | 'bounds'>): Verdict => ({
  indicator: 'safe-campus-rate',
  region: '530102',
  year,
  status: 'no-target',
  unit: 'percent',
  members: { reported: 0, expected: 1, direct: [], missing: [], lacking: [] },
  notes: [],
  places: [],
  ...figure,
});
const scope = { years: [2023, 2024, 2025] };

test('a value and bounds are figures', () => {
  expect(hasFigure({ value: decimal(0) })).toBe(true);
  expect(hasFigure({ bounds: { low: decimal(0) } })).toBe(true);
  expect(hasFigure({})).toBe(false);
});

test('years count in which anything was reported, in the order of those judged', () => {
  const verdicts = [
    verdict(2025, { value: decimal(1) }),
    verdict(2023, { bounds: { low: decimal(0) } }),
    verdict(2024, {}),
  ];
  expect(reportedYears({ verdicts, scope })).toEqual([2023, 2025]);
});

test('all of them count if nothing was', () => {
  expect(reportedYears({ verdicts: [verdict(2024, {})], scope })).toEqual([2023, 2024, 2025]);
});
