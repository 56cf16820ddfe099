/**
 * Runs the property tests with fresh values, round after round, and then damages workbooks at random: npm run
 * fuzz [rounds] [part of a file's name …] Each round has a seed of its own, printed when it begins and when
 * it fails: with it in DABIAO_SEED the tests make the same values again.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = 20;
const WORKBOOKS = 'scripts/fuzz-workbooks.js';
/** Of each kind. */
const DAMAGED = '20000';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const words = process.argv.slice(2);
const rounds = Number(words.find((word) => /^\d+$/.test(word)) ?? ROUNDS);
const parts = words.filter((word) => !/^\d+$/.test(word));
const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('test', name))
  .filter((file) => readFileSync(file, 'utf8').includes("from 'fast-check'"))
  .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)))
  .toSorted();
if (files.length === 0) throw new Error(`no property test is named ${parts.join(' or ')}`);

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', ...files];
for (let round = 1; round <= rounds; round += 1) run(`round ${round} of ${rounds}`, () => vitest);
if (parts.length === 0 && existsSync(WORKBOOKS))
  run('damaged workbooks', (seed) => [WORKBOOKS, DAMAGED, seed]);

function run(what, argsOf) {
  const seed = String(randomInt(2 ** 31));
  const args = argsOf(seed);
  console.log(`\n${what}: seed ${seed}`);
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, DABIAO_SEED: seed },
  });
  if (status === 0) return;
  console.log(`\n${what} failed. To see it again: DABIAO_SEED=${seed} node ${args.join(' ')}`);
  process.exit(1);
}
