import type { Words } from '../words.ts';
import { csv } from './csv.ts';
import { findings } from './findings.ts';
import { planDoubts } from './plan-doubts.ts';
import { help } from './help.ts';
import { inspection } from './inspection.ts';
import { yamlProblems, problems } from './problems.ts';
import { settings } from './settings.ts';
import { starter } from './starter.ts';
import { gate, next, regions, table, targets, verdict } from './report.ts';

export const en: Words = {
  language: 'en',
  called: {
    name: /^(?:en|eng)(?:[-_][a-z]{2,4})*$|^(?:english|英文|英语)$/u,
    locale: /^en/iu,
  },
  findings,
  findingTitle: (code) => code.replaceAll('-', ' '),
  findingPages: 'docs/findings',
  problems,
  yamlProblems,
  planDoubts,
  verdict,
  table,
  gate,
  next,
  targets,
  regions,
  inspection,
  template: {
    title: ({ names, more, years }) =>
      `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}, return for ${years.join(', ')}`,
    columns: { region: 'region', year: 'year', note: 'note' },
    wholeNumber: 'A whole number, 0 or more; leave it empty if nothing was reported.',
    number: 'A number, 0 or more; leave it empty if nothing was reported.',
    yesNo: 'yes or no',
    yes: 'yes',
    no: 'no',
    notes: [
      'Note: leave a cell empty if nothing was reported; zero means zero.',
      'Note: do not change the headings; remarks belong in the last column.',
    ],
  },
  starter,
  settings,
  help,
  list: (items) => items.join(', '),
  brackets: (text) => ` (${text})`,
  labelled: (label, text) => `${label}: ${text}`,
  counted: (amount, { one, other }) => `${amount} ${amount === '1' ? one : other}`,
  separator: '; ',
  error: 'error',
  hint: 'hint: ',
  csv,
  obstacle: {
    title: 'Nothing was judged: dabiao could not run.',
    defect: (what) => `dabiao has a defect: ${what}`,
  },
  defect: 'Sorry, dabiao has a defect; nothing was judged. Please report what you did, with the lines below:',
};
