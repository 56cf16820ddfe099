import { isArchive } from '../../archives.ts';
import { reasonOf } from '../../reasons.ts';
import { sizeText } from '../../../core/sizes.ts';
import type { FindingWordsOf } from '../../words/findings.ts';
import { systemReasons, unknownReason } from '../reasons.ts';
import { oneOf, quoted } from './phrases.ts';
import { DAMAGE, FOREIGN } from './workbooks.ts';

const hidden = (count: number, what: string) =>
  count > 0 ? `${count} hidden ${what}${count === 1 ? '' : 's'}` : '';

export const files: FindingWordsOf<'files'> = {
  'unreadable-file': {
    title: 'unreadable file',
    message: ({ reason }) => `The file cannot be read: ${reasonOf(reason, systemReasons, unknownReason)}.`,
  },
  'unsupported-file': {
    title: 'unsupported file',
    message: ({ extension }) =>
      isArchive(extension)
        ? `Archives${extension === '' ? '' : ` (${extension})`} are not read.`
        : `Files of type ${extension} are not read.`,
    hint: ({ extension }) =>
      isArchive(extension)
        ? 'Unpack it first, and submit the files inside.'
        : 'Open it in Excel or WPS and save it as .xlsx or .csv; copy tables from a document into a sheet.',
  },
  'file-not-read': {
    title: 'file not read',
    message: 'The file is not read: it does not look like a table.',
    hint: 'If it holds data, save it as .xlsx or .csv, or name it on the command line.',
  },
  'empty-file': {
    title: 'empty file',
    message: 'The file is empty.',
    hint: 'Export it again; something went wrong when it was saved.',
  },
  'binary-file': {
    title: 'binary file',
    message: 'The file is neither text nor a workbook.',
    hint: 'Save the spreadsheet as .xlsx or .csv.',
  },
  'unsupported-content': {
    title: 'unsupported content',
    message: ({ kind }) => `The file is ${FOREIGN[kind].is}, which is not read.`,
    hint: ({ kind }) => FOREIGN[kind].cure,
  },
  'encrypted-file': {
    title: 'encrypted file',
    message: 'The workbook is protected by a password.',
    hint: 'Open it in Excel or WPS, remove the password, and save it as .xlsx.',
  },
  'corrupt-file': {
    title: 'corrupt file',
    message: ({ reason }) => `The workbook is damaged: ${DAMAGE[reason]}.`,
    hint: 'If a spreadsheet program can open it, save it as .xlsx; if not, ask for another copy.',
  },
  'too-large': {
    title: 'too large',
    message: ({ what, most }) =>
      ({
        bytes: `The workbook unpacks to more than ${most / 1048576} MB and is not read.`,
        cells: `The workbook spans more than ${most.toLocaleString('en')} cells and is not read.`,
        cell: `A cell of the workbook contains more than ${most.toLocaleString('en')} characters; the workbook is not read.`,
        text: `The workbook contains more than ${most.toLocaleString('en')} characters of text and is not read.`,
        file: `The file is larger than ${sizeText(most)} and is not read.`,
        line: `This line is longer than ${sizeText(most)}; the file is not read.`,
        quoted: `A cell that begins in this line with a quotation mark goes on for more than ${sizeText(most)}; the file is not read.`,
        characters: `The file contains more than ${most.toLocaleString('en')} characters, more than can be read at once; it is not read.`,
      })[what],
    hint: ({ what }) =>
      what === 'file'
        ? 'Check that it is the right file. If it is, raise the bound with --max-size, up to 2GB, or divide the file.'
        : what === 'line'
          ? 'Check that it is a table, and export it again with one row in each line.'
          : what === 'quoted'
            ? 'Most likely a quotation mark is never closed: close it. If it belongs to the text, write it twice.'
            : what === 'characters'
              ? 'Divide the file into smaller ones with the same header; --max-size does not raise this bound.'
              : 'Delete empty rows, empty columns and pictures, or save the data as CSV.',
  },
  'unknown-encoding': {
    title: 'unknown encoding',
    message: ({ tried, offset }) =>
      `The file is not ${tried.join(' or ')}: byte ${offset + 1} is valid in none of them.`,
    hint: 'Save it as "CSV UTF-8", or name its encoding with --encoding.',
  },
  'mixed-encodings': {
    title: 'mixed encodings',
    message: ({ line }) =>
      `Parts of the file are in different encodings: line ${line} is UTF-8, others are GBK.`,
    hint: 'Save each part as "CSV UTF-8" before putting them together.',
  },
  'missing-sheet': {
    title: 'missing sheet',
    message: ({ sheets }) =>
      `The workbook lists ${sheets.map(quoted).join(', ')}, but does not contain ${sheets.length === 1 ? 'it' : 'them'}.`,
    hint: 'Open the workbook in a spreadsheet program and save it again. The other sheets are read.',
  },
  'no-such-sheet': {
    title: 'no such sheet',
    message: ({ text }) => `The workbook has no sheet ${quoted(text)}.`,
    hint: ({ sheets }) => oneOf(sheets),
  },
  'hidden-data': {
    title: 'hidden data',
    message: ({ rows, columns }) =>
      `This sheet has ${[hidden(rows, 'row'), hidden(columns, 'column')].filter(Boolean).join(' and ')}; hidden data is read like the rest.`,
    hint: 'Delete what does not belong in the submission.',
  },
  'broken-quotes': {
    title: 'broken quotes',
    message: 'A quotation mark in this line is never closed, or is followed by more text.',
    hint: 'Close it. If it belongs to the text, write it twice and put the cell in quotation marks.',
  },
  'stray-quote': {
    title: 'stray quote',
    message: 'A cell contains a quotation mark; it is read as part of the text.',
  },
};
