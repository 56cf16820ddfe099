'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

/**
 * Runs dist/dabiao.cjs with the code V8 compiled when the package was built. V8 refuses that code if it is of another version or for
 * another machine, and compiles the bundle as usual.
 */
exports.loadBundle = function loadBundle(folder) {
  const filename = join(folder, 'dabiao.cjs');
  const cache = join(folder, 'dabiao.cache');
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`;
  const script = new Script(source, { filename, ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}) });
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, createRequire(filename), bundle, filename, folder);
  exports.script = script;
  return bundle.exports;
};
