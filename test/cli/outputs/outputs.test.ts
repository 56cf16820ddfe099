import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { without } from '../../support/programs.ts';
import { NODE, PATH, ROOT } from '../../support/run.ts';

const CSV = 'region,year,inclusive-kindergarten-children,kindergarten-children\n530102,2025,850,1000\n';
const folder = newFolder();
const check = (...args: string[]) =>
  folder.run([
    'check',
    'data.csv',
    '-y',
    '2025',
    '-i',
    'inclusive-kindergarten-coverage',
    '--lang',
    'en',
    ...args,
  ]);
const text = (name: string) => readFileSync(join(folder.path, name), 'utf8');
const left = () => readdirSync(folder.path).toSorted();

beforeEach(() => {
  for (const name of readdirSync(folder.path)) rmSync(join(folder.path, name), { recursive: true });
  folder.put('data.csv', CSV);
});

describe('several outputs in one run', () => {
  test('each in the format its name speaks of, and nothing on standard output', () => {
    const names = [
      'r.json',
      'r.xml',
      'r.md',
      'r.csv',
      'r.sarif',
      'r.sarif.json',
      'r.tap',
      'r.ndjson',
      'r.jsonl',
      'r.txt',
      'gl-code-quality-report.json',
      'plain',
    ];
    const { stdout, stderr, exitCode } = check(...names.flatMap((name) => ['-o', name]));
    expect([stdout, stderr, exitCode]).toEqual(['', '', 1]);
    const begins = Object.fromEntries(
      names.map((name) => [name, text(name).slice(0, 12).replaceAll('\n', ' ').trim()]),
    );
    expect(begins).toEqual({
      'r.json': '{   "schemaV',
      'r.xml': '<?xml versio',
      'r.md': "# Yunnan's t",
      'r.csv': '\uFEFFtype,code,n'.trim(),
      'r.sarif': '{   "$schema',
      'r.sarif.json': '{   "$schema',
      'r.tap': 'TAP version',
      'r.ndjson': '{"type":"rep',
      'r.jsonl': '{"type":"rep',
      'r.txt': "Yunnan's thr",
      'gl-code-quality-report.json': '[   {     "d',
      plain: "Yunnan's thr",
    });
  });

  test('formats named in the same order as the outputs', () => {
    expect(check('-f', 'junit', '-o', 'a.dat', '-f', 'tap', '-o', 'b.dat').stdout).toBe('');
    expect([text('a.dat').slice(0, 5), text('b.dat').slice(0, 3)]).toEqual(['<?xml', 'TAP']);
  });

  test('a format named for the only output whose name says nothing', () => {
    const { stdout } = check('-f', 'github', '-o', '-', '-o', 'r.json', '-o', 'r.xml');
    expect(stdout).toMatch(
      /^::error title=dabiao::The submission does not pass: 1 target not met \(applied\)\.\n/u,
    );
    expect([text('r.json')[0], text('r.xml')[0]]).toEqual(['{', '<']);
  });

  test('a table for the terminal beside the files', () => {
    expect(check('-o', '-', '-o', 'r.json').stdout).toContain('85%  ✗ ≥90%');
  });
});

describe('said before any work is done, with nothing written', () => {
  test.each([
    ['two formats and no output', ['-f', 'junit', '-f', 'tap'], /2 formats, 0 outputs/u],
    ['a name that says no format', ['-o', 'r.dat'], /"r\.dat" does not show which format/u],
    [
      'a format there is not',
      ['-f', 'jnuit'],
      /"jnuit" is not a value of --format\.\nhint: Did you mean junit\?/u,
    ],
    [
      'standard output by two names',
      ['-o', '-', '-o', '/dev/stdout'],
      /--output names standard output twice/u,
    ],
    ['standard output named twice', ['-o', '-', '-o', '-'], /--output names standard output twice/u],
    ['a folder', ['-o', 'sub', '-f', 'json'], /sub cannot be written: it is a folder/u],
    [
      'a folder there is not',
      ['-o', 'nowhere/', '-f', 'json'],
      /nowhere\/ cannot be written: it is a folder/u,
    ],
    ['a folder that is a file', ['-o', 'data.csv/r.json'], /data\.csv\/r\.json cannot be written: /u],
    ['a name too long', ['-o', `${'x'.repeat(256)}.json`], /cannot be written: the name is too long/u],
    ['an input', ['-o', 'data.csv'], /data\.csv is an input/u],
  ])('%s', (_, args, message) => {
    mkdirSync(join(folder.path, 'sub'));
    const { stdout, stderr, exitCode } = check(...args);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toMatch(message);
    expect(left()).toEqual(['data.csv', 'sub']);
  });
});

describe('all files or none', () => {
  test('one that can not be written keeps the others from being written', () => {
    writeFileSync(join(folder.path, 'kept.xml'), 'as it was');
    const { exitCode, stderr } = check('-o', 'kept.xml', '-f', 'junit', '-o', '/dev/full', '-f', 'json');
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringMatching(/\/dev\/full cannot be written: the disk is full/u),
    ]);
    expect(text('kept.xml')).toBe('as it was');
    expect(left()).toEqual(['data.csv', 'kept.xml']);
  });

  test('the mode of a file that is written again stays', () => {
    writeFileSync(join(folder.path, 'r.json'), '');
    chmodSync(join(folder.path, 'r.json'), 0o640);
    check('-o', 'r.json');
    expect(statSync(join(folder.path, 'r.json')).mode & 0o777).toBe(0o640);
  });
});

