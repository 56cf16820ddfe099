import { Command } from 'commander';
import type { Config } from '../settings/config.ts';
import { isEmptyValue } from '../../core/lists.ts';
import { formatOfFile, FORMATS, TABLE } from '../../formats/index.ts';
import { REPORT_JSON } from '../../formats/report-formats.ts';
import { wordsOf } from '../../locales/index.ts';
import { split } from '../options/choices.ts';
import { commanderOptions } from '../options/parameters.ts';
import type { OptionsOf } from '../options/registry.ts';
import { goesBy, optionsOf, SETTINGS } from '../options/registry.ts';
import { isWritten, writtenValue } from '../options/written.ts';
import type { ReportOutput } from './choose-outputs.ts';
import { isStandardOutput } from './choose-outputs.ts';

const { help } = wordsOf('en');

/** The options that matter here; elsewhere those of the same names mean something else. */
const OPTIONS = optionsOf('check').filter(({ name }) => ['output', 'format', 'quiet', 'root'].includes(name));

/**
 * The formats of a command that writes a report or another document: it takes a --format, and writes where it
 * is told.
 */
function formatsOf(command: string): ReadonlySet<string> {
  // Documents are for people, who are told on standard error; the report they rest on is for programs.
  if (command === 'report') return new Set([REPORT_JSON.name]);
  const own = optionsOf(command);
  const isWriter = own.some(({ name }) => name === 'output');
  return new Set(isWriter ? own.find(({ name }) => name === 'format')?.values : []);
}

/** Whether it writes where the settings of the project say, if the command line says nothing. */
function goesByOutput(command: string): boolean {
  return SETTINGS.some((each) => each.name === 'output' && goesBy(command, each));
}

/** What a command line asks for, as far as it can be understood. */
export interface Asked {
  readonly outputs: readonly ReportOutput[];
  readonly quiet: boolean;
  readonly root: string | undefined;
  /** Every word that may name a file to be read. */
  readonly others: readonly string[];
}

/**
 * What a command line asks to be written, whatever else is wrong with it: options there are not and values
 * that can't be are passed over. An output of which the format can't be told is left out.
 * @param settings of the project, as far as they could be read
 */
export function askedOutputs(argv: readonly string[], settings: Config['settings']): Asked {
  const program = lenient(argv);
  const { output, format, quiet, root } = program.opts<Written>();
  const command = program.args.find((word) => Object.hasOwn(help.commands, word)) ?? '';
  const formats = formatsOf(command);
  const bySettings = goesByOutput(command) && output === undefined && format === undefined;
  const set = bySettings ? settings : {};
  const words = [...program.args, ...Object.values(settings).flatMap((value) => textOf(value) ?? [])];
  return {
    outputs:
      // Documents of many regions go into a folder, in which nothing stands for all of them.
      formats.size === 0 || hasOption(argv, '--split')
        ? []
        : assigned(output ?? listOf(set['output']), format ?? listOf(set['format'])).filter((each) =>
            formats.has(each.format.name),
          ),
    quiet: quiet ?? settings['quiet'] === true,
    root: root ?? textOf(settings['root']),
    others: words.flatMap((word) => [word, ...valueIn(word)]),
  };
}

type Written = Pick<OptionsOf<'check'>, 'output' | 'format' | 'quiet' | 'root'>;

/** Reads the options that matter here and takes every other word for a name. */
function lenient(argv: readonly string[]): Command {
  const program = new Command()
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
    .helpOption(false)
    .allowUnknownOption()
    .allowExcessArguments();
  for (const option of OPTIONS.flatMap((each) => commanderOptions(each, help))) program.addOption(option);
  try {
    program.parse(argv, { from: 'user' });
  } catch {
    // An option without its value: what comes before it has been read.
  }
  return program;
}

function assigned(output: readonly string[] = [], format: readonly string[] = []): ReportOutput[] {
  const named = split(format).map((text) => FORMATS.find(({ name }) => name === text));
  // A name like an option is a value that was left out before one; a blank one is none.
  const paths = output.filter((path) => path === '-' || (!isEmptyValue(path) && !path.startsWith('-')));
  const targets =
    output.length === 0 ? ['-'] : [...new Set(paths.map((path) => (isStandardOutput(path) ? '-' : path)))];
  const byName = targets.map((path) => (path === '-' ? undefined : formatOfFile(path)));
  const nameless = targets.filter((_, i) => byName[i] === undefined);
  const inTurn = named.length === targets.length;
  return targets.flatMap((path, i): ReportOutput[] => {
    const spoken = inTurn
      ? named[i]
      : named.length === nameless.length
        ? named[nameless.indexOf(path)]
        : undefined;
    const format =
      (inTurn ? spoken : (byName[i] ?? spoken)) ??
      byName[i] ??
      (named.length === 0 && !/\.[^./\\]*$/u.test(path) ? TABLE : undefined);
    return format === undefined ? [] : [{ path: path === '-' ? null : path, format }];
  });
}

function hasOption(argv: readonly string[], name: string): boolean {
  return isWritten(argv, name) || writtenValue(argv, name) !== null;
}

function valueIn(word: string): string[] {
  return word.includes('=') ? [word.slice(word.indexOf('=') + 1)] : [];
}

function listOf(value: Config['settings'][string] | undefined): readonly string[] | undefined {
  return typeof value === 'object' ? value : undefined;
}

function textOf(value: Config['settings'][string] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
