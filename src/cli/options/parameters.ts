import type { Command } from 'commander';
import { Option } from 'commander';
import type { HelpWords } from '../../locales/help-words.ts';
import { pathOf } from './path-of.ts';
import type { ArgumentRecord, OptionRecord } from './record.ts';
import { argumentsOf, optionsOf } from './registry.ts';

/** Gives a command the arguments and options that the registry has for it. */
export function addParameters(command: Command, help: HelpWords): Command {
  const path = pathOf(command);
  for (const each of argumentsOf(path)) command.argument(placeholder(each), help[each.help]);
  for (const each of optionsOf(path))
    for (const option of commanderOptions(each, help)) command.addOption(option);
  return command;
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
    const option = new Option(flagsOf(record), help[record.help]);
    if (record.takes === 'several' || record.takes === 'list') option.argParser(collect);
    options.push(option.makeOptionMandatory(record.required ?? false));
  }
  if (record.helpOfNo !== undefined) options.push(new Option(`--no-${record.name}`, help[record.helpOfNo]));
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
