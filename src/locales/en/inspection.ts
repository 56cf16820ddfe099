import type { Words } from '../words.ts';

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'comma-separated',
  '\t': 'tab-separated',
  ';': 'semicolon-separated',
  '，': 'separated by full-width commas',
};
const REASONS = {
  title: 'title',
  units: 'units',
  numbering: 'column numbers',
  'repeated-header': 'repeated header',
  outside: 'outside the tables',
  note: 'note',
  signature: 'signature',
  section: 'section heading',
  total: 'total, checked only',
} as const;

const rows = (lines: string) => `${/\D/u.test(lines) ? 'rows' : 'row'} ${lines}`;

export const inspection: Words['inspection'] = {
  file: (encoding, delimiter) =>
    delimiter === null ? encoding : `${encoding}, ${DELIMITERS[delimiter] ?? `separated by ${delimiter}`}`,
  unread: 'No table was found.',
  table: (sheet, layout, header) =>
    `${sheet === null ? 'Table' : `Sheet ${sheet}`}, ${layout === null ? 'not read' : `${layout} layout`}, header in row ${header}`,
  given: (what, value) =>
    `${{ region: 'Region', year: 'Year', topic: 'Topic', unit: 'Unit' }[what]}: ${value}, from the title, the sheet, the file name or the command line`,
  uses: {
    region: 'region',
    'region-again': 'region (combined with the other column)',
    year: 'year',
    indicator: 'measure or indicator',
    value: 'value',
    numerator: 'numerator',
    denominator: 'denominator',
    unit: 'unit',
    topic: 'figures for',
    'year-of': 'figures for the year',
    'region-of': 'figures for the region',
    ignored: 'not needed',
    unknown: 'unknown, not read',
    nameless: 'no heading, not read',
  },
  power: (power) => `× ${10 ** power}`,
  by: { id: '(id)', title: '(title)', alias: '(alias)', 'house-name': '(house name)' },
  column: 'Column',
  heading: 'Heading',
  takenFor: 'Read as',
  used: (used, refused) =>
    `${used} ${used === 1 ? 'row' : 'rows'} used${refused > 0 ? `, ${refused} rejected because of errors` : ''}`,
  direct: (name, lines) => `${name} (direct member): ${rows(lines)}, counted in the region above`,
  leftOut: (reason, lines) => `Left out (${REASONS[reason]}): ${rows(lines)}`,
  refused: (lines) => `Rejected because of errors: ${rows(lines)} (run dabiao validate for the reasons)`,
  notRead: 'Not opened:',
  notData: 'no data',
};
