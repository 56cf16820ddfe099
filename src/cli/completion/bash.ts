import type { CompletionCommand, CompletionOption } from './tree.ts';
import type { Values } from './values.ts';

/** A completion script for bash 4 and newer; it needs no other package. */
export function bashCompletion(root: CompletionCommand): string {
  const commands = flatten(root, '');
  const valued = new Set(
    commands.flatMap(({ command }) =>
      command.options.filter(({ takesValue }) => takesValue).flatMap(({ flags }) => flags),
    ),
  );
  return `# Completion of ${root.name} for bash.
_${root.name}_words() {
  local IFS=$'\\n'
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
}

_${root.name}_several() {
  local IFS=$'\\n' before=''
  [[ $cur == *,* ]] && before="\${cur%,*},"
  mapfile -t COMPREPLY < <(compgen -P "$before" -W "$1" -- "\${cur##*,}")
  COMPREPLY=("\${COMPREPLY[@]#"$front"}")
}

_${root.name}_paths() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen "$1" -- "$cur")
}

_${root.name}() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command='' i
  # bash parts --option=value at the equals sign.
  if [[ $cur == '=' ]]; then cur=''
  elif [[ $previous == '=' ]]; then previous="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  # And fail:own at the colon, in front of which the completions leave everything as it is.
  local front=''
  if [[ $cur == ':' ]]; then front="$previous:" cur="$previous:" previous="\${COMP_WORDS[COMP_CWORD-2]}"
  elif [[ $previous == ':' ]]; then
    front="\${COMP_WORDS[COMP_CWORD-2]}:" cur="\${COMP_WORDS[COMP_CWORD-2]}:$cur" previous="\${COMP_WORDS[COMP_CWORD-3]}"
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      ${[...valued].join('|')}) ((i++)) ;;
      -*) ;;
      *) case "$command \${COMP_WORDS[i]}" in
${commands
  .filter(({ path }) => path !== '')
  .map(({ path }) => `        ${quoted(path.includes(' ') ? path : ` ${path}`)}) command=${quoted(path)} ;;`)
  .join('\n')}
      esac ;;
    esac
  done
  case "$command $previous" in
${commands.flatMap(({ path, command }) => command.options.flatMap((option) => optionCase(root.name, path, option))).join('\n')}
  esac
  case "$command" in
${commands.map(({ path, command }) => wordCase(root.name, path, command)).join('\n')}
  esac
}
complete -F _${root.name} ${root.name}
`;
}

interface Flat {
  readonly path: string;
  readonly command: CompletionCommand;
}

function flatten(command: CompletionCommand, path: string): Flat[] {
  return [
    { path, command },
    ...command.commands.flatMap((each) => flatten(each, path === '' ? each.name : `${path} ${each.name}`)),
  ];
}

function optionCase(name: string, path: string, { flags, takesValue, values }: CompletionOption): string[] {
  if (!takesValue) return [];
  return [
    `    ${flags.map((flag) => quoted(`${path} ${flag}`)).join('|')}) ${values === null ? 'return' : `${call(name, values)}; return`} ;;`,
  ];
}

function wordCase(name: string, path: string, { options, commands, argument }: CompletionCommand): string {
  const flags = words(options.flatMap((option) => option.flags.filter((flag) => flag.startsWith('--'))));
  const names = commands.map((each) => each.name);
  const other =
    names.length > 0 ? `_${name}_words ${words(names)}` : argument === null ? ':' : call(name, argument);
  return `    ${quoted(path)}) if [[ $cur == -* ]]; then _${name}_words ${flags}; else ${other}; fi ;;`;
}

function call(name: string, values: Values): string {
  if (values.kind !== 'words') return `_${name}_paths ${values.kind === 'files' ? '-f' : '-d'}`;
  return `_${name}_${values.several ? 'several' : 'words'} ${words(values.words)}`;
}

function words(list: readonly string[]): string {
  return quoted(list.join('\n'));
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
