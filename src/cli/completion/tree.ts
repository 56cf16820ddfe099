import type { Command } from 'commander';

/**
 * What may stand in a place of the command line: some words, one or several of them parted by commas, or a
 * path; null for anything else.
 */
export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly several: boolean }
  | { readonly kind: 'files' | 'folders' };

export interface CompletionOption {
  /** `-f`, `--format`. */
  readonly flags: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
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

/** Says what may stand behind an option, or in an argument, of a command. */
export type ValuesOf = (command: string, name: string) => Values | null;

/**
 * The commands and options of the program as plain data; every command has the options of the program too.
 */
export function completionTree(program: Command, valuesOf: ValuesOf): CompletionCommand {
  return commandNode(program, [], valuesOf);
}

function commandNode(
  command: Command,
  inherited: readonly CompletionOption[],
  valuesOf: ValuesOf,
): CompletionCommand {
  const name = command.name();
  const own = command.createHelp().visibleOptions(command);
  const options = own.map((option): CompletionOption => {
    const takesValue = option.required || option.optional;
    return {
      flags: [option.short, option.long].filter((flag) => flag !== undefined && flag !== null),
      description: option.description,
      takesValue,
      values: takesValue ? valuesOf(name, option.name()) : null,
    };
  });
  const [first] = command.registeredArguments;
  const all = [
    ...options,
    ...inherited.filter(
      ({ flags }) => !options.some((each) => each.flags.some((flag) => flags.includes(flag))),
    ),
  ];
  return {
    name,
    description: command.description(),
    options: all,
    argument: first === undefined ? null : valuesOf(name, first.name()),
    commands: command.commands.map((each) =>
      commandNode(
        each,
        all.filter(({ flags }) => !flags.includes('--version')),
        valuesOf,
      ),
    ),
  };
}
