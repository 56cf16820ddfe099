import type { Command, Option } from 'commander';
import { UserError } from '../../core/errors.ts';
import { isBlank, isEmptyValue, parts } from '../../core/lists.ts';
import { pathOf } from './path-of.ts';
import type { OptionRecord, Takes } from './record.ts';
import { keyOf } from './record.ts';
import { optionsOf } from './registry.ts';

/**
 * What is wrong with options as they are given, whichever they are: an empty value, or two values where there
 * can be one.
 */

interface Given {
  readonly option: Option;
  readonly text: string;
}

/**
 * What looks at every option of a command when it is given, whichever of the commands it is handed that is. Out of
 * the parsing it throws UserError `empty-value` or `said-twice`.
 */
export function watcher(): (command: Command) => void {
  const given = new Map<string, Given>();
  return (command) => {
    for (const option of command.options)
      command.on(`option:${option.name()}`, (value: string | null | undefined) => {
        const takes = recordOf(command, option)?.takes ?? 'nothing';
        refuseEmpty(option, takes, value);
        if (takes === 'nothing' || takes === 'one') refuseSecond(option, value, given);
      });
  };
}

/** The options of a command that its command line gives, by their long flags; settings give none. */
export function optionsGiven(called: Command): readonly string[] {
  return called.options.flatMap((option) =>
    called.getOptionValueSource(option.attributeName()) === 'cli' ? (option.long ?? []) : [],
  );
}

/** What the registry has of an option of a command. */
function recordOf(command: Command, option: Option): OptionRecord | undefined {
  return optionsOf(pathOf(command)).find(({ name }) => keyOf(name) === option.attributeName());
}

/** `--fail-on` as help names it: -r, --region. */
function nameOf({ flags }: Option): string {
  return flags.replace(/\s*[<[].*$/u, '');
}

/** An empty value is no value: it would switch off what the option is for. */
function refuseEmpty(option: Option, takes: Takes, value: string | null | undefined): void {
  if (typeof value !== 'string') return;
  const values = takes === 'list' ? parts(value) : [value];
  if (values.some(isBlank) || isEmptyValue(value))
    throw new UserError({ kind: 'empty-value', of: nameOf(option), given: value });
}

/**
 * The second value of an option that takes one would silently win. Flags without a value may be taken back:
 * the last one counts.
 */
function refuseSecond(option: Option, value: string | null | undefined, given: Map<string, Given>): void {
  const key = option.attributeName();
  const text =
    typeof value === 'string' ? `${option.long ?? option.flags} ${value}` : (option.long ?? option.flags);
  const before = given.get(key);
  given.set(key, { option, text });
  if (before === undefined || before.text === text) return;
  if (takesValue(before.option) || takesValue(option))
    throw new UserError({ kind: 'said-twice', first: before.text, second: text });
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

/** @throws UserError `empty-value` for an argument that is empty */
export function refuseEmptyArguments(called: Command): void {
  const at = called.args.findIndex(isBlank);
  if (at < 0) return;
  const named = called.registeredArguments[Math.min(at, called.registeredArguments.length - 1)];
  throw new UserError({ kind: 'empty-value', of: `<${named?.name() ?? ''}>`, given: called.args[at] ?? '' });
}
