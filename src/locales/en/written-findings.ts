import type { Words } from '../words.ts';

const quoted = (text: string) => `"${text}"`;

/** Findings about how a figure or year is written. */
export const writtenFindings: Pick<Words['findings'], 'footnote-mark' | 'school-year' | 'unit-twice' | 'more-than-members'> = {
  'footnote-mark': ({ text, read }) => ({
    message: `${quoted(text)} ends in a mark that leads to a note; it is read as ${quoted(read)}.`,
    hint: 'Put notes into a column "note" or below the table.',
  }),
  'school-year': ({ text, year }) => ({
    message: `${quoted(text)} is a school year; its figures are those of its beginning, 1 September, and count for ${year}.`,
    hint: 'Write the year alone if another is meant.',
  }),
  'unit-twice': ({ text, subject, once, twice }, names) => ({
    message: `${quoted(text)} states a unit, and its column another: it may be ${once} or ${twice} (${names.topic(subject)}).`,
    hint: 'Take the unit out of the cell or out of the header.',
  }),
  'more-than-members': ({ indicator, region, denominator, members }, names) => ({
    message: `${names.region(region)} has ${members} ${members === 1 ? 'member' : 'members'}, not ${denominator} (${names.topic(indicator)}).`,
    hint: 'The denominator is the number of counties, not a percentage or a number of schools.',
  }),
};
