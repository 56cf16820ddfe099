import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate as lintDockerfile } from 'dockerfile-utils';
import { afterAll, describe, expect, test } from 'vitest';
import { gitlabCodeQuality, junitErrors, sarif, schemaStore, workflowCommand } from '../formats/consumers.ts';
import { without } from '../support/programs.ts';
import { dabiao, PATH, ROOT } from '../support/run.ts';
import { githubJob, gitlabJob, yamlOf } from '../support/runners.ts';

const EXAMPLE = `${ROOT}examples/ci`;
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}, 60_000);

/**
 * The example repository as it is checked out, with the good submission or with the other one in its place.
 */
function checkout(submission: 'good' | 'bad'): string {
  const above = mkdtempSync(join(tmpdir(), 'dabiao-ci-'));
  folders.push(above);
  const folder = join(above, 'repository');
  cpSync(EXAMPLE, folder, { recursive: true });
  if (submission === 'bad') {
    rmSync(join(folder, 'submissions'), { recursive: true });
    cpSync(join(folder, 'rejected'), join(folder, 'submissions'), { recursive: true });
  }
  rmSync(join(folder, 'rejected'), { recursive: true });
  return folder;
}

describe.skipIf(without('bash'))('the gate on GitHub', () => {
  const run = (submission: 'good' | 'bad', overrides: Record<string, string> = {}) => {
    const folder = checkout(submission);
    return { folder, ...githubJob(join(folder, '.github/workflows/submission.yml'), folder, overrides) };
  };

  test('lets a good submission in', () => {
    const { folder, exitCode, stdout, stderr, outputs, summary } = run('good');
    expect([exitCode, stderr, outputs['exit-code']]).toEqual([0, '', '0']);
    expect(stdout).toMatch(/^::notice title=dabiao::报送数据通过：没有未达标的目标，\d+ 项无数据。\n$/mu);
    expect(summary).toMatch(/^# 云南省教育高质量发展三年行动计划[^]*\*\*报送数据通过：没有未达标的目标/u);
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).gate).toMatchObject({
      exitCode: 0,
      maxFindings: 0,
    });
  });

  test('hands on how many verdicts and findings there are, and where the report is', () => {
    const good = run('good').outputs;
    expect(good).toMatchObject({ failed: '0', findings: '0', errors: '0' });
    expect(Number(good['passed'])).toBeGreaterThan(0);
    expect(JSON.parse(readFileSync(good['report'] ?? '', 'utf8')).summary.pass).toBe(Number(good['passed']));
    const bad = run('bad').outputs;
    expect(Number(bad['failed'])).toBeGreaterThan(0);
    expect(Number(bad['errors'])).toBeGreaterThan(0);
    expect(Number(bad['findings'])).toBeGreaterThanOrEqual(Number(bad['errors']));
  });

  test('leaves nothing in the workspace but the reports asked for', () => {
    const before = readdirSync(checkout('good'), { recursive: true, encoding: 'utf8' });
    const { folder, prepared } = run('good');
    const added = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => !before.includes(name),
    );
    expect(added.toSorted()).toEqual(['dabiao.sarif', 'report.json']);
    expect(prepared['program']).toBe(join(folder, '..', 'temporary/dabiao/program'));
    const copied = readdirSync(prepared['program'] ?? '');
    expect(copied).toEqual(expect.arrayContaining(['package-lock.json', 'scripts', 'src', 'targets.yaml']));
    expect(copied).not.toContain('node_modules');
  });

  test('the first run has no baseline, and later ones are held against it', () => {
    const folder = checkout('bad');
    const file = join(folder, '.github/workflows/submission.yml');
    const first = githubJob(file, folder);
    expect(first.stdout).toContain('::notice title=dabiao::There is no report of an earlier run yet');
    expect(first.exitCode).toBe(3);
    cpSync(first.outputs['report'] ?? '', join(folder, 'last.json'));
    expect(
      JSON.parse(readFileSync(githubJob(file, folder).outputs['report'] ?? '', 'utf8')).gate.baseline,
    ).toMatchObject({ path: 'last.json' });
  });

  test('a run that can not judge hands on no counts', () => {
    const { exitCode, outputs } = run('good', { files: 'nowhere.csv' });
    expect([exitCode, outputs['exit-code'], outputs['passed']]).toEqual([2, '2', undefined]);
  });

  test('turns a bad one back, with an annotation at each line', () => {
    const { folder, exitCode, stdout, outputs, summary } = run('bad');
    expect([exitCode, outputs['exit-code']]).toEqual([3, '3']);
    const commands = stdout
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('::notice title=dabiao::There is no'))
      .map(workflowCommand);
    expect(
      commands.map((command) => [command?.name, command?.properties['file'], command?.properties['line']]),
    ).toEqual([
      ['error', undefined, undefined],
      ['error', 'submissions/泸水市.csv', '2'],
      ['error', 'submissions', undefined],
      ['error', 'submissions', undefined],
      ['error', 'submissions/福贡县.csv', '2'],
    ]);
    expect(commands[4]?.properties).toMatchObject({ col: '10', endColumn: '15' });
    expect(summary).toContain('approximate-number');
    const log = JSON.parse(readFileSync(join(folder, 'dabiao.sarif'), 'utf8'));
    expect(sarif(log), JSON.stringify(sarif.errors)).toBe(true);
  });

  test('options and files are handed on as they are, whatever they hold', () => {
    const hostile = '$(touch pwned); `touch pwned`; " \' && touch pwned';
    const { folder, exitCode, stdout } = run('good', {
      command: 'validate',
      args: '--skip=jump\n--max-findings=5',
      files: `submissions\n${hostile}`,
    });
    expect([exitCode, stdout]).toEqual([
      2,
      expect.stringMatching(/^::error title=dabiao::[^]*\n::error [^\n]*title=no-such-input::/mu),
    ]);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
    expect(
      run('good', { command: 'validate', args: '--skip=jump\n--max-findings=5', files: 'submissions' })
        .exitCode,
    ).toBe(0);
  });
});

