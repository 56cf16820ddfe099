import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../src/terminal/width.ts';
import { newFolder } from '../../support/folder.ts';
import { without } from '../../support/programs.ts';
import { dabiao, NODE, PATH, ROOT } from '../../support/run.ts';

const PROGRAM = join(ROOT, 'bin/dabiao.js');
/** As it is written in a shell. */
const COMMAND = `'${NODE}' '${PROGRAM}'`;
const folder = newFolder();
const ESCAPE = '\u001B[';

describe('colour', () => {
  const coloured = (args: string[], env: Record<string, string> = {}) =>
    dabiao(['check', 'fixtures/published', '-y', '2025', ...args], { env }).stdout.includes(ESCAPE);
  test.each<[string, string[], Record<string, string>, boolean]>([
    ['none into a pipe', [], {}, false],
    ['with FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['none with FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['none with NO_COLOR, which goes before FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['with --color, which goes before NO_COLOR', ['--color'], { NO_COLOR: '1' }, true],
    ['none with --no-color', ['--no-color'], { FORCE_COLOR: '1' }, false],
  ])('%s', (_, args, env, expected) => {
    expect(coloured(args, env)).toBe(expected);
  });
});

/** Runs the program in a terminal of so many rows. */
function inTerminal(args: string, env: string, rows = 12, typed = ''): string {
  const command = `stty rows ${rows} cols 80; ${env} ${COMMAND} ${args}`;
  const { stdout, status } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: ROOT,
    encoding: 'utf8',
    input: typed,
    env: { PATH, TERM: 'xterm' },
  });
  expect(status).not.toBe(70);
  return stdout.replaceAll('\r', '');
}

describe.skipIf(without('script', 'stty', 'sed', 'head', 'cat'))('long output in a terminal', () => {
  const PAGED = "PAGER='sed s/^/paged:/'";
  test('goes to the pager of the environment', () => {
    expect(inTerminal('regions --lang en', PAGED)).toMatch(/^paged:Code/u);
    expect(inTerminal('check fixtures/demo --lang en --fail-on never', PAGED)).toMatch(/^paged:/u);
    expect(inTerminal('explain-finding --lang en', PAGED)).toMatch(/^paged:/u);
    expect(inTerminal('targets --lang en', "PAGER=false DABIAO_PAGER='sed s/^/mine:/'")).toMatch(/^mine:/u);
  });
  test('does not if it fits, if no pager is wanted, or if there is none', () => {
    expect(inTerminal('regions 峨山 --lang en', PAGED)).toMatch(/^Code/u);
    expect(inTerminal('regions --lang en --no-pager', PAGED)).toMatch(/^Code/u);
    expect(inTerminal('regions --lang en', 'PAGER=cat')).toMatch(/^Code/u);
    expect(inTerminal('regions --lang en', 'PAGER=no-such-pager')).toMatch(/^Code/u);
    expect(inTerminal('check fixtures/demo -f csv --fail-on never', PAGED)).toMatch(/^\uFEFF?type,/u);
  });
  test('a pager that is left early ends the program quietly', () => {
    const shown = inTerminal('check fixtures/demo --lang en --fail-on never', "PAGER='head -1'");
    expect(shown.split('\n').filter(Boolean)).toHaveLength(1);
  });
  test.each(["sh -c 'exit 1'", 'false', './no-such-pager', ' ', killed()])(
    'is printed if the pager %j fails',
    (pager) => {
      expect(inTerminal('regions --lang en', `PAGER="${pager}"`)).toMatch(/^Code[^]*533423[^\n]*\n$/u);
    },
  );
  test.skipIf(without('less')).each(['LC_ALL=xx_YY.UTF-8', 'LC_ALL=C', 'LESSCHARSET='])(
    'is legible in less with %s',
    (env) => {
      const shown = inTerminal('regions --lang zh', `LESS=FRXE ${env} PAGER='less +G'`, 12, 'q');
      expect(shown).toContain('维西傈僳族自治县');
      expect(shown).not.toContain('<E');
    },
  );
});

