import { WARNINGS } from '../../../core/findings.ts';
import { LEVELS } from '../../../core/model.ts';
import { one, several } from '../../completion/values.ts';
import { PROGRESS_METHODS } from '../../../core/progress.ts';
import {
  chooseChecks,
  chooseFailOn,
  chooseLevels,
  chooseProgressMethod,
  FAIL_ON_OR_NEVER,
} from '../choices.ts';
import type { Known, OptionRecord } from '../record.ts';
import { regionWords } from './arguments.ts';

/** One at a time: hardly anybody lists years that could be written as 2023-2025. */
export function yearWords({ plan }: Known) {
  return one([...plan.years.map(String), 'latest', 'all']);
}

function indicatorWords({ plan }: Known) {
  return several(plan.indicators.map(({ id }) => id));
}

/** What is judged, and what fails; where nothing is judged, what tables are about that do not say it. */
export const JUDGING = [
  {
    name: 'year',
    short: '-y',
    value: 'years',
    takes: 'list',
    commands: ['check', 'gaps'],
    help: 'year',
    completes: yearWords,
    byDefault: ['all'],
    setting: {
      about: '2025, [2023, 2025], 2023-2025, latest or all',
      place: 8,
      starter: { place: 2, words: 'year', value: '2025', on: true },
    },
  },
  {
    name: 'year',
    short: '-y',
    value: 'year',
    takes: 'one',
    commands: ['validate', 'inspect'],
    help: 'tableYear',
    completes: yearWords,
  },
  {
    name: 'year',
    short: '-y',
    value: 'year',
    takes: 'one',
    commands: ['explain', 'report', 'todo'],
    help: 'explainedYear',
    completes: ({ plan }) => one([...plan.years.map(String), 'latest']),
  },
  {
    name: 'region',
    short: '-r',
    value: 'region',
    takes: 'one',
    commands: ['explain'],
    help: 'explainedRegion',
    completes: (known) => one(regionWords(known)),
  },
  {
    name: 'year',
    short: '-y',
    value: 'year',
    takes: 'one',
    commands: ['rank'],
    help: 'rankedYear',
    completes: ({ plan }) => one([...plan.years.map(String), 'latest']),
  },
  {
    name: 'region',
    short: '-r',
    value: 'regions',
    takes: 'list',
    commands: ['rank'],
    help: 'rankedRegions',
    completes: (known) => several(regionWords(known)),
  },
  {
    name: 'year',
    short: '-y',
    value: 'years',
    takes: 'list',
    commands: ['diff'],
    help: 'diffYears',
    completes: yearWords,
  },
  {
    name: 'region',
    short: '-r',
    value: 'regions',
    takes: 'list',
    commands: ['check', 'diff', 'gaps', 'report', 'todo'],
    help: 'region',
    completes: (known) => several(regionWords(known)),
    setting: {
      about: 'Only these regions and what is below them',
      place: 9,
      starter: { place: 9, words: 'region', value: '[昆明市]' },
    },
  },
  {
    name: 'level',
    short: '-l',
    value: 'levels',
    takes: 'list',
    commands: ['check', 'diff', 'todo'],
    help: 'level',
    values: LEVELS,
    completes: () => several(LEVELS),
    read: (text) => chooseLevels([text]),
    setting: { about: 'Only regions of these levels', place: 10, examples: LEVELS },
  },
  {
    name: 'indicator',
    short: '-i',
    value: 'ids',
    takes: 'list',
    commands: ['check', 'diff', 'gaps', 'todo'],
    help: 'indicator',
    completes: indicatorWords,
    setting: { about: 'Only these indicators', place: 11 },
  },
  {
    name: 'indicator',
    short: '-i',
    value: 'name',
    takes: 'list',
    commands: ['validate', 'inspect', 'explain', 'report'],
    help: 'matrixIndicator',
    completes: indicatorWords,
  },
  {
    name: 'fail-on',
    value: 'statuses',
    takes: 'list',
    commands: ['check'],
    help: 'failOn',
    completes: () => several(FAIL_ON_OR_NEVER),
    read: (text) => chooseFailOn([text]),
    byDefault: ['fail'],
    setting: {
      about: 'The statuses that fail the run, fail:own for fail without applied targets, or never',
      place: 14,
      examples: FAIL_ON_OR_NEVER,
      starter: { place: 3, words: 'fail-on', value: '[fail]', on: true },
    },
  },
  {
    name: 'progress-method',
    value: 'method',
    takes: 'one',
    commands: ['check', 'report'],
    help: 'progressMethod',
    values: PROGRESS_METHODS,
    completes: () => one(PROGRESS_METHODS),
    read: chooseProgressMethod,
    byDefault: 'linear',
    setting: {
      about: 'How progress towards the final targets is measured',
      place: 27,
      examples: PROGRESS_METHODS,
    },
  },
  {
    name: 'skip',
    value: 'checks',
    takes: 'list',
    commands: ['validate'],
    help: 'skip',
    completes: () => several(WARNINGS),
    read: (text) => chooseChecks([text]),
    setting: {
      about: 'Warnings of dabiao validate that are not wanted',
      place: 19,
      examples: WARNINGS,
      starter: { place: 13, words: 'skip', value: '[jump]' },
    },
  },
] as const satisfies readonly OptionRecord[];
