import type { FindingKinds } from './shapes.ts';

/** The verdicts that one waiver is about. */
const WAIVED = { indicator: 'text', region: 'region', years: { list: 'year' } } as const;

/** Found when waivers and explanations are held against what was judged and found. */
export const WAIVERS = {
  'waiver-expired': { severity: 'warning', facts: { ...WAIVED, expiredOn: 'text' } },
  'waiver-not-yet': { severity: 'warning', facts: { ...WAIVED, approvedOn: 'text' } },
  'waiver-over-pass': { severity: 'warning', facts: WAIVED },
  /** `why`: nothing of it is judged, or the status that can't be waived. */
  'waiver-unmatched': {
    severity: 'warning',
    facts: {
      ...WAIVED,
      why: { oneOf: ['not-judged', 'undetermined', 'no-data', 'not-applicable', 'no-target'] },
    },
  },
  /** What the explanation names, as far as it names it. */
  'explanation-unmatched': {
    severity: 'warning',
    facts: {
      finding: 'text',
      region: { optional: 'region' },
      subject: { optional: 'text' },
      year: { optional: 'year' },
      file: { optional: 'text' },
      row: { optional: 'count' },
    },
  },
} as const satisfies FindingKinds;
