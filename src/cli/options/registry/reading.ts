import { ENCODINGS } from '../../../sources/tables/files/decode.ts';
import { one } from '../../completion/values.ts';
import { chooseEncoding } from '../choices.ts';
import { chooseSize } from '../choose-size.ts';
import type { OptionRecord } from '../record.ts';
import { READING_COMMANDS } from './commands.ts';

/** The plan, and how a submission is read. */
export const READING = [
  {
    name: 'targets',
    short: '-t',
    value: 'file',
    takes: 'one',
    commands: [...READING_COMMANDS, 'template', 'targets list', 'targets show', 'targets checks'],
    help: 'targetsFile',
    completes: 'files',
    path: true,
    setting: {
      about: 'The plan to judge by',
      place: 2,
      starter: { place: 10, words: 'targets', value: 'targets.yaml' },
    },
  },
  {
    name: 'encoding',
    value: 'name',
    takes: 'one',
    commands: READING_COMMANDS,
    help: 'encoding',
    values: ENCODINGS,
    completes: () => one(ENCODINGS),
    read: chooseEncoding,
    setting: {
      about: 'The encoding of text files, where it is not recognised',
      place: 6,
      examples: ENCODINGS,
      starter: { place: 12, words: 'encoding', value: 'gb18030' },
    },
  },
  {
    name: 'max-size',
    value: 'size',
    takes: 'one',
    commands: READING_COMMANDS,
    help: 'maxSize',
    read: chooseSize,
    setting: {
      about: 'The largest text file that is read: 600MB, 2GB',
      place: 28,
      examples: ['600MB', '2GB'],
    },
  },
  {
    name: 'sheet',
    value: 'names',
    takes: 'list',
    commands: READING_COMMANDS,
    help: 'sheet',
    setting: { about: 'Only these sheets of a workbook', place: 7 },
  },
  {
    name: 'map',
    value: 'name=id',
    takes: 'several',
    commands: READING_COMMANDS,
    help: 'map',
    setting: {
      about: 'What columns mean: name in the header: id',
      place: 5,
      shape: (z, ofFlag) => z.union([z.record(z.string(), z.string()), ofFlag]),
      starter: { place: 11, words: 'map', value: '{ 幼儿数: kindergarten-children }' },
    },
  },
  {
    name: 'columns',
    value: 'file',
    takes: 'one',
    commands: READING_COMMANDS,
    help: 'columns',
    completes: 'files',
    path: true,
    setting: { about: 'A YAML file whose section columns: says what columns mean', place: 4 },
  },
  {
    name: 'zones',
    value: 'file',
    takes: 'one',
    commands: [...READING_COMMANDS, 'template', 'regions'],
    help: 'zones',
    completes: 'files',
    path: true,
    setting: {
      about: 'A YAML file whose section zones: declares zones that are no county',
      place: 26,
      commands: [...READING_COMMANDS, 'template'],
    },
  },
  {
    name: 'root',
    value: 'folder',
    takes: 'one',
    commands: READING_COMMANDS,
    help: 'root',
    path: true,
    setting: { about: 'The folder that paths in reports are relative to', place: 3 },
  },
] as const satisfies readonly OptionRecord[];
