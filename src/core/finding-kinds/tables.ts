import type { FindingKinds } from './shapes.ts';
import { BAD_CELL, HINT_SOURCE, MISNAMED } from './shapes.ts';

/** Found when the table of a file or sheet is made out: its titles, its header, its columns. */
export const TABLES = {
  'sheet-without-table': { severity: 'warning', facts: {} },
  /**
   * `delimiter`: what the cells seem to be parted by, where it is none that is read; `near`: cells that may
   * have been meant for a name of the plan.
   */
  /** `lookedAt`: so many bytes at the beginning of a large text; here and below absent if all was read. */
  'no-header': {
    severity: 'error',
    facts: {
      text: 'text',
      delimiter: { optional: 'text' },
      near: { optional: { list: { record: MISNAMED } } },
      lookedAt: { optional: 'count' },
    },
  },
  'rows-without-header': { severity: 'error', facts: { rows: 'count' } },
  'no-rows': { severity: 'error', facts: {} },
  /** `used`, said by the source `by`, counts; the other does not. */
  'hints-differ': {
    severity: 'warning',
    facts: {
      used: 'text',
      by: HINT_SOURCE,
      text: 'text',
      source: HINT_SOURCE,
      other: 'text',
    },
  },
  /** `like`: a column whose header is not understood, though its cells are what is missing. */
  'missing-column': {
    severity: 'error',
    facts: {
      missing: { list: { oneOf: ['region', 'indicator', 'year', 'value', 'numerator', 'denominator'] } },
      like: { orNull: { record: { column: 'count', text: 'text' } } },
      lookedAt: { optional: 'count' },
    },
  },
  'unknown-column': { severity: 'error', facts: MISNAMED },
  'duplicate-column': { severity: 'error', facts: { text: 'text', first: 'count' } },
  'columns-outside-plan': { severity: 'warning', facts: { years: { list: 'year' } } },
  'unit-of-others': { severity: 'warning', facts: { ...BAD_CELL, expected: { list: 'text' } } },
  'merged-figure': { severity: 'error', facts: { text: 'text', cells: 'count' } },
} as const satisfies FindingKinds;
