import type { Candidate, FactsByCode } from '../../core/findings.ts';
import { placeName } from '../../core/origin.ts';
import { reasonOf } from '../reasons.ts';
import { isShortened } from '../shortened.ts';
import { isArchive } from '../archives.ts';
import type { Names, Words } from '../words.ts';
import { columnFindings } from './column-findings.ts';
import { systemReasons, unknownReason } from './reasons.ts';
import { writtenFindings } from './written-findings.ts';
import { DAMAGE, DOUBT, FOREIGN } from './workbooks.ts';

const LEVEL = { province: 'province', prefecture: 'prefecture', county: 'county' } as const;

/** Other figures that are spelt out. */
const MOST_NAMED = 3;

const quoted = (text: string) => `"${text}"`;
const meant = (candidates: readonly Candidate[]) =>
  candidates.length === 0
    ? {}
    : {
        hint: `Did you mean ${candidates.map(({ id, name }) => (id === name ? id : `${name} (${id})`)).join(' or ')}?`,
      };
const about = (names: Names, subject: string, region: string, year: number) =>
  `${names.topic(subject)}, ${names.region(region)}, ${year}`;

/** Some of the other figures; the rest is only counted. */
function elsewhere({ others, more }: FactsByCode['conflicting-figures']): string {
  const count = others.length - MOST_NAMED + more;
  const named = others.slice(0, MOST_NAMED).map((other) => `${other.text} at ${placeName(other.place)}`);
  return named.join(', ') + (count > 0 ? ` and ${count} more` : '');
}

const HINT_SOURCE = { title: 'title', sheet: 'name of the sheet', file: 'name of the file' } as const;

