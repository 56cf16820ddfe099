import type { FindingKinds } from './shapes.ts';
import { BAD_CELL } from './shapes.ts';

/** Found in a figure: how it is written, and what it can't be. */
export const FIGURES = {
  'not-a-number': { severity: 'error', facts: BAD_CELL },
  'approximate-number': { severity: 'error', facts: BAD_CELL },
  /** `why`: what the cell shows can't be taken for its value. */
  'doubtful-cell': {
    severity: 'error',
    facts: {
      text: 'text',
      why: {
        oneOf: ['struck-through', 'below-merge', 'hidden-by-format', 'sign-not-shown', 'unknown-format'],
      },
    },
  },
  'error-cell': { severity: 'error', facts: BAD_CELL },
  'formula-without-value': { severity: 'error', facts: BAD_CELL },
  'float-noise': { severity: 'warning', facts: { ...BAD_CELL, value: 'decimal' } },
  /** `read`: what is left without the mark. */
  'footnote-mark': { severity: 'warning', facts: { text: 'text', read: 'text' } },
  'wrong-unit': { severity: 'error', facts: { ...BAD_CELL, expected: { list: 'text' } } },
  /** The figure if the magnitude holds once, and if it holds for cell and column. */
  'unit-twice': { severity: 'error', facts: { ...BAD_CELL, once: 'decimal', twice: 'decimal' } },
  'not-a-whole-number': { severity: 'error', facts: BAD_CELL },
  'not-yes-or-no': { severity: 'error', facts: BAD_CELL },
  'negative-number': { severity: 'error', facts: BAD_CELL },
  'percentage-out-of-range': { severity: 'error', facts: BAD_CELL },
  'ambiguous-percentage': { severity: 'error', facts: { ...BAD_CELL, hundredfold: 'decimal' } },
  'percent-as-fraction': { severity: 'warning', facts: { subject: 'text', count: 'count' } },
  'half-a-fraction': { severity: 'error', facts: { missing: { oneOf: ['numerator', 'denominator'] } } },
  'fraction-not-allowed': { severity: 'error', facts: { subject: 'text' } },
  'numerator-above-denominator': {
    severity: 'error',
    facts: {
      numerator: 'decimal',
      denominator: 'decimal',
      indicator: 'text',
      other: 'place',
    },
  },
  'more-than-members': {
    severity: 'error',
    facts: {
      indicator: 'text',
      region: 'region',
      denominator: 'decimal',
      members: 'count',
    },
  },
} as const satisfies FindingKinds;
