import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

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
export function dabiao(args: readonly string[], { env = {}, cwd = ROOT, input = '', program = `${ROOT}bin/dabiao.js` }: RunOptions = {}): Ran {
  const PATH = process.env['PATH'] ?? '';
  const result = spawnSync(process.execPath, [program, ...args], { cwd, input, encoding: 'utf8', env: { PATH, ...env }, maxBuffer: 1e8 });
  if (result.error) throw result.error;
  return { stdout: result.stdout, stderr: result.stderr, exitCode: result.status };
}
