/**
 * Measures the everyday job, judging the demo submission, against the start of Node alone: both many times in turn, in one run, so that
 * only their ratio is compared. Prints where the time goes as well.
 */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const RUNS = Number(process.argv[2] ?? 21);
const MOST = 4;
const job = ['bin/dabiao.js', 'check', 'fixtures/demo', '--fail-on', 'never', '--lang', 'zh'];

const nothing = [];
const demo = [];
for (let run = 0; run < RUNS; run += 1) {
  nothing.push(timed(['-e', '0']));
  demo.push(timed(job));
}
const ratio = median(demo) / median(nothing);
console.log(`node -e 0         ${median(nothing).toFixed(0)} ms (median of ${RUNS})`);
console.log(`demo, as a table  ${median(demo).toFixed(0)} ms`);
console.log(`ratio             ${ratio.toFixed(2)} (at most ${MOST})`);
console.log('\nwhere it goes, in ms, median of 9 runs:');
const phases = Array.from({ length: 9 }, () => JSON.parse(spawn(['scripts/bench-phases.js', ...job.slice(1)]).stderr));
for (const name of Object.keys(phases[0]))
  console.log(
    `  ${median(phases.map((each) => each[name]))
      .toFixed(1)
      .padStart(6)}  ${name}`,
  );
process.exitCode = ratio <= MOST ? 0 : 1;

function timed(args) {
  const start = performance.now();
  spawn(args);
  return performance.now() - start;
}

function spawn(args) {
  const result = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  if (result.status !== 0) throw new Error(`${args.join(' ')} exits ${result.status}: ${result.stderr}`);
  return result;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
