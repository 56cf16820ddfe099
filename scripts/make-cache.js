/**
 * Runs the program as it will be run, and keeps the code V8 compiled on the way: see bin/load-bundle.js. Each
 * cache is made by a process of its own, since a cache holds all that was compiled until then.
 *
 * - `brief`: help, the version and the targets of the plan.
 * - `dabiao`: the demo submission as a table and as JSON, in both languages, and from its report.
 * - the parts: what reads plans.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const demo = `${home}fixtures/demo`;

const checks = ['zh', 'en'].flatMap((lang) =>
  ['table', 'json'].map((format) => ['check', demo, '--fail-on', 'never', '--lang', lang, '-f', format]),
);
const brief = ['zh', 'en'].flatMap((lang) =>
  [['--help'], ['--version'], ['check', '--help'], ['targets']].map((argv) => [...argv, '--lang', lang]),
);

const [, , kind, folder] = process.argv;
if (kind === undefined) {
  for (const name of readdirSync(`${home}dist`)) if (name.endsWith('.cache')) rmSync(`${home}dist/${name}`);
  const temporary = mkdtempSync(join(tmpdir(), 'dabiao-'));
  try {
    for (const each of ['brief', 'checks', 'parts'])
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), each, temporary], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
  } finally {
    rmSync(temporary, { recursive: true });
  }
} else if (kind === 'brief') {
  await keep(brief, { 'dabiao.cjs': 'brief.cache' });
} else if (kind === 'checks') {
  const report = join(folder, 'report.json');
  const kept = ['check', demo, '--fail-on', 'never', '-o', report];
  await keep([...checks, kept, ['render', report]], { 'dabiao.cjs': 'dabiao.cache' });
} else {
  await keep([checkWithOwnPlan(folder)], { 'yaml.cjs': 'yaml.cache', 'zod.cjs': 'zod.cache' });
}

/** A plan of one's own, and its judgement as JSON: what loads all of the parts. */
function checkWithOwnPlan(temporary) {
  const plan = join(temporary, 'plan.yaml');
  writeFileSync(plan, `${readFileSync(`${home}targets.yaml`, 'utf8')}\n# of one's own\n`);
  return ['check', demo, '--fail-on', 'never', '-t', plan, '-f', 'json'];
}

/** Runs the program, and writes what V8 compiled of each file into the cache named for it. */
async function keep(runs, caches) {
  const launcher = createRequire(import.meta.url)('../bin/load-bundle.js');
  // While it runs the program sets a flag, which the next process will not have when it starts.
  const flags = launcher.flagsOfV8();
  const { main, nodeIo } = launcher.loadBundle(`${home}dist`);
  const silent = {
    ...nodeIo(process, home),
    stdout: {
      write: () => {},
      writePieces: async (pieces) => void [...pieces],
      finish: async () => null,
      isTerminal: false,
      columns: undefined,
    },
  };
  for (const argv of runs) {
    const exitCode = await main(argv, silent);
    if (exitCode !== 0) throw new Error(`dabiao ${argv.join(' ')} exits ${exitCode}`);
  }
  for (const [file, cache] of Object.entries(caches)) {
    const code = launcher.scripts.get(file).createCachedData();
    flags.copy(code, launcher.FLAGS_AT);
    writeFileSync(`${home}dist/${cache}`, code);
  }
}
