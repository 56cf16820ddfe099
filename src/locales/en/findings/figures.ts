import { placeName } from '../../../core/origin.ts';
import type { FindingWordsOf } from '../../words/findings.ts';
import { oneOf, quoted } from './phrases.ts';
import { DOUBT } from './workbooks.ts';

export const figures: FindingWordsOf<'figures'> = {
  'not-a-number': {
    title: 'not a number',
    message: ({ text, subject }, names) =>
      `${quoted(text)} is not a number; ${names.topic(subject)} requires one.`,
    hint: 'Use only digits and a decimal point, or leave the cell empty if nothing was reported.',
  },
  'approximate-number': {
    title: 'approximate number',
    message: ({ text, subject }, names) =>
      `${quoted(text)} is approximate; an exact number is required (${names.topic(subject)}).`,
    hint: 'Give the exact figure, or leave the cell empty.',
  },
  'doubtful-cell': {
    title: 'doubtful cell',
    message: ({ text, why }) => `${quoted(text)} ${DOUBT[why].is}; it is not used.`,
    hint: ({ why }) => DOUBT[why].cure,
  },
  'error-cell': {
    title: 'error cell',
    message: ({ text, subject }, names) =>
      `The spreadsheet could not calculate this cell: ${text} (${names.topic(subject)}).`,
    hint: 'Correct the formula, or write the figure itself.',
  },
  'formula-without-value': {
    title: 'formula without value',
    message: ({ text, subject }, names) =>
      `The cell contains a formula without its result: ${text} (${names.topic(subject)}).`,
    hint: 'Open the file in a spreadsheet program, let it calculate, and save it.',
  },
  'float-noise': {
    title: 'float noise',
    message: ({ text, subject, value }, names) =>
      `${quoted(text)} is ${value} with a rounding error of binary arithmetic; it is read as ${value} (${names.topic(subject)}).`,
  },
  'footnote-mark': {
    title: 'footnote mark',
    message: ({ text, read }) => `${quoted(text)} ends in a footnote mark; it is read as ${quoted(read)}.`,
    hint: 'Put notes in a column "note" or below the table.',
  },
  'wrong-unit': {
    title: 'wrong unit',
    message: ({ text, subject }, names) => `The unit ${quoted(text)} does not fit ${names.topic(subject)}.`,
    hint: ({ expected }) => oneOf(expected),
  },
  'unit-twice': {
    title: 'unit twice',
    message: ({ text, subject, once, twice }, names) =>
      `${quoted(text)} has a unit, and its column has another: it may mean ${once} or ${twice} (${names.topic(subject)}).`,
    hint: 'Remove the unit from the cell or from the header.',
  },
  'not-a-whole-number': {
    title: 'not a whole number',
    message: ({ text, subject }, names) =>
      `${quoted(text)} is not a whole number; ${names.topic(subject)} requires one.`,
  },
  'not-yes-or-no': {
    title: 'not yes or no',
    message: ({ text, subject }, names) =>
      `${quoted(text)} is neither yes nor no; ${names.topic(subject)} requires one of them.`,
    hint: 'Write 是 or 否, yes or no, 1 or 0.',
  },
  'negative-number': {
    title: 'negative number',
    message: ({ text, subject }, names) => `${quoted(text)} is negative; ${names.topic(subject)} cannot be.`,
  },
  'percentage-out-of-range': {
    title: 'percentage out of range',
    message: ({ text, subject }, names) =>
      `${quoted(text)} is not a percentage between 0 and 100 (${names.topic(subject)}).`,
  },
  'ambiguous-percentage': {
    title: 'ambiguous percentage',
    message: ({ text, subject, hundredfold }, names) =>
      `${quoted(text)} may mean ${text.trim()}% or ${hundredfold}% (${names.topic(subject)}).`,
    hint: ({ text, hundredfold }) => `Write ${text.trim()}% or ${hundredfold}%, or put (%) in the header.`,
  },
  'percent-as-fraction': {
    title: 'percent as fraction',
    message: ({ subject, count }, names) =>
      `The ${count} figures of ${names.topic(subject)} are between 0 and 1; they are read as fractions: 0.85 is 85 %.`,
    hint: 'Put (%) in the header if they really are percentages.',
  },
  'half-a-fraction': {
    title: 'half a fraction',
    message: ({ missing }) => `The ${missing} is missing.`,
    hint: 'Give both numerator and denominator, or a value alone.',
  },
  'fraction-not-allowed': {
    title: 'fraction not allowed',
    message: ({ subject }, names) =>
      `${names.topic(subject)} is a measure and has no numerator and denominator.`,
    hint: 'Put its figure in the column "value".',
  },
  'numerator-above-denominator': {
    title: 'numerator above denominator',
    message: ({ numerator, denominator, indicator }, names) =>
      `The part is larger than the whole: ${numerator} of ${denominator} (${names.topic(indicator)}).`,
    hint: ({ other }) =>
      `Check the whole at ${placeName(other)}; one of the two is wrong, or they are swapped.`,
  },
  'more-than-members': {
    title: 'more than members',
    message: ({ indicator, region, denominator, members }, names) =>
      `${names.region(region)} has ${members} ${members === 1 ? 'member' : 'members'}, not ${denominator} (${names.topic(indicator)}).`,
    hint: 'Use the number of counties as the denominator, not a percentage or a number of schools.',
  },
};