describe('what a run reads is not written to, whatever it is called', () => {
  const PLAN = readFileSync(join(ROOT, 'targets.yaml'), 'utf8');
  test.each([
    ['the plan', ['-t', 'plan.yaml']],
    ['the plan, by another spelling', ['-t', './sub/../plan.yaml']],
    ['what columns mean', ['--columns', 'plan.yaml']],
    ['the previous report', ['--baseline', 'plan.yaml']],
    ['the settings', ['--config', 'plan.yaml']],
  ])('%s', (_, args) => {
    mkdirSync(join(folder.path, 'sub'));
    const content = args[0] === '--config' ? '{}' : PLAN;
    folder.put('plan.yaml', content);
    linkSync(join(folder.path, 'plan.yaml'), join(folder.path, 'hard.json'));
    symlinkSync('plan.yaml', join(folder.path, 'soft.json'));
    for (const output of [
      'plan.yaml',
      './plan.yaml',
      join(folder.path, 'plan.yaml'),
      'sub/../plan.yaml',
      'hard.json',
      'soft.json',
    ]) {
      const { exitCode, stderr } = check(...args, '-f', 'json', '-o', output);
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`${output} is an input of this run`)]);
    }
    expect(text('plan.yaml')).toBe(content);
  });

  test('the settings that lie in the working folder, and a file that is not read but was handed in', () => {
    folder.put('dabiao.config.yaml', 'quiet: false\n');
    folder.put('in/data.csv', CSV);
    folder.put('in/data.ods', 'figures');
    expect(check('-f', 'json', '-o', 'dabiao.config.yaml').exitCode).toBe(2);
    expect(folder.run(['check', 'in', '-f', 'json', '-o', 'in/data.ods']).exitCode).toBe(2);
    expect([text('dabiao.config.yaml'), text('in/data.ods')]).toEqual(['quiet: false\n', 'figures']);
    expect(check('--no-config', '-f', 'json', '-o', 'dabiao.config.yaml').exitCode).toBe(1);
  });

  test('the report of an earlier run is written again, though it stands beside the data', () => {
    folder.put('in/data.csv', CSV);
    const again = () => folder.run(['check', 'in', '--fail-on', 'never', '-o', 'in/report.json']);
    expect([again().exitCode, again().exitCode]).toEqual([0, 0]);
  });
});

describe('folders that are missing', () => {
  test('are made', () => {
    check('-o', 'reports/2025/r.json', '-o', 'reports/r.xml');
    expect([text('reports/2025/r.json')[0], text('reports/r.xml')[0]]).toEqual(['{', '<']);
  });
  test('are not made if nothing is written', () => {
    check('-o', 'reports/r.json', '-o', '/dev/full', '-f', 'json');
    expect(left()).toEqual(['data.csv']);
  });
});

describe.skipIf(without('bash', 'cat', 'head', 'sleep'))('outputs that are no files', () => {
  const PROGRAM = `'${NODE}' '${join(ROOT, 'bin/dabiao.js')}' check data.csv --fail-on never -f json`;
  const bash = (command: string) => {
    const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-c', command], {
      cwd: folder.path,
      encoding: 'utf8',
      env: { PATH },
    });
    expect(stderr).toBe('');
    return { stdout, status };
  };
  test.each(['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'])(
    '%s is standard output, also one that is added to',
    (name) => {
      expect(bash(`${PROGRAM} -o ${name}`).stdout[0]).toBe('{');
      bash(`echo before > log; ${PROGRAM} -o ${name} >> log`);
      expect(text('log').slice(0, 8)).toBe('before\n{');
    },
  );
  test('a program that the shell started', () => {
    bash(`${PROGRAM} -o >(head -c 1 > first) -o r.json -f json; sleep 0.5`);
    expect([text('first'), text('r.json')[0]]).toEqual(['{', '{']);
  });
  test('a file that the shell has open', () => {
    bash(`echo before > log; ${PROGRAM} -o /dev/fd/3 3>> log`);
    expect(text('log').slice(0, 8)).toBe('before\n{');
  });
  test('what a program hands over is read', () => {
    const { inputs } = JSON.parse(bash(PROGRAM.replace('data.csv', '<(cat data.csv)')).stdout);
    expect(inputs).toMatchObject([{ path: expect.stringMatching(/^\/dev\/fd\/\d+$/u), accepted: 1 }]);
  });
});

describe('in a workflow of GitHub', () => {
  test('the annotations go to the log and the report becomes the summary of the job, added to what is there', () => {
    folder.put('summary.md', 'before\n');
    const { stdout } = folder.run(['check', 'data.csv', '-y', '2025', '-f', 'github', '--lang', 'en'], {
      GITHUB_STEP_SUMMARY: join(folder.path, 'summary.md'),
    });
    expect(stdout.split('\n').every((line) => line === '' || line.startsWith('::'))).toBe(true);
    expect(text('summary.md')).toMatch(
      /^before\n# Yunnan's three-year action plan[^]*\| Affordable \(普惠\) kindergarten coverage \| ✗ 85% \(≥90%\\\*\) \|/u,
    );
  });

  test('a summary that can not be written is said', () => {
    const { exitCode, stderr } = folder.run(['check', 'data.csv', '-f', 'github', '--lang', 'en'], {
      GITHUB_STEP_SUMMARY: folder.path,
    });
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/cannot be written/u)]);
  });

  test('a summary that can not be written after files were does not say that nothing was', () => {
    const args = ['check', 'data.csv', '-f', 'github', '-o', '-', '-o', 'r.json', '--lang', 'en'];
    const { stderr } = folder.run(args, { GITHUB_STEP_SUMMARY: folder.path });
    expect([text('r.json')[0], stderr]).toEqual([
      '{',
      expect.stringMatching(/cannot be written[^]*Already written: r\.json\./u),
    ]);
  });
});
