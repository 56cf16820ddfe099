import type { Words } from '../words.ts';
import { byRegion } from './by-region.ts';
import { checks } from './checks.ts';
import { csv } from './csv.ts';
import { documents } from './documents.ts';
import { explain } from './explain.ts';
import { diff } from './diff.ts';
import { findings } from './findings/index.ts';
import { planDoubts } from './plan-doubts.ts';
import { help } from './help.ts';
import { inspection } from './inspection.ts';
import { problems } from './problems.ts';
import { reporting } from './reporting.ts';
import { progress } from './progress.ts';
import { settings } from './settings.ts';
import { starter } from './starter.ts';
import { yamlProblems } from './yaml-problems.ts';
import { gaps } from './gaps.ts';
import { scores } from './scores.ts';
import { gate, next } from './gate.ts';
import { ledger } from './ledger.ts';
import { todo } from './todo.ts';
import { waivers } from './waivers.ts';
import { regions, table, targets, verdict } from './report.ts';

export const en: Words = {
  language: 'en',
  called: {
    name: /^(?:en|eng)(?:[-_][a-z]{2,4})*$|^(?:english|英文|英语)$/u,
    locale: /^en/iu,
  },
  findings,
  problems,
  yamlProblems,
  planDoubts,
  verdict,
  table,
  progress,
  gate,
  gaps,
  scores,
  ledger,
  documents,
  reporting,
  waivers,
  todo,
  next,
  byRegion,
  diff,
  targets,
  checks,
  regions,
  inspection,
  explain,
  template: {
    title: ({ names, more, years }) =>
      `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}, reporting form for ${years.join(', ')}`,
    columns: { region: 'region', year: 'year', note: 'note' },
    wholeNumber: 'Enter a whole number, 0 or more; leave the cell empty if there is no figure.',
    number: 'Enter a number, 0 or more; leave the cell empty if there is no figure.',
    yesNo: 'Enter yes or no',
    yes: 'yes',
    no: 'no',
    notes: [
      'Note: leave a cell empty if there is no figure; 0 means that the figure is zero.',
      'Note: do not change the headings; write remarks in the last column.',
    ],
    signatures:
      'Completed by: ______________    Checked by: ______________    Approved by: ______________    Date: ______________',
    definitions: 'Note: what each figure is for, and what it counts',
    uses: {
      numerator: (indicator) => `numerator of “${indicator}”`,
      denominator: (indicator) => `denominator of “${indicator}”`,
      condition: (indicator) => `what counts for “${indicator}”`,
      scope: (indicator) => `which regions “${indicator}” is about`,
      itself: (indicator) => `the indicator “${indicator}” itself`,
    },
    census: 'Where none is reported, the figure of the 2020 census is used',
    sentence: (text) => `${text}.`,
    pages: 'Page &P of &N',
  },
  starter,
  settings,
  help,
  list: (items) => items.join(', '),
  sentences: (texts) => texts.join(' '),
  brackets: (text) => ` (${text})`,
  labelled: (label, text) => `${label}: ${text}`,
  counted: (amount, { one, other }) => `${amount} ${amount === '1' ? one : other}`,
  comma: ', ',
  separator: '; ',
  error: 'error',
  hint: 'hint: ',
  csv,
  obstacle: {
    title: 'Nothing was judged: dabiao could not run.',
    defect: (what) => `There is a defect in dabiao: ${what}`,
  },
  defect:
    'Sorry, this is a defect in dabiao; nothing was judged. Please report what you did and the lines below:',
};
