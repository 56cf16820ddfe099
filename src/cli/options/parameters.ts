import type { Command } from 'commander';
import { Option } from 'commander';
import type { HelpWords, ParameterWord } from '../../locales/help-words.ts';
import { pathOf } from './path-of.ts';
import type { ArgumentRecord, OptionRecord, Parameter } from './record.ts';
import { argumentsOf, optionsOf } from './registry.ts';

/** Gives a command the arguments that the registry has for it. */
export function addArguments(command: Command, help: HelpWords): Command {
  for (const each of argumentsOf(pathOf(command)))
    command.argument(placeholder(each), helpOf(each, each.help, help));
  return command;
}

/** Gives a command the options that the registry has for it. */
export function addOptions(command: Command, help: HelpWords): Command {
  for (const each of optionsOf(pathOf(command)))
    for (const option of commanderOptions(each, help)) command.addOption(option);
  return command;
}

/** Gives the commands below a command their options too. */
export function addOptionsBelow(command: Command, help: HelpWords): Command {
  for (const each of command.commands) addOptionsBelow(addOptions(each, help), help);
  return command;
}

/** How a command is listed: `check [options] [input...]`. */
export function termOf(command: Command): string {
  const options = optionsOf(pathOf(command)).length > 0 ? ['[options]'] : [];
  return [command.name(), ...options, ...argumentsOf(pathOf(command)).map(placeholder)].join(' ');
}

/** What it is for, with all that it takes where the words name that. */
function helpOf({ values = [] }: Parameter, word: ParameterWord, help: HelpWords): string {
  const words = help[word];
  return typeof words === 'string' ? words : words(values);
}

/** `<report>`, `[input...]` */
function placeholder({ value, takes, required }: ArgumentRecord): string {
  const name = takes === 'several' ? `${value}...` : value;
  return required ? `<${name}>` : `[${name}]`;
}

/** An option as commander has it, and its `--no-`. */
export function commanderOptions(record: OptionRecord, help: HelpWords): Option[] {
  const options = [];
  if (record.help !== undefined) {
    const option = new Option(flagsOf(record), helpOf(record, record.help, help));
    if (record.takes === 'several' || record.takes === 'list') option.argParser(collect);
    options.push(option.makeOptionMandatory(record.required ?? false));
  }
  if (record.helpOfNo !== undefined)
    options.push(new Option(`--no-${record.name}`, helpOf(record, record.helpOfNo, help)));
  return options;
}

/** `-y, --year <years>` */
function flagsOf({ name, short, value }: OptionRecord): string {
  const long = value === undefined ? `--${name}` : `--${name} <${value}>`;
  return short === undefined ? long : `${short}, ${long}`;
}

/** The values of an option that may be given several times. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
