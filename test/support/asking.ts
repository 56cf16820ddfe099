import { decimal } from '../../src/core/decimal.ts';
import type { Figure, Level, Observation } from '../../src/core/model.ts';
import type { Plan, Requirement } from '../../src/plan/plan.ts';
import { PLAN } from './judge.ts';

const ALL_LEVELS: readonly Level[] = ['province', 'prefecture', 'county'];

/** The plan with one thing asked for in 2025. */
export function asking(id: string, requirement: Requirement, levels = ALL_LEVELS): Plan {
  const target = {
    year: 2025,
    levels,
    requirement,
    basis: 'stated' as const,
    source: 'x',
    quote: null,
    reading: null,
  };
  const indicators = PLAN.indicators.map((each) =>
    each.id === id ? { ...each, levels, targets: [target] } : each,
  );
  return { ...PLAN, indicators };
}

/** What a region reports, by measure. */
export function observe(
  region: string,
  year: number,
  reported: Readonly<Record<string, number | boolean>>,
): Observation[] {
  return Object.entries(reported).map(([id, value]): Observation => {
    const figure: Figure =
      typeof value === 'boolean' ? { kind: 'yes-no', value } : { kind: 'number', value: decimal(value) };
    return {
      subject: { type: 'measure', id },
      region,
      year,
      figure,
      place: { path: 't', line: 1, column: 1 },
    };
  });
}
