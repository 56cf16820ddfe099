import { several } from '../../completion/values.ts';
import type { OptionRecord } from '../record.ts';
import { regionWords } from './arguments.ts';
import { yearWords } from './judging.ts';

/** For whom a blank form is made. */
export const TEMPLATE_SCOPE = [
  {
    name: 'region',
    short: '-r',
    value: 'regions',
    takes: 'list',
    required: true,
    commands: ['template'],
    help: 'templateRegion',
    completes: (known) => several(regionWords(known)),
  },
  {
    name: 'year',
    short: '-y',
    value: 'years',
    takes: 'list',
    commands: ['template'],
    help: 'templateYear',
    completes: yearWords,
    byDefault: ['all'],
  },
] as const satisfies readonly OptionRecord[];

/** Where it is written. */
export const TEMPLATE_OUTPUT = [
  {
    name: 'output',
    short: '-o',
    value: 'file',
    takes: 'one',
    commands: ['template'],
    help: 'templateOutput',
    completes: 'files',
  },
] as const satisfies readonly OptionRecord[];
