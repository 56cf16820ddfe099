import type { FindingWordsOf } from '../../words/findings.ts';
import { didYouMean, mapped, nearNames, onlyBeginning, quoted, toTheTop } from './phrases.ts';

/** What columns are called. */
const COLUMN = {
  region: 'region',
  indicator: 'indicator',
  year: 'year',
  value: 'value',
  numerator: 'numerator',
  denominator: 'denominator',
} as const;

const HINT_SOURCE = { title: 'title', sheet: 'sheet name', file: 'file name' } as const;

export const tables: FindingWordsOf<'tables'> = {
  'sheet-without-table': {
    title: 'sheet without table',
    message: 'No table was found on this sheet, so it is not read.',
    hint: "Leave it as it is if it only explains; the other sheets are read. If it contains figures, name the measures in its header, or say what its columns mean with --map 'name in the header=id'.",
  },
  'no-header': {
    title: 'no header',
    message: ({ text, lookedAt }) =>
      `No header was found: no row names indicators or measures of the plan.${text === '' ? '' : ` The first row is ${quoted(text)}.`}${onlyBeginning(lookedAt)}`,
    hint: ({ delimiter, near = [], lookedAt }) =>
      `${toTheTop(lookedAt)}${
        delimiter === undefined
          ? `${near[0] === undefined ? 'Write region,indicator,year,value, or region,year and one column for each measure.' : nearNames(near)} Map other names with ${mapped(near[0]?.text ?? 'name in the header', near[0]?.candidates[0]?.id ?? 'id')}. For a form with the right header: dabiao template -r 昆明市 -o empty.xlsx`
          : delimiter === ' '
            ? 'The cells seem to be separated by spaces: save the data as .xlsx or .csv.'
            : `The cells seem to be separated by ${quoted(delimiter)}: save the data as .xlsx or .csv, or put a line sep=${delimiter} first.`
      }`,
  },
  'rows-without-header': {
    title: 'rows without header',
    message: ({ rows }) =>
      `${rows} ${rows === 1 ? 'row looks' : 'rows look'} like data but ${rows === 1 ? 'has' : 'have'} no header above ${rows === 1 ? 'it' : 'them'}.`,
    hint: "Add a header that names the columns, or say what they mean with --map 'name in the header=id'. For a form with the right header: dabiao template -r 昆明市 -o empty.xlsx",
  },
  'no-rows': {
    title: 'no rows',
    message: 'There is a header, but nothing below it.',
    hint: 'Fill in the figures, or leave the file out.',
  },
  'hints-differ': {
    title: 'hints differ',
    message: ({ used, by, text, source, other }) =>
      `The ${HINT_SOURCE[source]} ${quoted(text)} says ${other}, but the ${HINT_SOURCE[by]} says ${used}.`,
    hint: 'Correct one of them, or add a column. For a year, the one nearer to the table is used; for a region, neither.',
  },
  'missing-column': {
    title: 'missing column',
    message: ({ missing, like, lookedAt }) =>
      `The header has no column ${missing.map((name) => quoted(COLUMN[name])).join(', ')}.${like === null ? '' : ` Column ${like.column} contains regions, but its header ${quoted(like.text)} is unknown.`}${onlyBeginning(lookedAt)}`,
    hint: ({ missing, like, lookedAt }) =>
      `${toTheTop(lookedAt)}${
        like !== null
          ? `Name that column "region"${like.text === '' ? '' : `, or map it with ${mapped(like.text, 'region')}`}.`
          : missing.includes('year')
            ? "Add the column, or give the year of the file with --year 2025; if the column has another name, map it with --map 'its name=year'."
            : missing.includes('region')
              ? "Add the column; if it has another name, map it with --map 'its name=region'."
              : missing.includes('indicator')
                ? 'Name the measure or indicator in a title above the table, in the sheet name or the file name, or with --indicator.'
                : "Add the column: a long table has region, indicator, year and value, or numerator and denominator. If it has another name, map it with --map 'its name=value'."
      }`,
  },
  'unknown-column': {
    title: 'unknown column',
    message: ({ text }) =>
      text === ''
        ? 'A column without a name contains values; they are ignored.'
        : `The column ${quoted(text)} is not in the plan and is ignored.`,
    hint: ({ text, candidates }) =>
      text === ''
        ? 'Name it after a measure, or remove it; put remarks in a column "note".'
        : candidates[0] === undefined
          ? `Name it after an indicator or a measure, or map it with ${mapped(text, 'id')} (see dabiao targets list). To ignore it without this warning: ${mapped(text, 'ignore')}`
          : `${didYouMean(candidates)} If so, rename it, or add ${mapped(text, candidates[0].id)}`,
  },
  'duplicate-column': {
    title: 'duplicate column',
    message: ({ text, first }) =>
      `The column ${quoted(text)} has the same meaning as column ${first}; neither is used.`,
    hint: 'Remove one of the two.',
  },
  'columns-outside-plan': {
    title: 'columns outside plan',
    message: ({ years }) => `The columns of ${years.join(', ')} are outside the plan and are not read.`,
  },
  'unit-of-others': {
    title: 'unit of others',
    message: ({ text, subject, expected }, names) =>
      `The unit ${quoted(text)}, stated for the table, does not fit ${names.topic(subject)}; its figures are read as they are, in ${expected[1] ?? expected[0] ?? ''}.`,
    hint: 'Put the unit in brackets after the name of each column it applies to.',
  },
  'merged-figure': {
    title: 'merged figure',
    message: ({ text, cells }) =>
      `${quoted(text)} is in a cell merged over ${cells} figures, so it is unclear where it belongs.`,
    hint: 'Unmerge the cells and write each figure where it belongs.',
  },
};
