import type { FindingKinds } from './shapes.ts';
import { MISNAMED, ROW_LENGTH } from './shapes.ts';

/** Found in a row: how many cells it has, and which region, indicator and year it is about. */
export const ROWS = {
  'short-row': { severity: 'error', facts: ROW_LENGTH },
  'long-row': { severity: 'error', facts: ROW_LENGTH },
  'missing-region': { severity: 'error', facts: {} },
  'unknown-region': { severity: 'error', facts: MISNAMED },
  'ambiguous-region': { severity: 'error', facts: MISNAMED },
  'former-region': { severity: 'warning', facts: { text: 'text', region: 'region' } },
  'no-county': { severity: 'error', facts: { text: 'text' } },
  'undeclared-zone': { severity: 'error', facts: { text: 'text' } },
  'prefecture-not-told': { severity: 'error', facts: { text: 'text' } },
  'regions-differ': { severity: 'error', facts: { text: 'text', region: 'region' } },
  'missing-indicator': { severity: 'error', facts: {} },
  'unknown-indicator': { severity: 'error', facts: MISNAMED },
  'missing-year': { severity: 'error', facts: {} },
  'not-a-year': { severity: 'error', facts: { text: 'text' } },
  'school-year': { severity: 'warning', facts: { text: 'text', year: 'year' } },
  'year-outside-plan': { severity: 'error', facts: { text: 'text', first: 'year', last: 'year' } },
  'wrong-level': {
    severity: 'error',
    facts: {
      subject: 'text',
      region: 'region',
      level: 'level',
      allowed: { list: 'level' },
      /** It is a direct member of a region of that level. */
      direct: { optional: 'flag' },
    },
  },
  'not-counted-in-share': { severity: 'warning', facts: { subject: 'text', region: 'region' } },
} as const satisfies FindingKinds;
