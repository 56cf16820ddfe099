/**
 * Runs the program once on the demo submission, in every format, and keeps the code V8 compiled on the way.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const launcher = require('../bin/load-bundle.js');
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
for (const format of ['table', 'json']) {
  const exitCode = await main(
    ['check', `${home}fixtures/demo`, '--fail-on', 'never', '--lang', 'zh', '-f', format],
    silent,
  );
  if (exitCode !== 0) throw new Error(`judging the demo submission exits ${exitCode}`);
}
writeFileSync(`${home}dist/dabiao.cache`, launcher.script.createCachedData());
