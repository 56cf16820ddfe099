import { DIFF_FORMATS } from '../../../formats/diff-formats.ts';
import { TURNS } from '../../../formats/format.ts';
import { FORMATS } from '../../../formats/index.ts';
import { GAPS_FORMATS } from '../../../formats/gaps-formats.ts';
import { RANK_FORMATS } from '../../../formats/rank-formats.ts';
import { TODO_OUTPUTS } from '../../../formats/todo-formats.ts';
import { TODO_TURNS } from '../../../core/todo.ts';
import { one, several } from '../../completion/values.ts';
import { chooseFormat, chooseFormatAmong, chooseTurn, split } from '../choices.ts';
import { chooseTodoTurn } from '../choose-todo-turn.ts';
import type { OptionRecord } from '../record.ts';
import { GATES } from './commands.ts';

/** What `dabiao inspect`, `explain` and `targets checks` print. */
export const INSPECTION_FORMATS = ['table', 'json'] as const;

const names = FORMATS.map(({ name }) => name);
const diffNames = DIFF_FORMATS.map(({ name }) => name);
const todoNames = TODO_OUTPUTS.map(({ name }) => name);
const gapsNames = GAPS_FORMATS.map(({ name }) => name);
const rankNames = RANK_FORMATS.map(({ name }) => name);

/** Which reports are written, and where. */
export const REPORTS = [
  {
    name: 'format',
    short: '-f',
    value: 'formats',
    takes: 'list',
    commands: [...GATES, 'render'],
    help: 'format',
    values: names,
    completes: () => several(names),
    read: (text) => split([text]).map(chooseFormat),
    // What is written where, and how, is said in one place: on the command line or in the settings.
    setting: {
      about: 'The formats of the outputs whose names do not say it',
      place: 12,
      examples: names,
      commands: GATES,
      givesWayTo: ['output'],
    },
  },
  {
    name: 'format',
    short: '-f',
    value: 'format',
    takes: 'one',
    commands: ['inspect', 'explain', 'targets checks'],
    help: 'inspectFormat',
    values: INSPECTION_FORMATS,
    completes: () => one(INSPECTION_FORMATS),
  },
  {
    name: 'format',
    short: '-f',
    value: 'formats',
    takes: 'list',
    commands: ['diff'],
    help: 'format',
    values: diffNames,
    completes: () => several(diffNames),
    read: (text) => split([text]).map((each) => chooseFormatAmong(DIFF_FORMATS, each)),
  },
  {
    name: 'by',
    value: 'what',
    takes: 'one',
    commands: ['check', 'render'],
    help: 'by',
    values: TURNS,
    completes: () => one(TURNS),
    read: chooseTurn,
    byDefault: 'indicator',
    setting: {
      about: 'How what is missed is listed for people: by indicator, or by region',
      place: 40,
      examples: TURNS,
      commands: ['check'],
    },
  },
  {
    name: 'output',
    short: '-o',
    value: 'file',
    takes: 'several',
    commands: [...GATES, 'render', 'diff', 'todo'],
    help: 'output',
    completes: 'files',
    path: true,
    setting: {
      about: 'Files to write, or - for standard output',
      place: 13,
      commands: GATES,
      givesWayTo: ['format'],
      starter: { place: 8, words: 'output', value: `['-', report.json, junit.xml]` },
    },
  },
  {
    name: 'format',
    short: '-f',
    value: 'format',
    takes: 'one',
    commands: ['gaps'],
    help: 'gapsFormat',
    values: gapsNames,
    completes: () => one(gapsNames),
  },
  {
    name: 'format',
    short: '-f',
    value: 'format',
    takes: 'one',
    commands: ['rank'],
    help: 'gapsFormat',
    values: rankNames,
    completes: () => one(rankNames),
  },
  {
    name: 'grades',
    takes: 'nothing',
    commands: ['rank'],
    help: 'gradesOnly',
  },
  {
    name: 'public',
    takes: 'nothing',
    commands: ['rank'],
    help: 'publicGrades',
  },
  {
    name: 'format',
    short: '-f',
    value: 'formats',
    takes: 'list',
    commands: ['todo'],
    help: 'format',
    values: todoNames,
    completes: () => several(todoNames),
    read: (text) => split([text]).map((each) => chooseFormatAmong(TODO_OUTPUTS, each)),
  },
  {
    name: 'by',
    value: 'what',
    takes: 'one',
    commands: ['todo'],
    help: 'todoBy',
    values: TODO_TURNS,
    completes: () => one(TODO_TURNS),
    read: chooseTodoTurn,
  },
  {
    name: 'output',
    short: '-o',
    value: 'file',
    takes: 'one',
    commands: ['gaps', 'rank'],
    help: 'oneOutput',
    completes: 'files',
    path: true,
  },
  {
    name: 'output',
    short: '-o',
    value: 'file',
    takes: 'one',
    commands: ['explain'],
    help: 'explainedOutput',
    completes: 'files',
    path: true,
  },
  {
    name: 'all',
    takes: 'nothing',
    commands: ['explain'],
    help: 'explainAll',
  },
  {
    name: 'quiet',
    short: '-q',
    takes: 'nothing',
    commands: [...GATES, 'render'],
    help: 'quiet',
    byDefault: false,
    setting: { about: 'Only what fails the run on standard output', place: 20, commands: GATES },
  },
] as const satisfies readonly OptionRecord[];
