'use strict';
/**
 * How the program starts. Its code is dist/dabiao.cjs: all of src/ and of the libraries it uses, put into one
 * file by scripts/build.js. To compile that takes longer than to run it, so the build keeps what V8 made of
 * it in dist/dabiao.cache, and here V8 takes it up again. Of another version of Node, or for another machine,
 * V8 refuses it and compiles the file as usual: slower, and otherwise the same.
 *
 * The cache holds the name the code was compiled under, and a stack shows it. So that is no path, which would
 * be one of the machine the package was built on, but `dabiao.cjs`; the code itself learns where it lies when
 * it is called, as any module does.
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
