import type { CompletionCommand, CompletionOption } from './tree.ts';
import type { Values } from './values.ts';

/** A completion script for fish. */
export function fishCompletion(root: CompletionCommand): string {
  return [
    '# Completion of dabiao for fish.',
    `complete -c ${root.name} -f`,
    ...commandLines(root, root, []),
    '',
  ].join('\n');
}

function commandLines(
  root: CompletionCommand,
  command: CompletionCommand,
  path: readonly string[],
): string[] {
  const here = condition(path, command.commands);
  return [
    ...command.commands.map(
      (each) => `complete -c ${root.name} -n ${quoted(here)} -a ${each.name} -d ${quoted(each.description)}`,
    ),
    ...command.options.map(
      (option) =>
        `complete -c ${root.name} -n ${quoted(path.length === 0 ? here : seen(path))} ${optionFlags(option)}`,
    ),
    ...(command.argument === null
      ? []
      : [`complete -c ${root.name} -n ${quoted(seen(path))} ${source(command.argument, 'argument')}`]),
    ...command.commands.flatMap((each) => commandLines(root, each, [...path, each.name])),
  ];
}

function seen(path: readonly string[]): string {
  return path.map((name) => `__fish_seen_subcommand_from ${name}`).join('; and ');
}

function condition(path: readonly string[], commands: readonly CompletionCommand[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  return [...(path.length === 0 ? [] : [seen(path)]), `not __fish_seen_subcommand_from ${names}`].join(
    '; and ',
  );
}

function optionFlags({ flags, description, takesValue, values }: CompletionOption): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const value = takesValue ? [values === null ? '-x' : source(values, 'option')] : [];
  return [...names, ...value, '-d', quoted(description)].join(' ');
}

function source(values: Values, of: 'option' | 'argument'): string {
  if (values.kind !== 'words') return of === 'option' ? '-r -F' : '-F';
  return `${of === 'option' ? '-x ' : ''}-a ${quoted(values.words.join(' '))}`;
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/gu, String.raw`\$&`)}'`;
}