describe.skipIf(without('bash'))('the gate on GitLab', () => {
  const run = (submission: 'good' | 'bad') => {
    const folder = checkout(submission);
    return { folder, ...gitlabJob(join(folder, '.gitlab-ci.yml'), 'submission', folder) };
  };

  test.each([
    ['good', 0],
    ['bad', 3],
  ] as const)(
    'a %s submission ends with %i, and leaves the reports that GitLab reads',
    async (submission, code) => {
      const { folder, exitCode, stdout, stderr } = run(submission);
      expect([exitCode, stderr]).toEqual([code, '']);
      expect(stdout).toContain('怒江傈僳族自治州');
      expect(await junitErrors(readFileSync(join(folder, 'junit.xml'), 'utf8'))).toEqual([]);
      const issues = JSON.parse(readFileSync(join(folder, 'gl-code-quality-report.json'), 'utf8'));
      expect(gitlabCodeQuality(issues)).toBe(true);
      expect(issues.length > 0).toBe(submission === 'bad');
      expect(existsSync(join(folder, 'report.json'))).toBe(true);
    },
  );
});

describe('what the job on GitLab installs', () => {
  const before = (overrides: Record<string, string>) => {
    const folder = checkout('good');
    return gitlabJob(join(folder, '.gitlab-ci.yml'), 'submission', folder, 'before_script', overrides);
  };
  const commit = '0123456789abcdef0123456789abcdef01234567';
  const sum = createHash('sha256').update('package').digest('hex');

  test('has no default', () => {
    const { variables }: { variables: Record<string, string> } = yamlOf(
      `${ROOT}templates/dabiao.gitlab-ci.yml`,
    )['.dabiao'];
    expect(variables['DABIAO_PACKAGE']).toBe('');
    expect(before({ DABIAO_PACKAGE: '' })).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('DABIAO_PACKAGE is not set'),
    });
  });
  test.each([
    'dabiao',
    'dabiao@0.1.0',
    '@somebody/dabiao',
    'git+https://example.org/dabiao.git',
    'git+https://example.org/dabiao.git#main',
    'http://x/d.tgz',
  ])('is not %s, which may be anything', (name) => {
    expect(before({ DABIAO_PACKAGE: name })).toMatchObject({ exitCode: 2, stdout: '' });
  });
  test('is a commit of a repository, or a package with its sum', () => {
    const repository = `git+https://example.org/dabiao.git#${commit}`;
    expect(before({ DABIAO_PACKAGE: repository })).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining(repository),
    });
    const packed = { DABIAO_PACKAGE: 'https://example.org/dabiao-0.1.0.tgz' };
    expect(before(packed)).toMatchObject({ exitCode: 2, stdout: '' });
    expect(before({ ...packed, DABIAO_SHA256: sum })).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^npm install .*dabiao\.tgz/mu),
    });
    expect(
      before({ ...packed, DABIAO_SHA256: sum.replace(/^./u, (digit) => (digit === '0' ? '1' : '0')) })
        .exitCode,
    ).not.toBe(0);
  });
});

