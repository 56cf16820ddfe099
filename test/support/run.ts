import { spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The Node that runs the built program: that of the tests, or another one that .ci/run tries it on. */
export const NODE = process.env['DABIAO_TEST_NODE'] ?? process.execPath;

/**
 * All that a program started by a test gets of the machine's environment: where programs are, that Node
 * first.
 */
export const PATH = [dirname(NODE), process.env['PATH'] ?? ''].join(delimiter);

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly program?: string;
}

/** Runs the built program as a user does, in an environment without settings of the machine. */
export function dabiao(
  args: readonly string[],
  { env = {}, cwd = ROOT, input = '', program = `${ROOT}bin/dabiao.js` }: RunOptions = {},
): Ran {
  const result = spawnSync(NODE, [program, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { PATH, ...env },
    maxBuffer: 1e8,
  });
  if (result.error) throw result.error;
  return { stdout: result.stdout, stderr: result.stderr, exitCode: result.status };
}
