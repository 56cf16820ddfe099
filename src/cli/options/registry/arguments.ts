import { FINDING_CODES } from '../../../core/findings.ts';
import { SHELLS } from '../../completion/shells.ts';
import { one } from '../../completion/values.ts';
import type { ArgumentRecord, Known } from '../record.ts';
import { READERS } from './commands.ts';

/** Names and codes of regions, as they are typed. */
export function regionWords({ regions }: Known): string[] {
  return regions.flatMap(({ code, name }) => [name, code]);
}

/** What commands take by its place. */
export const ARGUMENTS = [
  {
    name: 'indicator',
    value: 'indicator',
    takes: 'one',
    required: true,
    commands: ['explain'],
    help: 'explainedIndicator',
    completes: ({ plan }) => one(plan.indicators.map(({ id }) => id)),
  },
  {
    name: 'inputs',
    value: 'input',
    takes: 'several',
    commands: READERS,
    help: 'inputs',
    completes: 'files',
    path: true,
    setting: {
      about: 'Files, folders and patterns to read, where the command line names none',
      place: 1,
      starter: { place: 1, words: 'inputs', value: '[submissions]', on: true },
    },
  },
  {
    name: 'report',
    value: 'report',
    takes: 'one',
    required: true,
    commands: ['render'],
    help: 'savedReport',
    completes: 'files',
  },
  {
    name: 'before',
    value: 'before',
    takes: 'one',
    required: true,
    commands: ['diff'],
    help: 'reportOrInputs',
    completes: 'files',
  },
  {
    name: 'after',
    value: 'after',
    takes: 'one',
    required: true,
    commands: ['diff'],
    help: 'reportOrInputs',
    completes: 'files',
  },
  {
    name: 'indicator',
    value: 'indicator',
    takes: 'one',
    required: true,
    commands: ['targets show'],
    help: 'indicatorId',
    completes: ({ plan }) => one([...plan.indicators, ...plan.goals].map(({ id }) => id)),
  },
  {
    name: 'file',
    value: 'file',
    takes: 'several',
    required: true,
    commands: ['targets lint'],
    help: 'lintFile',
    completes: 'files',
  },
  {
    name: 'name',
    value: 'name',
    takes: 'one',
    commands: ['regions'],
    help: 'regionName',
    completes: (known) => one(regionWords(known)),
  },
  {
    name: 'code',
    value: 'code',
    takes: 'one',
    commands: ['explain-finding'],
    help: 'findingCode',
    completes: () => one(FINDING_CODES),
  },
  {
    name: 'folder',
    value: 'folder',
    takes: 'one',
    commands: ['init'],
    help: 'initFolder',
    completes: 'folders',
  },
  {
    name: 'shell',
    value: 'shell',
    takes: 'one',
    required: true,
    commands: ['completion'],
    help: 'shell',
    values: SHELLS,
    completes: () => one(SHELLS),
  },
] as const satisfies readonly ArgumentRecord[];
