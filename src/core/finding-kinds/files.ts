import type { FindingKinds } from './shapes.ts';

/** Found when a file is opened: it can't be read, or not as it is. */
export const FILES = {
  'unreadable-file': { severity: 'error', facts: { reason: 'text' } },
  'unsupported-file': { severity: 'error', facts: { extension: 'text' } },
  'file-not-read': { severity: 'warning', facts: {} },
  'empty-file': { severity: 'error', facts: {} },
  'binary-file': { severity: 'error', facts: {} },
  /** `kind`: what a file is that holds no table this program can read. */
  'unsupported-content': {
    severity: 'error',
    facts: {
      kind: {
        oneOf: [
          'html',
          'mhtml',
          'xml',
          'rtf',
          'ods',
          'xlsb',
          'document',
          'pdf',
          'image',
          'zip',
          'rar',
          '7z',
          'gzip',
          'tar',
          'sqlite',
          'access',
          'dbf',
          'program',
        ],
      },
    },
  },
  'encrypted-file': { severity: 'error', facts: {} },
  /**
   * `reason`: what of a workbook could not be made out: its archive, its XML, its web page, a part it names,
   * its compound file or the records in it.
   */
  'corrupt-file': {
    severity: 'error',
    facts: {
      reason: { oneOf: ['zip', 'xml', 'html', 'missing-part', 'compound', 'records'] },
    },
  },
  /** `bytes`, `cells`, `text`, `cell` of a workbook; `file`, `line`, `quoted`, `characters` of a text. */
  'too-large': {
    severity: 'error',
    facts: {
      what: { oneOf: ['bytes', 'cells', 'text', 'cell', 'file', 'line', 'quoted', 'characters'] },
      most: 'count',
    },
  },
  'unknown-encoding': { severity: 'error', facts: { tried: { list: 'text' }, offset: 'count' } },
  /** `line`: the first in UTF-8. */
  'mixed-encodings': { severity: 'error', facts: { line: 'count' } },
  'missing-sheet': { severity: 'error', facts: { sheets: { list: 'text' } } },
  'no-such-sheet': { severity: 'error', facts: { text: 'text', sheets: { list: 'text' } } },
  'hidden-data': { severity: 'warning', facts: { rows: 'count', columns: 'count' } },
  'broken-quotes': { severity: 'error', facts: {} },
  'stray-quote': { severity: 'warning', facts: {} },
} as const satisfies FindingKinds;
