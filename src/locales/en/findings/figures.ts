import { placeName } from '../../../core/origin.ts';
import type { FindingWordsOf } from '../../words/findings.ts';
import { quoted } from './phrases.ts';
import { DOUBT } from './workbooks.ts';

export const figures: FindingWordsOf<'figures'> = {
  'not-a-number': {
    title: 'not a number',
    message: ({ text, subject }, names) =>
      `${quoted(text)} is not a number; ${names.topic(subject)} needs one.`,
    hint: 'Digits and a decimal point only; leave the cell empty if nothing was reported.',
  },
  'approximate-number': {
    title: 'approximate number',
    message: ({ text, subject }, names) =>
      `${quoted(text)} is about a number, not a number (${names.topic(subject)}).`,
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
      `The spreadsheet could not work this cell out: ${text} (${names.topic(subject)}).`,
    hint: 'Put the formula right, or write the figure itself.',
  },
  'formula-without-value': {
    title: 'formula without value',
    message: ({ text, subject }, names) =>
      `The cell holds a formula without its result: ${text} (${names.topic(subject)}).`,
    hint: 'Open the file in a spreadsheet program, let it calculate, and save it.',
  },
  'float-noise': {
    title: 'float noise',
    message: ({ text, subject, value }, names) =>
      `${quoted(text)} is what binary arithmetic makes of ${value}; it is read as that (${names.topic(subject)}).`,
  },
  'footnote-mark': {
    title: 'footnote mark',
    message: ({ text, read }) =>
      `${quoted(text)} ends in a mark that leads to a note; it is read as ${quoted(read)}.`,
    hint: 'Put notes into a column "note" or below the table.',
  },
  'wrong-unit': {
    title: 'wrong unit',
    message: ({ text, subject }, names) => `The unit ${quoted(text)} does not fit ${names.topic(subject)}.`,
    hint: ({ expected }) => `Expected: ${expected.join(', ')}.`,
  },
  'unit-twice': {
    title: 'unit twice',
    message: ({ text, subject, once, twice }, names) =>
      `${quoted(text)} states a unit, and its column another: it may be ${once} or ${twice} (${names.topic(subject)}).`,
    hint: 'Take the unit out of the cell or out of the header.',
  },
  'not-a-whole-number': {
    title: 'not a whole number',
    message: ({ text, subject }, names) =>
      `${quoted(text)} is not a whole number, as ${names.topic(subject)} must be.`,
  },
  'not-yes-or-no': {
    title: 'not yes or no',
    message: ({ text, subject }, names) =>
      `${quoted(text)} is neither yes nor no; ${names.topic(subject)} needs one of them.`,
    hint: 'Write 是 or 否, yes or no, 1 or 0.',
  },
  'negative-number': {
    title: 'negative number',
    message: ({ text, subject }, names) =>
      `${quoted(text)} is below zero, which ${names.topic(subject)} can't be.`,
  },
  'percentage-out-of-range': {
    title: 'percentage out of range',
    message: ({ text, subject }, names) =>
      `${quoted(text)} is no percentage between 0 and 100 (${names.topic(subject)}).`,
  },
  'ambiguous-percentage': {
    title: 'ambiguous percentage',
    message: ({ text, subject, hundredfold }, names) =>
      `${quoted(text)} may be ${text.trim()}% or ${hundredfold}% (${names.topic(subject)}).`,
    hint: ({ text, hundredfold }) => `Write ${text.trim()}% or ${hundredfold}%, or put (%) into the header.`,
  },
  'percent-as-fraction': {
    title: 'percent as fraction',
    message: ({ subject, count }, names) =>
      `The ${count} figures of ${names.topic(subject)} lie between 0 and 1; they are taken for fractions: 0.85 is 85 %.`,
    hint: 'Put (%) into the header if they really are percent.',
  },
  'half-a-fraction': {
    title: 'half a fraction',
    message: ({ missing }) => `The ${missing} is missing.`,
    hint: 'Give numerator and denominator, or a value alone.',
  },
  'fraction-not-allowed': {
    title: 'fraction not allowed',
    message: ({ subject }, names) =>
      `${names.topic(subject)} is a measure and has no numerator and denominator.`,
    hint: 'Put its figure into the column "value".',
  },
  'numerator-above-denominator': {
    title: 'numerator above denominator',
    message: ({ numerator, denominator, indicator }, names) =>
      `The part is larger than the whole: ${numerator} of ${denominator} (${names.topic(indicator)}).`,
    hint: ({ other }) =>
      `The whole stands at ${placeName(other)}; one of the two is wrong, or they are swapped.`,
  },
  'more-than-members': {
    title: 'more than members',
    message: ({ indicator, region, denominator, members }, names) =>
      `${names.region(region)} has ${members} ${members === 1 ? 'member' : 'members'}, not ${denominator} (${names.topic(indicator)}).`,
    hint: 'The denominator is the number of counties, not a percentage or a number of schools.',
  },
};
