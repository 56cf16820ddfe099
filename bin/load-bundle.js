'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// Most runs are over before optimised code would pay for itself: let V8 wait a little longer with it (npm run bench: a tenth less). Only the V8
// it was measured on is told: one that no longer knew the flag would complain on standard error.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000');

/**
 * Runs dist/dabiao.cjs with the code V8 compiled when the package was built. V8 refuses that code if it is of another version or for
 * another machine, and compiles the bundle as usual.
 */
exports.loadBundle = function loadBundle(folder) {
  const filename = join(folder, 'dabiao.cjs');
  const cache = join(folder, 'dabiao.cache');
  const script = new Script(readFileSync(filename, 'utf8'), { filename, ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}) });
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, createRequire(filename), bundle, filename, folder);
  exports.script = script;
  return bundle.exports;
};
