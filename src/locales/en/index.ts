import type { Words } from '../words.ts';
import { csv } from './csv.ts';
import { findings } from './findings/index.ts';
import { planDoubts } from './plan-doubts.ts';
import { help } from './help.ts';
import { inspection } from './inspection.ts';
import { problems } from './problems.ts';
import { settings } from './settings.ts';
import { starter } from './starter.ts';
import { yamlProblems } from './yaml-problems.ts';
import { gate, next, regions, table, targets, verdict } from './report.ts';

export const en: Words = {
  language: 'en',
  findings,
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
