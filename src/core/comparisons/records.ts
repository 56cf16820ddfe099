import { beyond, from, fromTo, upTo } from '../limits.ts';
import { minus } from '../rational.ts';
import type { ComparisonRecord } from './record.ts';

/**
 * Every comparison, by its name. The types of targets and requirements, the schemas of targets.yaml and of
 * the report, how a plan is read, how a value is judged and how a target is shown are made from this.
 */
export const COMPARISON_RECORDS = {
  'at-least': {
    measures: 'value',
    meets: ({ value }) => from(value),
    milestone: 'rising',
    sign: '≥',
    means: 'At least the value',
    written: { help: 'In percent for a ratio or share: 90', figures: { value: 'amount' } },
  },
  'at-most': {
    measures: 'value',
    meets: ({ value }) => upTo(value),
    milestone: 'falling',
    sign: '≤',
    means: 'At most the value',
    written: {
      help: 'What must not be exceeded, in percent for a ratio or share: 5',
      figures: { value: 'amount' },
    },
  },
  between: {
    measures: 'value',
    meets: ({ value, upper }) => fromTo(value, upper),
    milestone: 'none',
    sign: '',
    means: 'From the value to the upper end, both included',
    written: {
      help: 'The lowest and the highest value that still pass: [80, 95]',
      figures: { value: 'amount', upper: 'amount' },
    },
  },
  about: {
    measures: 'value',
    meets: ({ value, tolerance }) => from(minus(value, tolerance)),
    milestone: 'rising',
    sign: '≈',
    means: 'The value, or less by the tolerance at most',
    written: {
      help: 'An approximate target (左右); needs `tolerance`',
      figures: { value: 'amount' },
      beside: {
        tolerance: {
          help: 'How far below `about` still passes',
          means: 'How far below the value still passes',
        },
      },
    },
  },
  'members-at-least': {
    measures: 'members',
    meets: ({ value }) => from(value),
    milestone: 'none',
    sign: '≥',
    means: 'At least so many members, whatever their share',
    written: {
      help: 'So many members of a share, whatever their percentage',
      figures: { value: 'count' },
      kinds: ['share'],
    },
  },
  'members-at-most': {
    measures: 'members',
    meets: ({ value }) => upTo(value),
    milestone: 'none',
    sign: '≤',
    means: 'At most so many members, whatever their share',
    written: {
      help: 'No more than so many members of a share, whatever their percentage',
      figures: { value: 'count' },
      kinds: ['share'],
    },
  },
  above: {
    measures: 'value',
    meets: ({ value }) => beyond(value),
    milestone: 'none',
    sign: '>',
    means: 'Above the value of the year in `ofYear`',
    written: {
      keys: {
        'above-year-before': { help: 'Above the value of the year before', of: 'year-before' },
        'above-baseline': { help: 'Above the value of the baseline year', of: 'baseline-year' },
      },
      help: 'Above the value of another year',
      figures: {},
    },
  },
} as const satisfies Readonly<Record<string, ComparisonRecord>>;
