import type { Command } from 'commander';
import { pathOf } from '../options/path-of.ts';
import type { Known, Parameter } from '../options/record.ts';
import { argumentsOf, optionsOf } from '../options/registry.ts';
import type { Values } from './values.ts';

export interface CompletionOption {
  /** `-f`, `--format`. */
  readonly flags: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  /** Null for anything. */
  readonly values: Values | null;
}

/** A command as shells see it. */
export interface CompletionCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletionOption[];
  readonly argument: Values | null;
  readonly commands: readonly CompletionCommand[];
}

/**
 * The commands and options of the program as plain data; every command has the options of the program too.
 */
export function completionTree(program: Command, known: Known): CompletionCommand {
  return commandNode(program, [], known);
}

/** What may be written for a parameter. */
function valuesOf(parameter: Parameter | undefined, known: Known): Values | null {
  const { completes } = parameter ?? {};
  if (completes === undefined) return null;
  return typeof completes === 'string' ? { kind: completes } : completes(known);
}

function commandNode(
  command: Command,
  inherited: readonly CompletionOption[],
  known: Known,
): CompletionCommand {
  const path = pathOf(command);
  const own = command.createHelp().visibleOptions(command);
  const options = own.map((option): CompletionOption => ({
    flags: [option.short, option.long].filter((flag) => flag !== undefined && flag !== null),
    description: option.description,
    takesValue: option.required || option.optional,
    // A --no-… has no record of its own, and no value.
    values: valuesOf(
      optionsOf(path).find(({ name }) => name === option.name()),
      known,
    ),
  }));
  const [argument] = argumentsOf(path);
  const all = [
    ...options,
    ...inherited.filter(
      ({ flags }) => !options.some((each) => each.flags.some((flag) => flags.includes(flag))),
    ),
  ];
  return {
    name: command.name(),
    description: command.description(),
    options: all,
    argument: valuesOf(argument, known),
    commands: command.commands.map((each) =>
      commandNode(
        each,
        all.filter(({ flags }) => !flags.includes('--version')),
        known,
      ),
    ),
  };
}
