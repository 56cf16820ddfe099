import type { Words } from '../words.ts';

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'commas',
  '\t': 'tabs',
  ';': 'semicolons',
  '，': 'full-width commas',
};
const REASONS = {
  title: 'title',
  units: 'units',
  numbering: 'numbers of the columns',
  'repeated-header': 'header again',
  outside: 'outside any table',
  note: 'note',
  signature: 'signature',
  section: 'section heading',
  total: 'total, checked but not read',
} as const;

export const inspection: Words['inspection'] = {
  file: (encoding, delimiter) =>
    delimiter === null ? encoding : `${encoding}, cells parted by ${DELIMITERS[delimiter] ?? delimiter}`,
  unread: 'No table was found.',
  table: (sheet, layout, header) =>
    `${sheet === null ? 'Table' : `Sheet ${sheet}`}, ${layout === null ? 'not read' : `${layout} layout`}, header in row ${header}`,
  given: (what, value) =>
    `${{ region: 'Region', year: 'Year', topic: 'About', unit: 'Unit' }[what]}: ${value}, from the title, the sheet, the file name or the command line`,
  uses: {
    region: 'region',
    'region-again': 'region, read together with the other column',
    year: 'year',
    indicator: 'measure or indicator',
    value: 'value',
    numerator: 'numerator',
    denominator: 'denominator',
    unit: 'unit',
    topic: 'figures of',
    'year-of': 'figures of the year',
    'region-of': 'figures of the region',
    ignored: 'not needed',
    unknown: 'not known, not read',
    nameless: 'no name, not read',
  },
  power: (power) => `× ${10 ** power}`,
  by: { id: '(id)', title: '(title)', alias: '(alias)', 'house-name': '(house name)' },
  column: 'Column',
  heading: 'Heading',
  takenFor: 'Taken for',
  used: (used, refused) => `${used} rows used${refused > 0 ? `, ${refused} left out because of errors` : ''}`,
  leftOut: (reason, lines) => `Left out as ${REASONS[reason]}: row ${lines}`,
  refused: (lines) => `Left out because of errors: row ${lines} (dabiao validate says why)`,
  notRead: 'Not opened:',
  notData: 'no data',
};
