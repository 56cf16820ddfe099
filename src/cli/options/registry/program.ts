import { LANGUAGES } from '../../../core/languages.ts';
import type { CommandName } from '../../../locales/help-words.ts';
import { one } from '../../completion/values.ts';
import { chooseLanguage } from '../choices.ts';
import type { OptionRecord } from '../record.ts';
import { READERS } from './commands.ts';

/** The commands that show something to people by the settings of a project. */
const SHOWING = [
  ...READERS,
  'targets list',
  'targets show',
  'targets checks',
] as const satisfies readonly CommandName[];

/** What every command takes: how it speaks, and by which settings. */
export const PROGRAM = [
  {
    name: 'lang',
    value: 'language',
    takes: 'one',
    commands: 'all',
    help: 'lang',
    values: LANGUAGES,
    completes: () => one(LANGUAGES),
    read: (text) => chooseLanguage(text),
    inEffect: ({ language }) => language,
    environment: (env, { language, settings }) => {
      const variable = ['DABIAO_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'].find((name) => env[name]);
      return {
        variable: variable ?? settings.bySystem,
        value: language,
        first: variable === 'DABIAO_LANG',
      };
    },
    setting: {
      about: 'The language of what is said to people',
      place: 25,
      examples: LANGUAGES,
      commands: 'start',
      starter: { place: 14, words: 'lang', value: 'zh' },
    },
  },
  {
    name: 'color',
    takes: 'nothing',
    commands: 'all',
    help: 'color',
    helpOfNo: 'noColor',
    environment: (env) => {
      const variable = ['NO_COLOR', 'FORCE_COLOR'].find((name) => env[name]);
      const value = variable === 'FORCE_COLOR' && !['0', 'false'].includes(env[variable] ?? '');
      return variable === undefined ? null : { variable, value };
    },
    setting: { about: 'Colour, wherever the output goes', place: 22, commands: SHOWING },
  },
  {
    name: 'ascii',
    takes: 'nothing',
    commands: 'all',
    help: 'ascii',
    helpOfNo: 'noAscii',
    setting: { about: 'Marks and lines of ASCII alone', place: 23, commands: SHOWING },
  },
  {
    name: 'pager',
    takes: 'nothing',
    commands: 'all',
    helpOfNo: 'noPager',
    byDefault: true,
    setting: { about: 'Long output in a terminal goes through a pager', place: 24, commands: SHOWING },
  },
  {
    name: 'verbose',
    takes: 'nothing',
    commands: 'all',
    help: 'verbose',
    byDefault: false,
    setting: { about: 'What is read, how, and how long it takes', place: 21, commands: SHOWING },
  },
  { name: 'print-config', takes: 'nothing', commands: 'all', help: 'printConfig', unprinted: true },
  {
    name: 'config',
    value: 'file',
    takes: 'one',
    commands: 'all',
    help: 'config',
    helpOfNo: 'noConfig',
    completes: 'files',
    unprinted: true,
  },
] as const satisfies readonly OptionRecord[];
