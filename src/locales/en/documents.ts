import type { DocumentsWords } from '../words/documents.ts';

export const documents: DocumentsWords = {
  contents: 'Contents',
  heading: (number, title) => (number === '' ? title : `${number} ${title}`),
  caption: (number, text) => (number === '' ? text : `${number}. ${text}`),
  introduced: (label) => `${label}:`,
  html: {
    skip: 'Skip to the text',
    filter: 'Filter',
    sort: 'Sort by this column',
    shown: (rows, all) => `${rows} of ${all} rows shown`,
    figures: 'Figures of this chart',
  },
  xlsx: {
    first: 'Overview',
    year: 'year',
  },
};