/** A pager that a signal ends. */
function killed(): string {
  const path = join(folder.path, 'killed.sh');
  writeFileSync(path, '#!/bin/sh\nkill -9 $$\n', { mode: 0o755 });
  return path;
}

describe.skipIf(without('bash') || !existsSync('/dev/full'))(
  'a standard output that can not be written to',
  () => {
    const run = (args: string, to: string) => {
      const { stderr, status } = spawnSync('bash', ['--norc', '-c', `${COMMAND} ${args} ${to}`], {
        cwd: ROOT,
        encoding: 'utf8',
        env: { PATH },
      });
      return { stderr, status };
    };
    test.each([
      'check fixtures/published',
      'check fixtures/demo -f json',
      'validate fixtures/published -f github',
      'inspect fixtures/published',
      'render fixtures/gate/last.json -f markdown',
      'template -r 昆明市',
      'targets',
      'targets show safe-campus-rate',
      'targets lint targets.yaml',
      'targets schema',
      'regions',
      'explain-finding',
      'completion bash',
      '--help',
      '--version',
    ])('is said in one message: %s', (args) => {
      expect(run(`${args} --lang en`, '> /dev/full')).toEqual({
        stderr: 'dabiao: Standard output cannot be written: the disk is full.\n',
        status: 2,
      });
    });
    test('nor standard error', () => {
      expect(run('check fixtures/published', '> /dev/full 2>&1').status).toBe(2);
      expect(run('check nowhere.csv', '2> /dev/full').status).toBe(2);
    });
  },
);

describe.skipIf(without('bash', 'head'))('a reader that goes away', () => {
  test.each(['json', 'csv', 'table', 'ndjson'])(
    'ends the program quietly, as in dabiao check -f %s | head -1',
    (format) => {
      const command = `${COMMAND} check fixtures/demo --fail-on never -f ${format} | head -1; echo "\${PIPESTATUS[0]}"`;
      const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', command], {
        cwd: ROOT,
        encoding: 'utf8',
        env: { PATH },
      });
      expect(stderr).toBe('');
      expect(stdout.trimEnd().split('\n').at(-1)).toBe('0');
    },
  );
});

describe('an interrupt', () => {
  const emptyFolder = (name: string) => {
    mkdirSync(join(folder.path, name));
    return join(folder.path, name);
  };
  test.skipIf(without('bash', 'sleep'))(
    'ends the program at once with 130, and leaves nothing behind',
    () => {
      const cwd = emptyFolder('interrupted');
      const command = `${COMMAND} check - -o r.json < <(sleep 2) & p=$!; sleep 0.5; kill -INT $p; wait $p; echo $?`;
      const { stdout } = spawnSync('bash', ['--norc', '-mc', command], {
        cwd,
        encoding: 'utf8',
        env: { PATH },
      });
      expect(stdout.trim().split('\n').at(-1)).toBe('130');
      expect(readdirSync(cwd)).toEqual([]);
    },
  );

  test('while files are written comes after them, so that none is half there', async () => {
    const cwd = emptyFolder('written');
    const path = join(folder.path, 'interrupted.cjs');
    writeFileSync(
      path,
      `const { loadBundle } = require(${JSON.stringify(join(ROOT, 'bin/load-bundle.js'))});
const { nodeIo } = loadBundle(${JSON.stringify(join(ROOT, 'dist'))});
const { files } = nodeIo(process, ${JSON.stringify(ROOT)});
const interrupting = { path: 'second.txt', get content() { process.kill(process.pid, 'SIGINT'); return 'whole'; } };
files.write([{ path: 'first.txt', content: 'whole' }, interrupting]);
setTimeout(() => { process.exitCode = 99; }, 1000);`,
    );
    const child = spawn(NODE, [path], { cwd, env: { PATH } });
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect(readdirSync(cwd).toSorted()).toEqual(['first.txt', 'second.txt']);
    expect(readFileSync(join(cwd, 'second.txt'), 'utf8')).toBe('whole');
  });

  test('while files come one after the other leaves everything as it was', async () => {
    const cwd = emptyFolder('in-turn');
    writeFileSync(join(cwd, 'first.txt'), 'of last year');
    const path = join(folder.path, 'in-turn.cjs');
    writeFileSync(
      path,
      `const { loadBundle } = require(${JSON.stringify(join(ROOT, 'bin/load-bundle.js'))});
const { nodeIo } = loadBundle(${JSON.stringify(join(ROOT, 'dist'))});
const writing = nodeIo(process, ${JSON.stringify(ROOT)}).files.begin();
(async () => {
  await writing.add({ path: 'first.txt', content: 'whole' });
  process.kill(process.pid, 'SIGTERM');
  await writing.add({ path: 'deep/second.txt', content: 'whole' });
  await writing.add({ path: 'third.txt', content: 'whole' });
  writing.finish();
  process.exitCode = 99;
})();`,
    );
    const child = spawn(NODE, [path], { cwd, env: { PATH } });
    expect(await once(child, 'exit')).toEqual([143, null]);
    expect(readdirSync(cwd)).toEqual(['first.txt']);
    expect(readFileSync(join(cwd, 'first.txt'), 'utf8')).toBe('of last year');
  });
});

