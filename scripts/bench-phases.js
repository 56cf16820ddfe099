/** Runs the program as the launcher does and prints, on standard error, how long each phase took. */
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const phases = { 'start of Node': performance.now() };
let last = performance.now();
const mark = (phase) => {
  const now = performance.now();
  phases[phase] = now - last;
  last = now;
};

const { loadBundle, asWorkGrows } = require('../bin/load-bundle.js');
const { main, nodeIo } = loadBundle(`${home}dist`, process.argv.slice(2));
mark('loading the bundle');
process.exitCode = await main(process.argv.slice(2), nodeIo(process, home, mark, asWorkGrows));
mark('writing');
process.stderr.write(JSON.stringify(phases));
