import { isArchive } from '../../archives.ts';
import { reasonOf } from '../../reasons.ts';
import type { FindingWordsOf } from '../../words/findings.ts';
import { systemReasons, unknownReason } from '../reasons.ts';
import { quoted } from './phrases.ts';
import { DAMAGE, FOREIGN } from './workbooks.ts';

export const files: FindingWordsOf<'files'> = {
  'unreadable-file': {
    title: 'unreadable file',
    message: ({ reason }) => `The file can't be read: ${reasonOf(reason, systemReasons, unknownReason)}.`,
  },
  'unsupported-file': {
    title: 'unsupported file',
    message: ({ extension }) =>
      isArchive(extension)
        ? `Archives${extension === '' ? '' : ` (${extension})`} are not read.`
        : `Files of type ${extension} are not read.`,
    hint: ({ extension }) =>
      isArchive(extension)
        ? 'Unpack it first, and hand in what is inside.'
        : 'Open it in Excel or WPS and save it as .xlsx or .csv; copy tables of a document into a sheet.',
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
    message: 'This is neither a text nor a workbook.',
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
    hint: 'Open it in Excel or WPS, take the password off, and save it as .xlsx.',
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
        bytes: `The workbook unpacks to more than ${most / 1048576} MB, which is not read.`,
        cells: `The workbook spans more than ${most.toLocaleString('en')} cells, which is not read.`,
        cell: `A cell of the workbook holds more than ${most.toLocaleString('en')} characters, which is not read.`,
        text: `The workbook holds more than ${most.toLocaleString('en')} characters of text, which is not read.`,
      })[what],
    hint: 'Delete the empty rows and columns and the pictures, or save the data as CSV.',
  },
  'unknown-encoding': {
    title: 'unknown encoding',
    message: ({ tried, offset }) => `The file is not ${tried.join(' or ')}: byte ${offset + 1} fits none.`,
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
    message: ({ sheets }) => `The workbook lists ${sheets.map(quoted).join(', ')}, but holds no such sheet.`,
    hint: 'The other sheets are read. Open the workbook in a spreadsheet program and save it again.',
  },
  'no-such-sheet': {
    title: 'no such sheet',
    message: ({ text }) => `The workbook has no sheet ${quoted(text)}.`,
    hint: ({ sheets }) => `It has: ${sheets.join(', ')}.`,
  },
  'hidden-data': {
    title: 'hidden data',
    message: ({ rows, columns }) =>
      `${[rows > 0 ? `${rows} rows` : '', columns > 0 ? `${columns} columns` : ''].filter(Boolean).join(' and ')} of this sheet are hidden; they are read like the others.`,
    hint: 'Delete what does not belong to the submission.',
  },
  'broken-quotes': {
    title: 'broken quotes',
    message: 'A quotation mark in this line is never closed, or followed by more text.',
    hint: 'Close it; one that belongs to the text is written twice, and its cell in quotation marks.',
  },
  'stray-quote': {
    title: 'stray quote',
    message: 'A quotation mark stands inside a cell; it is taken for part of its text.',
  },
};
