import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { without } from '../../support/programs.ts';
import { PATH, ROOT } from '../../support/run.ts';

const folder = newFolder();
folder.put('submissions/昆明 市.csv', '');
folder.put('report.json', '');

function script(shell: string): string {
  const { stdout, stderr, exitCode } = folder.run(['completion', shell, '--lang', 'en']);
  expect([stderr, exitCode]).toEqual(['', 0]);
  const path = join(folder.path, shell === 'zsh' ? '_dabiao' : `dabiao.${shell}`);
  writeFileSync(path, stdout);
  return path;
}

function run(shell: string, args: readonly string[]): string[] {
  const { stdout, stderr, status } = spawnSync(shell, args, {
    cwd: folder.path,
    encoding: 'utf8',
    env: {
      PATH: [join(ROOT, 'bin'), PATH].join(delimiter),
      HOME: folder.path,
      LANG: 'C.UTF-8',
      TERM: 'dumb',
    },
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout.split('\n').filter(Boolean);
}

type Completed = [line: string, expected: readonly string[], not: string | null];

/** What is typed, some of what is offered, and what is not. */
const LINES: Completed[] = [
  ['dabiao ', ['check', 'validate', 'explain-finding'], 'list'],
  ['dabiao va', ['validate'], null],
  ['dabiao targets ', ['list', 'show', 'lint', 'schema'], 'check'],
  ['dabiao check --fo', ['--format'], null],
  ['dabiao check --print', ['--print-config'], null],
  ['dabiao regions --asc', ['--ascii'], null],
  ['dabiao check --verb', ['--verbose'], null],
  ['dabiao check --', ['--baseline', '--expect', '--lang'], null],
  ['dabiao check -f ', ['junit', 'sarif', 'table'], null],
  ['dabiao check --format s', ['sarif'], null],
  ['dabiao inspect -f ', ['table', 'json'], 'junit'],
  ['dabiao check --fail-on ', ['fail', 'undetermined', 'never'], null],
  ['dabiao check -r 昆', ['昆明市'], null],
  ['dabiao check sub', ['submissions'], null],
  ['dabiao render ', ['report.json'], null],
  ['dabiao explain-finding unknown-', ['unknown-region', 'unknown-column'], null],
  ['dabiao targets show safe', ['safe-campus-rate'], null],
  ['dabiao explain safe', ['safe-campus-rate'], null],
  ['dabiao explain safe-campus-rate x -r 昆', ['昆明市'], null],
  ['dabiao explain safe-campus-rate x -y ', ['2025', 'latest'], 'all'],
  ['dabiao targets show five', ['five-batches'], null],
  ['dabiao check --lang ', ['zh', 'en'], 'submissions'],
  ['dabiao --lang en che', ['check'], null],
];

describe.skipIf(without('bash'))('bash', () => {
  const complete = (line: string) => {
    const words = line.split(' ');
    const source = `source ${script('bash')}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}) COMP_CWORD=${words.length - 1}
_dabiao; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return run('bash', ['--norc', '-c', source]);
  };

  test.each(LINES)('%j', (line, expected, not) => {
    const offered = complete(line);
    for (const word of expected) expect(offered).toContain(word);
    if (not !== null) expect(offered).not.toContain(not);
  });
  test('behind a colon, at which bash parts words, only what follows it', () => {
    expect(complete('dabiao check --fail-on fail :')).toEqual(['own']);
    expect(complete('dabiao check --fail-on fail : o')).toEqual(['own']);
  });
  test('goes on behind a comma', () => {
    expect(complete('dabiao check --fail-on fail,und')).toEqual(['fail,undetermined']);
  });
  test('goes on behind an equals sign, at which bash parts words', () => {
    const source = `source ${script('bash')}
COMP_WORDS=(dabiao check --format = sa) COMP_CWORD=4
_dabiao; printf '%s\\n' "\${COMPREPLY[@]}"`;
    expect(run('bash', ['--norc', '-c', source])).toEqual(['sarif']);
  });
  test('offers names with blanks whole', () => {
    expect(complete('dabiao check submissions/')).toEqual(['submissions/昆明 市.csv']);
  });
});

describe.skipIf(without('fish'))('fish', () => {
  test.each(LINES)('%j', (line, expected, not) => {
    const source = `source ${script('fish')}; complete -C '${line}'`;
    const offered = run('fish', ['--no-config', '-c', source]).map((each) =>
      (each.split('\t')[0] ?? '').replace(/\/$/u, ''),
    );
    for (const word of expected) expect(offered).toContain(word);
    if (not !== null) expect(offered).not.toContain(not);
  });
});

// A terminal is given a second to show the list; a busy machine may need another try.
describe.skipIf(without('zsh'))('zsh', { retry: 3 }, () => {
  /**
   * zsh completes only in a terminal: one is made for it, a line typed, and what it would insert or list read
   * back.
   */
  const complete = (line: string) => {
    const source = `
zmodload zsh/zpty
zpty -b terminal zsh -f -i
send() { zpty -w terminal "$1" }
send "PROMPT= RPROMPT=; stty columns 200 rows 500; setopt no_beep; LISTMAX=1000"
send "fpath=(${folder.path} \\$fpath); autoload -Uz compinit; compinit -u -D; zstyle ':completion:*' list-prompt ''; unsetopt auto_menu; setopt list_ambiguous; bindkey '^I' list-choices"
send "dabiao() { true }; print READY"
zpty -r terminal seen '*READY*READY*'
zpty -w -n terminal ${JSON.stringify(line)}$'\\t'
sleep 1
zpty -w -n terminal $'\\C-u'
send "print 'DO''NE'"
zpty -r terminal seen '*DONE*'
print -r -- "$seen"
`;
    script('zsh');
    return run('zsh', ['-f', '-c', source]).join('\n');
  };

  test.each(LINES.filter(([line]) => line.endsWith(' ') || line.endsWith('--')))('%j', (line, expected) => {
    const offered = complete(line);
    for (const word of expected) expect(offered).toMatch(new RegExp(`(?:^|[\\s/])${word}(?:[\\s/]|$)`, 'mu'));
  });
  test('reads the script without a word', () => {
    expect(run('zsh', ['-f', '-n', script('zsh')])).toEqual([]);
  });
});

test('a shell there is not gets a suggestion', () => {
  expect(folder.run(['completion', 'bsh', '--lang', 'en'])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('Did you mean bash?'),
  });
});
