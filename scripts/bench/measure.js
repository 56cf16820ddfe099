/** Runs commands in processes of their own, and says what they took. */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const ACCOUNT =
  "process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); require('node:fs').writeSync(2, `\\nACCOUNT ${maxRSS} ${userCPUTime + systemCPUTime}`); }); require(process.argv[1])";

/** The milliseconds that each of several commands takes, run in turn, as the median of many runs. */
export function medians(commands, runs) {
  const times = commands.map(() => []);
  for (let run = 0; run < runs; run += 1)
    commands.forEach(({ args, env = {} }, i) => {
      const start = performance.now();
      spawn(args, { env });
      times[i].push(performance.now() - start);
    });
  return times.map(median);
}

/**
 * What the system says a command took: seconds on the clock and of all processors, and megabytes at most.
 * @param args those after the program
 */
export function account(args, { status = 0, env = {} } = {}) {
  const start = performance.now();
  const { stderr } = spawn(['-e', ACCOUNT, `${root}bin/dabiao.js`, ...args], { status, env });
  const seconds = (performance.now() - start) / 1000;
  const [, kilobytes, microseconds] = /ACCOUNT (\d+) (\d+)/u.exec(stderr) ?? [];
  return { seconds, cpu: Number(microseconds) / 1e6, megabytes: Number(kilobytes) / 1024, stderr };
}

/** Runs Node. @param status the exit code that is expected */
export function spawn(args, { status = 0, env = {} } = {}) {
  const result = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
    maxBuffer: 1e9,
  });
  if (result.status !== status)
    throw new Error(`${args.slice(-6).join(' ')} exits ${result.status}: ${result.stderr.slice(0, 2000)}`);
  return result;
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
