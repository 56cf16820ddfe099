import { isShortened } from '../../shortened.ts';
import type { FindingWordsOf } from '../../words/findings.ts';
import { didYouMean, quoted } from './phrases.ts';

const LEVEL = { province: 'province', prefecture: 'prefecture', county: 'county' } as const;

export const rows: FindingWordsOf<'rows'> = {
  'short-row': {
    title: 'short row',
    message: ({ expected, found }) => `The row ends after ${found} cells; the header has ${expected}.`,
    hint: 'Add the missing cells; an empty cell still needs its comma.',
  },
  'long-row': {
    title: 'long row',
    message: ({ expected, found }) => `The row has ${found} cells; the header has ${expected}.`,
    hint: 'If a cell contains a comma, put quotation marks around it.',
  },
  'missing-region': { title: 'missing region', message: 'The row does not say which region it is about.' },
  'unknown-region': {
    title: 'unknown region',
    message: ({ text }) => `Unknown region ${quoted(text)}.`,
    hint: ({ text, candidates }) =>
      isShortened(text)
        ? 'Format the column as text and write the code again; a spreadsheet program shortened it.'
        : candidates.length > 0
          ? didYouMean(candidates)
          : 'Write the six-digit code, the full name or the short name; run dabiao regions to list them.',
  },
  'ambiguous-region': {
    title: 'ambiguous region',
    message: ({ text, candidates }) =>
      `${quoted(text)} may mean ${candidates.map(({ id, name }) => `${name} (${id})`).join(' or ')}.`,
    hint: 'Write the six-digit code, or put the prefecture in front of the name.',
  },
  'former-region': {
    title: 'former region',
    message: ({ text, region }, names) =>
      `${quoted(text)} is a former name or code; it is read as ${names.region(region)} (${region}).`,
  },
  'no-county': {
    title: 'no county',
    message: ({ text }) =>
      `${quoted(text)} is not a county, but the districts of a city as a whole, or what a county runs itself.`,
    hint: 'Report each county with all of its schools.',
  },
  'undeclared-zone': {
    title: 'undeclared zone',
    message: ({ text }) => `${quoted(text)} is a zone that has not been declared.`,
    hint: ({ text }) =>
      `Declare it in a file that is named with --zones, as in  zones: { zone1: { name: ${text}, parent: 昆明市 } }; or leave the row out if its figures are in those of a county already.`,
  },
  'prefecture-not-told': {
    title: 'prefecture not told',
    message: ({ text }) => `Nothing says whose schools ${quoted(text)} are.`,
    hint: 'Write who runs them in front, as in 昆明市本级 or 大理州直属; 云南省属 are those of the province.',
  },
  'regions-differ': {
    title: 'regions differ',
    message: ({ text, region }, names) =>
      `${quoted(text)} and ${names.region(region)} (${region}) in the same row are different regions.`,
    hint: 'Correct the code or the name.',
  },
  'missing-indicator': {
    title: 'missing indicator',
    message: 'The row does not say which indicator or measure it is about.',
  },
  'unknown-indicator': {
    title: 'unknown indicator',
    message: ({ text }) => `${quoted(text)} is neither an indicator nor a measure of the plan.`,
    hint: ({ candidates }) =>
      candidates.length > 0 ? didYouMean(candidates) : 'Run dabiao targets list to see them all.',
  },
  'missing-year': { title: 'missing year', message: 'The row does not say which year it is about.' },
  'not-a-year': {
    title: 'not a year',
    message: ({ text }) => `${quoted(text)} is not a year.`,
    hint: 'Write four digits, as in 2025.',
  },
  'school-year': {
    title: 'school year',
    message: ({ text, year }) =>
      `${quoted(text)} is a school year; its figures are those at its start, on 1 September, and count for ${year}.`,
    hint: 'Write a single year if another one is meant.',
  },
  'year-outside-plan': {
    title: 'year outside plan',
    message: ({ text, first, last }) =>
      `${quoted(text)} is outside the plan, which covers ${first} (the baseline) to ${last}.`,
  },
  'wrong-level': {
    title: 'wrong level',
    message: ({ subject, region, level, allowed, direct }, names) => {
      const who = direct ? `reports what the level below its ${LEVEL[level]} does` : `is a ${LEVEL[level]}`;
      return `${names.region(region)} ${who}; ${names.topic(subject)} is reported by: ${allowed.map((each) => LEVEL[each]).join(', ')}.`;
    },
  },
  'not-counted-in-share': {
    title: 'not counted in share',
    message: ({ subject, region }, names) =>
      `${names.region(region)} is not a region and is not counted in ${names.topic(subject)}; the cell is not used.`,
    hint: 'Leave the cell empty.',
  },
};
