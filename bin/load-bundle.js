'use strict';
/**
 * Loads the program faster than require() would. `npm run build` (scripts/build.js) makes of src/ and the
 * libraries it uses one file, dist/dabiao.cjs. For V8 to compile that file takes longer than to run it, so
 * scripts/make-cache.js, the end of the build, runs it once and keeps what V8 compiled in dist/dabiao.cache.
 * Here the file is compiled by hand, as a vm.Script, because that takes such a cache; require() takes none.
 * A cache of another version of Node, or of another kind of machine, V8 refuses by itself and compiles the
 * file as usual: slower, and otherwise the same. Nothing is ever written here, and without a build there is
 * nothing to load: `npm ci` builds.
 *
 * The name the code is compiled under is part of the cache and shows in stacks. A path would be one of the
 * machine the package was built on, so it is `dabiao.cjs` alone. Where the code really lies it is told when
 * it is called, with the arguments Node would call any module with: the build puts the code into a function
 * that takes them.
 */
const { existsSync, readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const NAME = 'dabiao.cjs';

// Most runs are over before optimised code would pay for itself: let V8 wait a little longer with it (npm run
// bench: a tenth less). Only the V8 it was measured on is told: one that no longer knew the flag would
// complain on standard error.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000');

/** What dist/dabiao.cjs exports. The script it was compiled as is kept for scripts/make-cache.js. */
exports.loadBundle = function loadBundle(folder) {
  const filename = join(folder, NAME);
  const cache = join(folder, 'dabiao.cache');
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new Script(readFileSync(filename, 'utf8'), { filename: NAME, cachedData });
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, createRequire(filename), bundle, filename, folder);
  exports.script = script;
  return bundle.exports;
};
