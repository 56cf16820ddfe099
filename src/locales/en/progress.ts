import type { Words } from '../words.ts';

const yearOr = (since: number | null) => (since === null ? 'the baseline year' : String(since));
const target = (final: boolean) => (final ? 'the final target' : 'the target');
const atPace = (since: number | null) => `at the average pace since ${yearOr(since)}`;

export const progress: Words['progress'] = {
  title: 'progress',
  short: {
    achieved: 'achieved',
    worsened: 'achieved↓',
    'on-track': 'on track',
    close: 'close',
    moderate: 'moderate',
    limited: 'limited',
    deterioration: 'worse',
    lapsed: 'lapsed',
    'not-met': 'not met',
    unknown: 'n/a',
  },
  measuredBy: (method, since) =>
    method === 'linear'
      ? `progress: yearly change since ${yearOr(since)} ÷ yearly change needed to reach the final target`
      : `progress: CAGR ratio, after Eurostat: yearly growth since ${yearOr(since)} ÷ yearly growth needed to reach the final target`,
  meanings: {
    achieved: null,
    worsened: (since) => `but worse than in ${yearOr(since)}`,
    'on-track': () => '≥95%',
    close: () => '≥95%, but the target is due',
    moderate: () => '60–95%',
    limited: () => '0–60%',
    deterioration: () => '<0',
    lapsed: (since) => `met in ${yearOr(since)}`,
    'not-met': () => 'a yes/no, or fewer than ten, has no class',
    unknown: () => 'not assessable',
  },
  pace: (standing, percentage, method) =>
    `progress: ${standing} (${method === 'linear' ? `${percentage} of the pace needed` : `CAGR ratio ${percentage}`})`,
  reachedIn: (since, year, final) =>
    `${atPace(since)}, ${target(final)} is reached in the figures of ${year}`,
  notWithin: (since, years, final) =>
    `${atPace(since)}, ${target(final)} is not reached within ${years} years`,
  notAtThisPace: (since, final) => `${atPace(since)}, ${target(final)} is not reached`,
  worsened: (since, final) => `meets ${target(final)}, but worse than in ${yearOr(since)}`,
  noBaseline: (since) => `progress not assessable without a value of ${yearOr(since)}`,
  baselineZero: (since) =>
    `progress not assessable: no growth can be worked out from zero in ${yearOr(since)}`,
  lapsed: (since, final) => `met ${target(final)} in ${yearOr(since)}, and no longer does`,
};
