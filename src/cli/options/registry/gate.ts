import { several } from '../../completion/values.ts';
import { asOfMoment, wholeNumber } from '../counts-and-dates.ts';
import type { OptionRecord } from '../record.ts';
import { regionWords } from './arguments.ts';
import { GATES } from './commands.ts';

function ofEpoch(seconds: string): string {
  const date = new Date(Number(seconds) * 1000);
  return Number.isNaN(date.getTime()) ? seconds : date.toISOString();
}

/** What a submission is judged by, beside the targets. */
export const GATE = [
  {
    name: 'max-findings',
    value: 'number',
    takes: 'one',
    commands: GATES,
    help: 'maxFindings',
    read: (text) => wholeNumber('--max-findings', text),
    setting: {
      about: 'More findings than this fail the run',
      place: 15,
      starter: { place: 5, words: 'max-findings', value: '0' },
    },
  },
  {
    name: 'baseline',
    value: 'report',
    takes: 'one',
    commands: GATES,
    help: 'baseline',
    completes: 'files',
    path: true,
    setting: {
      about: 'The previous report: only what is worse fails the run',
      place: 16,
      starter: { place: 6, words: 'baseline', value: 'last.json' },
    },
  },
  {
    name: 'waivers',
    value: 'file',
    takes: 'one',
    commands: [...GATES, 'diff', 'explain', 'rank', 'report', 'todo'],
    help: 'waiversFile',
    completes: 'files',
    path: true,
    setting: {
      about: 'Failures that are approved, and explanations of doubtful figures',
      place: 29,
      starter: { place: 7, words: 'waivers', value: 'waivers.yaml' },
    },
  },
  {
    name: 'assessment',
    value: 'file',
    takes: 'one',
    commands: ['rank', 'report', 'todo', 'targets show'],
    help: 'assessmentFile',
    completes: 'files',
    path: true,
    setting: { about: 'How regions are scored, graded and ranked, and who answers for what', place: 30 },
  },
  {
    name: 'expect',
    value: 'regions',
    takes: 'list',
    commands: [...GATES, 'report'],
    help: 'expect',
    completes: (known) => several(regionWords(known)),
    // Who must have reported is said of the inputs of the project, not of the one file that somebody looks at.
    setting: {
      about: 'Regions of which every county must have reported, where the inputs are those of this file',
      place: 17,
      givesWayTo: ['inputs'],
      starter: { place: 4, words: 'expect', value: '[昆明市]' },
    },
  },
  {
    name: 'as-of',
    value: 'date',
    takes: 'one',
    commands: [...GATES, 'diff', 'explain', 'rank', 'report', 'todo'],
    help: 'asOf',
    read: asOfMoment,
    environment: ({ SOURCE_DATE_EPOCH: epoch }) =>
      epoch ? { variable: 'SOURCE_DATE_EPOCH', value: ofEpoch(epoch) } : null,
    setting: { about: 'The date or moment the report bears', place: 18 },
  },
] as const satisfies readonly OptionRecord[];