describe('actions of others', () => {
  test.each(['action.yml', 'examples/ci/.github/workflows/submission.yml', 'docs/ci.md', 'docs/zh/ci.md'])(
    'in %s are named by a commit, with the version beside it',
    (file) => {
      const used = [...readFileSync(`${ROOT}${file}`, 'utf8').matchAll(/uses: (?<what>\S+)(?<rest>.*)/gu)];
      for (const { groups } of used) {
        expect(groups?.['what']).toMatch(/@[0-9a-f]{40}$/u);
        if (!groups?.['what']?.startsWith('example/'))
          expect(groups?.['rest']).toMatch(/^ # v\d+\.\d+\.\d+$/u);
      }
    },
  );
});

describe('the hooks of pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly files: string;
    readonly pass_filenames?: boolean;
  }
  const hooks: readonly Hook[] = yamlOf(`${ROOT}.pre-commit-hooks.yaml`);
  /** Calls a hook with the changed files that are its. */
  const call = (id: string, folder: string, changed: readonly string[]) => {
    const hook = hooks.find((each) => each.id === id);
    const files = changed.filter((file) => new RegExp(hook?.files ?? '^$', 'u').test(file));
    const [program, ...args] = hook?.entry.split(' ') ?? [];
    expect(program).toBe('dabiao');
    return files.length === 0
      ? null
      : dabiao([...args, ...(hook?.pass_filenames === false ? [] : files)], {
          cwd: folder,
          env: { LANG: 'en' },
        });
  };

  test.each([
    ['good', 0],
    ['bad', 3],
  ] as const)('a %s submission', (submission, code) => {
    const folder = checkout(submission);
    const changed = [
      ...readdirSync(join(folder, 'submissions')).map((name) => `submissions/${name}`),
      'README.md',
    ];
    expect(call('dabiao-validate', folder, changed)?.exitCode).toBe(code);
    expect(call('dabiao-check', folder, changed)?.exitCode).toBe(code);
    expect(call('dabiao-check', folder, ['README.md'])).toBeNull();
  });
  test('a plan, or several', () => {
    expect(call('dabiao-targets-lint', ROOT, ['targets.yaml', 'src/main.ts'])?.exitCode).toBe(0);
    const both = call('dabiao-targets-lint', ROOT, ['fixtures/plans/broken.targets.yaml', 'targets.yaml']);
    expect(both?.exitCode).toBe(2);
    expect([both?.stdout, both?.stderr]).toEqual([
      expect.stringContaining('targets.yaml is valid'),
      expect.stringContaining('broken.targets.yaml is not a valid plan'),
    ]);
  });
  test('the example asks for hooks there are', () => {
    const { repos }: { repos: { hooks: { id: string }[] }[] } = yamlOf(`${EXAMPLE}/.pre-commit-config.yaml`);
    for (const { id } of repos.flatMap((repo) => repo.hooks))
      expect(hooks.map((hook) => hook.id)).toContain(id);
  });
});

describe('the files of CI systems satisfy their published schemas', () => {
  test.each([
    ['action.yml', 'github-action.json'],
    ['examples/ci/.github/workflows/submission.yml', 'github-workflow.json'],
    ['.pre-commit-hooks.yaml', 'pre-commit-hooks.json'],
    ['examples/ci/.pre-commit-config.yaml', 'pre-commit-config.json'],
    [
      'examples/ci/.gitlab-ci.yml',
      'gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json',
    ],
    [
      'templates/dabiao.gitlab-ci.yml',
      'gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json',
    ],
  ])('%s', (file, name) => {
    const validate = schemaStore(name);
    expect(validate(yamlOf(`${ROOT}${file}`)), JSON.stringify(validate.errors?.slice(0, 4))).toBe(true);
  });

  test('no script of the action has an expression in it', () => {
    const { runs }: { runs: { steps: { run?: string }[] } } = yamlOf(`${ROOT}action.yml`);
    for (const { run } of runs.steps) expect(run ?? '').not.toContain('${{');
  });
});

describe('the container file', () => {
  const text = readFileSync(`${ROOT}Containerfile`, 'utf8');
  test('has nothing a linter of such files finds', () => {
    expect(lintDockerfile(text).map(({ message }) => message)).toEqual([]);
  });
  test('copies all the build needs', () => {
    const ignored = readFileSync(`${ROOT}.dockerignore`, 'utf8').split('\n').filter(Boolean);
    for (const needed of [
      'package.json',
      'package-lock.json',
      '.npmrc',
      'src',
      'scripts',
      'bin',
      'targets.yaml',
      'fixtures',
      'docs',
      'README.md',
    ]) {
      expect(ignored).not.toContain(needed);
      expect(statSync(`${ROOT}${needed}`)).toBeDefined();
    }
  });
  test.skipIf(without('sh', 'id'))('is called as the example does, with a folder for its own', () => {
    const folder = checkout('good');
    const { entrypoint, workdir } = {
      entrypoint: /^ENTRYPOINT \["(?<name>[^"]+)"\]$/mu.exec(text)?.groups?.['name'],
      workdir: /^WORKDIR (?<path>\S+)\nENTRYPOINT/mu.exec(text)?.groups?.['path'],
    };
    // In the place of a container engine: says how it was called.
    const engine = join(folder, '..', 'engine');
    writeFileSync(engine, '#!/bin/sh\nprintf "%s\\n" "$@"\n', { mode: 0o755 });
    const { stdout } = spawnSync('sh', [`${ROOT}examples/container/check.sh`, '-q'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH, CONTAINER_ENGINE: engine },
    });
    const words = stdout.trimEnd().split('\n');
    const volume = words[words.indexOf('--volume') + 1];
    expect(volume).toBe(`${folder}:${workdir}`);
    const [image, ...args] = words.slice(words.indexOf('--volume') + 2);
    expect([image, entrypoint]).toEqual(['dabiao', 'dabiao']);
    expect(dabiao(args, { cwd: folder }).exitCode).toBe(0);
  });
  test('starts the command that the package installs', () => {
    const { bin } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
    expect(text).toContain(`ENTRYPOINT ["${Object.keys(bin)[0]}"]`);
  });
});
