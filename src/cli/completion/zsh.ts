import type { CompletionCommand, CompletionOption } from './tree.ts';
import type { Values } from './values.ts';

/** A completion script for zsh, to be found as _dabiao on its fpath or to be read with source. */
export function zshCompletion(root: CompletionCommand): string {
  return `#compdef ${root.name}
# Completion of ${root.name} for zsh.
${functions(root, `_${root.name}`).join('\n\n')}

if [[ $funcstack[1] == _${root.name} ]]; then _${root.name} "$@"; else compdef _${root.name} ${root.name}; fi
`;
}

function functions(command: CompletionCommand, name: string): string[] {
  const options = command.options.map((option) => `    ${specification(option)}`);
  const below = command.commands.flatMap((each) =>
    functions(each, `${name}_${each.name.replaceAll('-', '_')}`),
  );
  return [
    ...below,
    command.commands.length === 0 ? leaf(command, name, options) : branch(command, name, options),
  ];
}

function leaf({ argument }: CompletionCommand, name: string, options: readonly string[]): string {
  const values = argument === null ? [] : [`    ${quoted(`*:argument:${action(argument)}`)}`];
  return `${name}() {\n  _arguments -s -S \\\n${[...options, ...values].join(' \\\n')}\n}`;
}

function branch({ commands }: CompletionCommand, name: string, options: readonly string[]): string {
  const described = commands.map(
    (each) => `    ${quoted(`${each.name}:${each.description.replaceAll(':', String.raw`\:`)}`)}`,
  );
  const cases = commands.map((each) => `      ${each.name}) ${name}_${each.name.replaceAll('-', '_')} ;;`);
  return `${name}() {
  local curcontext="$curcontext" state line
  local -a commands=(
${described.join('\n')}
  )
  _arguments -C -S \\
${[...options, "    '1:command:->command'", "    '*::argument:->argument'"].join(' \\\n')}
  case $state in
    command) _describe command commands ;;
    argument) case $line[1] in
${cases.join('\n')}
    esac ;;
  esac
}`;
}

function specification({ flags, description, takesValue, values }: CompletionOption): string {
  const text = `[${description.replace(/[[\]\\]/gu, String.raw`\$&`)}]`;
  const value = takesValue ? `:value:${values === null ? ' ' : action(values)}` : '';
  const several = values?.kind === 'words' && values.several ? '*' : '';
  if (several !== '' || flags.length === 1)
    return flags.map((flag) => quoted(several + flag + text + value)).join(' ');
  return `${quoted(`(${flags.join(' ')})`)}{${flags.join(',')}}${quoted(text + value)}`;
}

function action(values: Values): string {
  if (values.kind !== 'words') return values.kind === 'files' ? '_files' : '_files -/';
  // A colon would end this part of the specification.
  const words = values.words.map((word) => word.replaceAll(':', String.raw`\:`)).join(' ');
  return values.several ? `_sequence compadd - ${words}` : `(${words})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
