import type { FindingKinds } from './shapes.ts';
import { BROKEN_CHECK, FIGURE, YEAR_BEFORE } from './shapes.ts';

/** Found when the figures of the whole submission are compared with each other. */
export const SUBMISSION = {
  'duplicate-figure': { severity: 'warning', facts: { ...FIGURE, first: 'place' } },
  /** `others`: the other figures, each at its first place; `more`: how many there are beside them. */
  'conflicting-figures': {
    severity: 'error',
    facts: {
      ...FIGURE,
      text: 'text',
      others: { list: { record: { text: 'text', place: 'place' } } },
      more: 'count',
    },
  },
  'total-differs': {
    severity: 'warning',
    facts: {
      subject: 'text',
      stated: 'decimal',
      computed: 'decimal',
      rows: 'count',
    },
  },
  /**
   * `complete`: all members, or all measures, behind the computed figure are known; `remainder`: what would be
   * left for schools of its own, numerator and denominator, and can't be.
   */
  'reported-differs': {
    severity: 'warning',
    facts: {
      ...FIGURE,
      reported: 'text',
      computed: 'text',
      complete: 'flag',
      remainder: { optional: 'text' },
    },
  },
  /** `member`: the direct member that would report the remainder in a row of its own; none if it has one. */
  'own-remainder': {
    severity: 'warning',
    facts: {
      ...FIGURE,
      reported: 'text',
      computed: 'text',
      remainder: 'text',
      member: { optional: 'region' },
    },
  },
  /** Rules of the data that the plan declares: those that must hold, and those that hold as a rule. */
  'check-failed': { severity: 'error', facts: BROKEN_CHECK },
  'check-doubtful': { severity: 'warning', facts: BROKEN_CHECK },
  jump: { severity: 'warning', facts: YEAR_BEFORE },
  'transposed-digits': { severity: 'warning', facts: YEAR_BEFORE },
  'part-is-whole': { severity: 'warning', facts: { indicator: 'text', year: 'year', regions: 'count' } },
  'same-figures': {
    severity: 'warning',
    facts: {
      region: 'region',
      year: 'year',
      otherRegion: 'region',
      otherYear: 'year',
      count: 'count',
      other: 'place',
    },
  },
  /** `years`: those in which the region should have reported something, and did not. */
  'not-reported': { severity: 'error', facts: { region: 'region', years: { list: 'year' } } },
  'county-missing': { severity: 'warning', facts: { region: 'region', year: 'year' } },
} as const satisfies FindingKinds;