export const findings: Words['findings'] = {
  'unknown-region': ({ text, candidates }) => ({
    message: `There is no region ${quoted(text)}.`,
    ...(isShortened(text)
      ? { hint: 'A spreadsheet shortened the code: format its column as text and write it again.' }
      : candidates.length > 0
        ? meant(candidates)
        : { hint: 'Write the six-digit code, the full name or the short name; dabiao regions lists them.' }),
  }),
  'ambiguous-region': ({ text, candidates }) => ({
    message: `${quoted(text)} may be ${candidates.map(({ id, name }) => `${name} (${id})`).join(' or ')}.`,
    hint: 'Write the six-digit code, or put the prefecture in front of the name.',
  }),
  'former-region': ({ text, region }, names) => ({
    message: `${quoted(text)} is a former name or code; it is taken for ${names.region(region)} (${region}).`,
  }),
  'no-county': ({ text }) => ({
    message: `${quoted(text)} is no county: a development zone or something run by a larger region.`,
    hint: 'Its figures belong to the county it lies in.',
  }),
  'regions-differ': ({ text, region }, names) => ({
    message: `${quoted(text)} is another region than ${names.region(region)} (${region}) in the same row.`,
    hint: 'Correct the code or the name.',
  }),
  'unknown-indicator': ({ text, candidates }) => ({
    message: `${quoted(text)} is neither an indicator nor a measure of the plan.`,
    ...(candidates.length > 0 ? meant(candidates) : { hint: 'dabiao targets list names them all.' }),
  }),
  'duplicate-column': ({ text, first }) => ({
    message: `The column ${quoted(text)} names the same thing as column ${first}; neither is used.`,
    hint: 'Take one of the two out.',
  }),
  'columns-outside-plan': ({ years }) => ({
    message: `The columns of ${years.join(', ')} are outside the plan and are not read.`,
  }),
  'rows-without-header': ({ rows }) => ({
    message: `${rows} ${rows === 1 ? 'row looks' : 'rows look'} like data and ${rows === 1 ? 'stands' : 'stand'} above any header that says what they are.`,
    hint: "Name the columns above them, or say what they mean with --map 'name in the header=id'; sheets with the right header come from: dabiao template -r 昆明市 -o empty.xlsx",
  }),
  'hints-differ': ({ used, by, text, source, other }) => ({
    message: `The ${HINT_SOURCE[source]} ${quoted(text)} says ${other}, the ${HINT_SOURCE[by]} says ${used}.`,
    hint: 'The nearer one counts for a year, neither for a region. Correct the other, or add a column.',
  }),
  'no-rows': () => ({
    message: 'There is a header and nothing below it.',
    hint: 'Fill in the figures, or leave the file out.',
  }),
  'empty-file': () => ({
    message: 'The file is empty.',
    hint: 'Export it again; something went wrong when it was saved.',
  }),
  'binary-file': () => ({
    message: 'This is neither a text nor a workbook.',
    hint: 'Save the spreadsheet as .xlsx or .csv.',
  }),
  'unknown-encoding': ({ tried, offset }) => ({
    message: `The file is not ${tried.join(' or ')}: byte ${offset + 1} fits none.`,
    hint: 'Save it as "CSV UTF-8", or name its encoding with --encoding.',
  }),
  'encrypted-file': () => ({
    message: 'The workbook is protected by a password.',
    hint: 'Open it in Excel or WPS, take the password off, and save it as .xlsx.',
  }),
  'corrupt-file': ({ reason }) => ({
    message: `The workbook is damaged: ${DAMAGE[reason]}.`,
    hint: 'If a spreadsheet program can open it, save it as .xlsx; if not, ask for another copy.',
  }),
  'unsupported-content': ({ kind }) => ({
    message: `The file is ${FOREIGN[kind].is}, which is not read.`,
    hint: FOREIGN[kind].cure,
  }),
  'too-large': ({ what, most }) => ({
    message: {
      bytes: `The workbook unpacks to more than ${most / 1048576} MB, which is not read.`,
      cells: `The workbook spans more than ${most.toLocaleString('en')} cells, which is not read.`,
      cell: `A cell of the workbook holds more than ${most.toLocaleString('en')} characters, which is not read.`,
      text: `The workbook holds more than ${most.toLocaleString('en')} characters of text, which is not read.`,
    }[what],
    hint: 'Delete the empty rows and columns and the pictures, or save the data as CSV.',
  }),
  'missing-sheet': ({ sheets }) => ({
    message: `The workbook lists ${sheets.map(quoted).join(', ')}, but holds no such sheet.`,
    hint: 'The other sheets are read. Open the workbook in a spreadsheet program and save it again.',
  }),
  'no-such-sheet': ({ text, sheets }) => ({
    message: `The workbook has no sheet ${quoted(text)}.`,
    hint: `It has: ${sheets.join(', ')}.`,
  }),
  'sheet-without-table': () => ({
    message: 'No table was found on this sheet; it is not read.',
    hint: "The other sheets are. Nothing is lost if this one only explains; if it holds figures, name the measures in its header, or say what they mean with --map 'name in the header=id'.",
  }),
  'hidden-data': ({ rows, columns }) => ({
    message: `${[rows > 0 ? `${rows} rows` : '', columns > 0 ? `${columns} columns` : ''].filter(Boolean).join(' and ')} of this sheet are hidden; they are read like the others.`,
    hint: 'Delete what does not belong to the submission.',
  }),
  'unsupported-file': ({ extension }) =>
    isArchive(extension)
      ? {
          message: `Archives${extension === '' ? '' : ` (${extension})`} are not read.`,
          hint: 'Unpack it first, and hand in what is inside.',
        }
      : {
          message: `Files of type ${extension} are not read.`,
          hint: 'Open it in Excel or WPS and save it as .xlsx or .csv; copy tables of a document into a sheet.',
        },
  'unreadable-file': ({ reason }) => ({
    message: `The file can't be read: ${reasonOf(reason, systemReasons, unknownReason)}.`,
  }),
  'file-not-read': () => ({
    message: 'The file is not read: it does not look like a table.',
    hint: 'If it holds data, save it as .xlsx or .csv, or name it on the command line.',
  }),
  'broken-quotes': () => ({
    message: 'A quotation mark in this line is never closed, or followed by more text.',
    hint: 'Close it; one that belongs to the text is written twice, and its cell in quotation marks.',
  }),
  'stray-quote': () => ({
    message: 'A quotation mark stands inside a cell; it is taken for part of its text.',
  }),
  'short-row': ({ expected, found }) => ({
    message: `The row ends after ${found} cells; the header has ${expected}.`,
    hint: 'Put in the missing cells; an empty one still needs its comma.',
  }),
  'long-row': ({ expected, found }) => ({
    message: `The row has ${found} cells; the header has ${expected}.`,
    hint: 'Perhaps a cell holds a comma: put quotation marks around it.',
  }),
  'missing-region': () => ({ message: 'The row does not say which region it is about.' }),
  'missing-indicator': () => ({ message: 'The row does not say which indicator or measure it is about.' }),
  'missing-year': () => ({ message: 'The row does not say which year it is about.' }),
  'not-a-year': ({ text }) => ({
    message: `${quoted(text)} is not a year.`,
    hint: 'Write four digits: 2025.',
  }),
  'year-outside-plan': ({ text, first, last }) => ({
    message: `${quoted(text)} is outside the plan, which covers ${first} (the baseline) to ${last}.`,
  }),
  'not-a-number': ({ text, subject }, names) => ({
    message: `${quoted(text)} is not a number; ${names.topic(subject)} needs one.`,
    hint: 'Digits and a decimal point only; leave the cell empty if nothing was reported.',
  }),
  'approximate-number': ({ text, subject }, names) => ({
    message: `${quoted(text)} is about a number, not a number (${names.topic(subject)}).`,
    hint: 'Give the exact figure, or leave the cell empty.',
  }),
  'doubtful-cell': ({ text, why }) => ({
    message: `${quoted(text)} ${DOUBT[why].is}; it is not used.`,
    hint: DOUBT[why].cure,
  }),
  'error-cell': ({ text, subject }, names) => ({
    message: `The spreadsheet could not work this cell out: ${text} (${names.topic(subject)}).`,
    hint: 'Put the formula right, or write the figure itself.',
  }),
  'formula-without-value': ({ text, subject }, names) => ({
    message: `The cell holds a formula without its result: ${text} (${names.topic(subject)}).`,
    hint: 'Open the file in a spreadsheet program, let it calculate, and save it.',
  }),
  'float-noise': ({ text, subject, value }, names) => ({
    message: `${quoted(text)} is what binary arithmetic makes of ${value}; it is read as that (${names.topic(subject)}).`,
  }),
  'percent-as-fraction': ({ subject, count }, names) => ({
    message: `The ${count} figures of ${names.topic(subject)} lie between 0 and 1; they are taken for fractions: 0.85 is 85 %.`,
    hint: 'Put (%) into the header if they really are percent.',
  }),
  'not-a-whole-number': ({ text, subject }, names) => ({
    message: `${quoted(text)} is not a whole number, as ${names.topic(subject)} must be.`,
  }),
  'not-yes-or-no': ({ text, subject }, names) => ({
    message: `${quoted(text)} is neither yes nor no; ${names.topic(subject)} needs one of them.`,
    hint: 'Write 是 or 否, yes or no, 1 or 0.',
  }),
  'negative-number': ({ text, subject }, names) => ({
    message: `${quoted(text)} is below zero, which ${names.topic(subject)} can't be.`,
  }),
  'percentage-out-of-range': ({ text, subject }, names) => ({
    message: `${quoted(text)} is no percentage between 0 and 100 (${names.topic(subject)}).`,
  }),
  'ambiguous-percentage': ({ text, subject, hundredfold }, names) => ({
    message: `${quoted(text)} may be ${text.trim()}% or ${hundredfold}% (${names.topic(subject)}).`,
    hint: `Write ${text.trim()}% or ${hundredfold}%, or put (%) into the header.`,
  }),
  'numerator-above-denominator': ({ numerator, denominator, indicator, other }, names) => ({
    message: `The part is larger than the whole: ${numerator} of ${denominator} (${names.topic(indicator)}).`,
    hint: `The whole stands at ${placeName(other)}; one of the two is wrong, or they are swapped.`,
  }),
  'half-a-fraction': ({ missing }) => ({
    message: `The ${missing} is missing.`,
    hint: 'Give numerator and denominator, or a value alone.',
  }),
  'fraction-not-allowed': ({ subject }, names) => ({
    message: `${names.topic(subject)} is a measure and has no numerator and denominator.`,
    hint: 'Put its figure into the column "value".',
  }),
  'wrong-unit': ({ text, subject, expected }, names) => ({
    message: `The unit ${quoted(text)} does not fit ${names.topic(subject)}.`,
    hint: `Expected: ${expected.join(', ')}.`,
  }),
  'unit-of-others': ({ text, subject, expected }, names) => ({
    message: `The unit ${quoted(text)} stated for the table is none of ${names.topic(subject)}; its figures are read as they stand, in ${expected[1] ?? expected[0] ?? ''}.`,
    hint: 'Put the unit in brackets behind the name of each column it applies to.',
  }),
  'merged-figure': ({ text, cells }) => ({
    message: `${quoted(text)} stands in a cell merged over ${cells} figures, so it can't be told whose it is.`,
    hint: 'Unmerge the cells and write each figure where it belongs.',
  }),
  'wrong-level': ({ subject, region, level, allowed }, names) => ({
    message: `${names.region(region)} is a ${LEVEL[level]}; ${names.topic(subject)} is reported by: ${allowed.map((each) => LEVEL[each]).join(', ')}.`,
  }),
  'duplicate-figure': ({ subject, region, year, first }, names) => ({
    message: `The same figure stands at ${placeName(first)} already (${about(names, subject, region, year)}); it counts once.`,
  }),
  'conflicting-figures': (facts, names) => ({
    message: `Different figures for one thing (${about(names, facts.subject, facts.region, facts.year)}): ${facts.text} here, ${elsewhere(facts)}. None of them counts.`,
    hint: 'Keep the right one and take the others out.',
  }),
  'total-differs': ({ subject, stated, computed, rows }, names) => ({
    message: `The total row says ${stated}; the ${rows} rows it stands for come to ${computed} (${names.topic(subject)}).`,
    hint: 'Total rows are not read as data. A row may be missing, or a figure wrong.',
  }),
  jump: ({ subject, region, year, before, now }, names) => ({
    message: `${now} after ${before} the year before: more than double, or less than half (${about(names, subject, region, year)}).`,
    hint: 'Check both figures; a unit or a digit may be wrong.',
  }),
  'transposed-digits': ({ subject, region, year, before, now }, names) => ({
    message: `${now} is ${before}, the figure of the year before, with two digits swapped (${about(names, subject, region, year)}).`,
    hint: 'Check the figure.',
  }),
  'part-is-whole': ({ indicator, year, regions }, names) => ({
    message: `All ${regions} regions that report ${names.topic(indicator)} for ${year} have all of it: numerator and denominator are the same everywhere.`,
    hint: 'One column may have been copied into the other.',
  }),
  'same-figures': ({ region, year, otherRegion, otherYear, count, other }, names) => ({
    message: `All ${count} figures of ${names.region(region)}, ${year}, are those of ${names.region(otherRegion)}, ${otherYear} (${placeName(other)}).`,
    hint: 'One may have been copied from the other.',
  }),
  'not-reported': ({ region, years }, names) => ({
    message: `${names.region(region)} (${region}) is expected to report, and no figure of it counts for ${years.join(', ')}.`,
    hint: 'Ask for its figures, or take it out of --expect.',
  }),
  'county-missing': ({ region, year }, names) => ({
    message: `${names.region(region)} reported for ${year - 1} and not for ${year}, as others of its prefecture did.`,
    hint: 'Is a row or a file missing?',
  }),
  'reported-differs': ({ subject, region, year, reported, computed, complete }, names) => ({
    message: `Reported is ${reported}, but the figures behind it come to ${computed} (${about(names, subject, region, year)}).`,
    hint: complete
      ? 'They are complete, so what they come to is judged.'
      : 'Some are still missing; what was reported already contradicts the others.',
  }),
  ...columnFindings,
  ...writtenFindings,
};