const COMMANDS = [
  'check',
  'validate',
  'inspect',
  'render',
  'report',
  'template',
  'targets',
  'targets list',
  'targets show',
  'targets checks',
  'targets lint',
  'targets schema',
  'regions',
  'explain-finding',
  'init',
  'completion',
];

describe('help', () => {
  test.each(COMMANDS.flatMap((command) => ['zh', 'en'].map((lang) => [command, lang] as const)))(
    'of %s has examples, in %s',
    (command, lang) => {
      const { stdout, stderr, exitCode } = dabiao([...command.split(' '), '--help', '--lang', lang]);
      expect([stderr, exitCode]).toEqual(['', 0]);
      expect(stdout).toMatch(lang === 'zh' ? /\n示例：\n  .*dabiao /u : /\nExamples:\n  .*dabiao /u);
      expect(stdout).toMatch(lang === 'zh' ? /^用法：/u : /^Usage:/u);
      if (lang === 'zh') expect(stdout).not.toMatch(/\b(?:the|default|only)\b/u);
      for (const line of stdout.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80);
    },
  );

  test('names every command', () => {
    const { stdout } = dabiao(['--help', '--lang', 'en']);
    for (const command of COMMANDS.filter((each) => !each.includes(' ')))
      expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, 'mu'));
  });

  test('every example of check, validate and inspect is understood', () => {
    for (const command of ['check', 'validate', 'inspect', 'render']) {
      const { stdout } = dabiao([command, '--help', '--lang', 'en']);
      const examples = stdout.split('\n').filter((line) => line.startsWith('  dabiao '));
      expect(examples.length).toBeGreaterThan(1);
      for (const line of examples) {
        const args =
          line
            .trim()
            .split(/\s{2,}/u)[0]
            ?.split(' ')
            .slice(1) ?? [];
        const { stderr } = dabiao(args.includes('>') ? args.slice(0, args.indexOf('>')) : args, {
          cwd: folder.path,
          env: { LANG: 'en' },
        });
        expect(stderr).not.toMatch(/Unknown (?:option|command)|is not a value of/u);
      }
    }
  });
});

describe('what can not be understood', () => {
  const said = (...args: string[]) => dabiao([...args, '--lang', 'en']);
  test.each([
    [['chek', 'x.csv'], /Unknown command "chek"\.\nhint: Did you mean check\?/u],
    [['check', 'x.csv', '--basline', 'y'], /Unknown option --basline\.\nhint: Did you mean --baseline\?/u],
    [['targets', 'shwo', 'x'], /Unknown command "shwo"\.\nhint: Did you mean show\?/u],
    [['explain-finding', 'unknown-regoin'], /Did you mean unknown-region/u],
    [['check', 'x.csv', '--fail-on', 'failed'], /Did you mean fail\?/u],
  ])('%j gets a suggestion and exits 2', (args, message) => {
    const { stdout, stderr, exitCode } = said(...args);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toMatch(message);
  });
});
