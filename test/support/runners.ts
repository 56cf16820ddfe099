import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { PATH, ROOT } from './run.ts';

/**
 * What CI systems do with the files they are given, as far as the gate needs it: each script in the shell it
 * is written for, with the values of its job.
 */

type Values = Readonly<Record<string, string>>;

export interface Job {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
  /** What the steps hand on. */
  readonly outputs: Values;
  readonly summary: string;
  /** What the first step of the action hands on. */
  readonly prepared: Values;
}

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Values;
  readonly with?: Values;
  readonly 'working-directory'?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

export const yamlOf = (path: string) => parse(readFileSync(path, 'utf8'));

/**
 * Runs the step of a workflow that uses this action: its scripts, but for the installation, which the tests
 * have behind them.
 */
export function githubJob(workflow: string, folder: string, overrides: Values = {}): Job {
  const { jobs }: Workflow = yamlOf(workflow);
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const step = steps.find(({ uses }) => uses?.includes('/dabiao@'));
  if (step === undefined) throw new Error('no step uses the action');
  const action: Action = yamlOf(`${ROOT}action.yml`);
  const unknown = Object.keys(step.with ?? {}).filter((key) => !Object.hasOwn(action.inputs, key));
  if (unknown.length > 0) throw new Error(`the action has no input ${unknown.join(', ')}`);
  const inputs = {
    ...Object.fromEntries(Object.entries(action.inputs).map(([key, input]) => [key, input.default])),
    ...step.with,
    ...overrides,
  };
  const temporary = join(folder, '..', 'temporary');
  mkdirSync(temporary, { recursive: true });
  const [output, summary, prepared] = ['github-output', 'github-summary', 'github-prepared'].map((name) =>
    join(folder, '..', name),
  );
  for (const file of [output, summary, prepared]) writeFileSync(file ?? '', '');
  const runner = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: ROOT,
    RUNNER_TEMP: temporary,
    RUNNER_TOOL_CACHE: temporary,
  };
  const scripts = action.runs.steps.filter(({ run }) => run !== undefined);
  const first = scripts.find(({ id }) => id === 'prepare');
  const preparing = inBash(first?.run ?? '', folder, { ...runner, GITHUB_OUTPUT: prepared ?? '' });
  if (preparing.exitCode !== 0) throw new Error(preparing.stdout + preparing.stderr);
  // What npm would install there, the tests have behind them.
  const made: Values = { ...outputsIn(prepared ?? ''), program: ROOT };
  const filled = (text: string) =>
    text
      .replace(/\$\{\{ inputs\.(?<name>[\w-]+) \}\}/gu, (_, name: string) => inputs[name] ?? '')
      .replace(
        /\$\{\{ steps\.prepare\.outputs\.(?<name>[\w-]+) \}\}/gu,
        (_, name: string) => made[name] ?? '',
      );
  const script = scripts.find(({ run }) => run?.includes('bin/dabiao.js'));
  const env = Object.fromEntries(
    Object.entries(script?.env ?? {}).map(([key, value]) => [key, filled(value)]),
  );
  const job = inBash(script?.run ?? '', join(folder, filled(script?.['working-directory'] ?? '.')), {
    ...env,
    ...runner,
    GITHUB_OUTPUT: output ?? '',
    GITHUB_STEP_SUMMARY: summary ?? '',
  });
  return {
    ...job,
    outputs: outputsIn(output ?? ''),
    summary: readFileSync(summary ?? '', 'utf8'),
    prepared: outputsIn(prepared ?? ''),
  };
}

function outputsIn(file: string): Values {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

interface GitlabJob {
  readonly extends?: string;
  readonly variables?: Values;
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
}

type GitlabJobs = Readonly<Record<string, GitlabJob>>;

/**
 * Runs the script of a job that extends the template, with the variables of both; or what comes before it,
 * with npm and curl replaced.
 */
export function gitlabJob(
  file: string,
  name: string,
  folder: string,
  part: 'script' | 'before_script' = 'script',
  overrides: Values = {},
): Job {
  const jobs: GitlabJobs = yamlOf(file);
  const templates: GitlabJobs = yamlOf(`${ROOT}templates/dabiao.gitlab-ci.yml`);
  const job = jobs[name];
  const template = templates[job?.extends ?? ''];
  if (job === undefined || template === undefined) throw new Error(`no job ${name}`);
  const lines = job[part] ?? template[part] ?? [];
  const standIns =
    part === 'script'
      ? []
      : [
          'npm() { echo "npm $*"; }',
          `curl() { while [ "$1" != --output ]; do shift; done; printf package > "$2"; }`,
        ];
  const ran = inBash([...standIns, ...lines].join('\n'), folder, {
    CI: 'true',
    GITLAB_CI: 'true',
    ...template.variables,
    ...job.variables,
    ...overrides,
  });
  return { ...ran, outputs: {}, summary: '', prepared: {} };
}

/** As runners call it: the first command that fails ends the script. */
function inBash(script: string, cwd: string, env: Values): Omit<Job, 'outputs' | 'summary' | 'prepared'> {
  const path = [withProgram(), PATH].join(delimiter);
  const { stdout, stderr, status } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
    {
      cwd,
      encoding: 'utf8',
      env: { PATH: path, ...env },
    },
  );
  return { stdout, stderr, exitCode: status };
}

/** A folder in which the program is found by its name, as after npm install --global. */
export function withProgram(): string {
  const folder = `${ROOT}node_modules/.cache/dabiao-bin`;
  mkdirSync(folder, { recursive: true });
  try {
    symlinkSync(`${ROOT}bin/dabiao.js`, join(folder, 'dabiao'));
  } catch {
    // It is there from the run before.
  }
  return folder;
}
