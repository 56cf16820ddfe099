import type { FindingWordsOf } from '../../words/findings.ts';
import { didYouMean, mapped, nearNames, quoted } from './phrases.ts';

/** What columns are called. */
const COLUMN = {
  region: 'region',
  indicator: 'indicator',
  year: 'year',
  value: 'value',
  numerator: 'numerator',
  denominator: 'denominator',
} as const;

const HINT_SOURCE = { title: 'title', sheet: 'name of the sheet', file: 'name of the file' } as const;

export const tables: FindingWordsOf<'tables'> = {
  'sheet-without-table': {
    title: 'sheet without table',
    message: 'No table was found on this sheet; it is not read.',
    hint: "The other sheets are. Nothing is lost if this one only explains; if it holds figures, name the measures in its header, or say what they mean with --map 'name in the header=id'.",
  },
  'no-header': {
    title: 'no header',
    message: ({ text }) =>
      `No row is a header: none names indicators or measures of the plan. The first is ${quoted(text)}.`,
    hint: ({ delimiter, near = [] }) =>
      delimiter === undefined
        ? `${near[0] === undefined ? 'Either region,indicator,year,value, or region,year and one column for each measure.' : nearNames(near)} Other names are explained with ${mapped(near[0]?.text ?? 'name in the header', near[0]?.candidates[0]?.id ?? 'id')}; sheets with the right header come from: dabiao template -r 昆明市 -o empty.xlsx`
        : delimiter === ' '
          ? 'The cells seem to be parted by spaces: save the data as .xlsx or .csv.'
          : `The cells seem to be parted by ${quoted(delimiter)}: save the data as .xlsx or .csv, or put a line sep=${delimiter} in front.`,
  },
  'rows-without-header': {
    title: 'rows without header',
    message: ({ rows }) =>
      `${rows} ${rows === 1 ? 'row looks' : 'rows look'} like data and ${rows === 1 ? 'stands' : 'stand'} above any header that says what they are.`,
    hint: "Name the columns above them, or say what they mean with --map 'name in the header=id'; sheets with the right header come from: dabiao template -r 昆明市 -o empty.xlsx",
  },
  'no-rows': {
    title: 'no rows',
    message: 'There is a header and nothing below it.',
    hint: 'Fill in the figures, or leave the file out.',
  },
  'hints-differ': {
    title: 'hints differ',
    message: ({ used, by, text, source, other }) =>
      `The ${HINT_SOURCE[source]} ${quoted(text)} says ${other}, the ${HINT_SOURCE[by]} says ${used}.`,
    hint: 'The nearer one counts for a year, neither for a region. Correct the other, or add a column.',
  },
  'missing-column': {
    title: 'missing column',
    message: ({ missing, like }) =>
      `The header has no column ${missing.map((name) => quoted(COLUMN[name])).join(', ')}.${like === null ? '' : ` Column ${like.column} holds regions, but its header ${quoted(like.text)} is not known.`}`,
    hint: ({ missing, like }) =>
      like !== null
        ? `Name that column "region"${like.text === '' ? '' : `, or say so with ${mapped(like.text, 'region')}`}.`
        : missing.includes('year')
          ? "Add the column, or say which year the file is about with --year 2025; one of another name is explained with --map 'its name=year'."
          : missing.includes('region')
            ? "Add the column; one of another name is explained with --map 'its name=region'."
            : missing.includes('indicator')
              ? 'Name the measure or indicator in a title above the table, in the name of the sheet or file, or with --indicator.'
              : "A long table has the columns region, indicator, year and value, or numerator and denominator; one of another name is explained with --map 'its name=value'.",
  },
  'unknown-column': {
    title: 'unknown column',
    message: ({ text }) =>
      text === ''
        ? 'A column without a name holds values; they are not used.'
        : `The column ${quoted(text)} is none the plan knows; it is not used.`,
    hint: ({ text, candidates }) =>
      text === ''
        ? 'Name it after a measure, or take it out; remarks belong in a column "note".'
        : candidates[0] === undefined
          ? `Name it after an indicator or a measure, or say what it means with ${mapped(text, 'id')} (dabiao targets list); one that is not handed in: ${mapped(text, 'ignore')}`
          : `${didYouMean(candidates)} If so, rename it, or add ${mapped(text, candidates[0].id)}`,
  },
  'duplicate-column': {
    title: 'duplicate column',
    message: ({ text, first }) =>
      `The column ${quoted(text)} names the same thing as column ${first}; neither is used.`,
    hint: 'Take one of the two out.',
  },
  'columns-outside-plan': {
    title: 'columns outside plan',
    message: ({ years }) => `The columns of ${years.join(', ')} are outside the plan and are not read.`,
  },
  'unit-of-others': {
    title: 'unit of others',
    message: ({ text, subject, expected }, names) =>
      `The unit ${quoted(text)} stated for the table is none of ${names.topic(subject)}; its figures are read as they stand, in ${expected[1] ?? expected[0] ?? ''}.`,
    hint: 'Put the unit in brackets behind the name of each column it applies to.',
  },
  'merged-figure': {
    title: 'merged figure',
    message: ({ text, cells }) =>
      `${quoted(text)} stands in a cell merged over ${cells} figures, so it can't be told whose it is.`,
    hint: 'Unmerge the cells and write each figure where it belongs.',
  },
};
