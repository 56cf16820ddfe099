import type { Check } from './check.ts';

/** Total rows that are not the sum of their rows. */
export const totalDiffers: Check = {
  finds: ['total-differs'],
  runs: 'always',
  check: ({ totals }) =>
    totals
      .filter(({ stated, computed }) => stated !== computed)
      .map(({ place, measure, stated, computed, rows }) => ({
        ...place,
        facts: { code: 'total-differs', subject: measure, stated, computed, rows },
      })),
};
