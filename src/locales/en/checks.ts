import type { ChecksWords } from '../words/checks.ts';

export const checks: ChecksWords = {
  ofPlan: 'Checks of the plan',
  none: 'The plan declares no checks.',
  builtIn: 'Checks of the program',
  severity: 'Severity',
  severities: { error: 'error', warning: 'warning' },
  runs: 'Part of',
  when: { always: 'check, validate', validating: 'validate' },
  levels: (levels) => `Levels: ${levels.join(', ')}`,
  reason: (reason) => `Reason: ${reason}`,
  yearBefore: ' (year before)',
  together: (measures) => `Reported together: ${measures.join(', ')}`,
  titles: {
    'total-differs': 'A total row is the sum of its rows',
    'reported-differs': 'What a region reports agrees with the figures behind it',
    'own-remainder': 'No region reports more than its members together',
    jump: 'No count more than doubles, or falls below half, within a year',
    'transposed-digits': 'No count is that of the year before with two digits swapped',
    'part-is-whole': 'Numerator and denominator are not the same in every region',
    'same-figures': 'No two regions or years have the same figures throughout',
    'not-reported': 'Every county in the regions of --expect has reported',
    'county-missing': 'Whoever reported the year before has reported again',
  },
  elsewhere: 'For what is found in single cells and rows, see dabiao explain-finding.',
};
