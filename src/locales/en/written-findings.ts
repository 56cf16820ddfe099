import type { Words } from '../words.ts';

const quoted = (text: string) => `"${text}"`;

/** Findings about how a file, a figure or a year is written. */
export const writtenFindings: Pick<
  Words['findings'],
  'no-header' | 'mixed-encodings' | 'footnote-mark' | 'school-year' | 'unit-twice' | 'more-than-members'
> = {
  'no-header': ({ text, delimiter }) => ({
    message: `No row is a header: none names indicators or measures of the plan. The first is ${quoted(text)}.`,
    hint:
      delimiter === undefined
        ? 'Either region,indicator,year,value, or region,year and one column for each measure.'
        : delimiter === ' '
          ? 'The cells seem to be parted by spaces: save the data as .xlsx or .csv.'
          : `The cells seem to be parted by ${quoted(delimiter)}: save the data as .xlsx or .csv, or put a line sep=${delimiter} in front.`,
  }),
  'mixed-encodings': ({ line }) => ({
    message: `Parts of the file are in different encodings: line ${line} is UTF-8, others are GBK.`,
    hint: 'Save each part as "CSV UTF-8" before putting them together.',
  }),
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
