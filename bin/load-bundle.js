'use strict';
/**
 * Loads the program faster than require() would. `npm run build` (scripts/build.js) makes of src/ and the
 * libraries it uses one file, dist/dabiao.cjs, and a few parts beside it that are seldom needed. For V8 to
 * compile them takes longer than to run them, so scripts/make-cache.js, the end of the build, runs them once
 * and keeps what V8 compiled in files ending in `.cache`. Here they are compiled by hand, as a vm.Script,
 * because that takes such a cache; require() takes none. A cache of another version of Node, or of another
 * kind of machine, V8 refuses by itself and compiles the file as usual: slower, and otherwise the same.
 * Nothing is ever written here, and without a build there is nothing to load: `npm ci` builds.
 *
 * The name the code is compiled under is part of the cache and shows in stacks. A path would be one of the
 * machine the package was built on, so it is `dabiao.cjs` alone. Where the code really lies it is told when
 * it is called, with the arguments Node would call any module with.
 */
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const BUNDLE = 'dabiao.cjs';

/**
 * What dist/dabiao.cjs exports.
 * @param argv the arguments of the command line, which say how much of the program will be needed
 * @param isFurther whether this is a further thread: by then asWorkGrows has set flags, for all threads
 */
exports.loadBundle = function loadBundle(folder, argv = ['check'], isFurther = false) {
  const fromNode = createRequire(join(folder, BUNDLE));
  const loaded = new Map();
  // Each file is a function that takes the arguments of a module, and in ASCII: so the build made it.
  const load = (name, cache) => {
    const filename = join(folder, name);
    // By then asWorkGrows may have set a flag.
    const flagsDiffer =
      isFurther || name !== BUNDLE || process.execArgv.length > 0 || Boolean(process.env.NODE_OPTIONS);
    const cachedData = kept(join(folder, cache), flagsDiffer);
    const script = new Script(readFileSync(filename, 'latin1'), { filename: name, cachedData });
    const module = { exports: {} };
    loaded.set(name, module);
    exports.scripts.set(name, script);
    const require = (id) => (id.startsWith('./') ? part(id.slice(2)) : fromNode(id));
    script.runInThisContext()(module.exports, require, module, filename, folder);
    return module.exports;
  };
  const part = (name) => {
    asWorkGrows.some();
    return loaded.get(name)?.exports ?? load(name, name.replace('.cjs', '.cache'));
  };
  return load(BUNDLE, isBrief(argv) ? 'brief.cache' : 'dabiao.cache');
};

/** The scripts that were compiled, by file, for scripts/make-cache.js. */
exports.scripts = new Map();

/**
 * Whether the program will soon be over: then it takes a cache of its own, without the code that reads and
 * judges, which would have to be read in too.
 */
function isBrief(argv) {
  const word = argv.find((each) => !each.startsWith('-'));
  return word === undefined || word === 'targets';
}

/** The code V8 made of a file; undefined where none was kept. */
function kept(cache, flagsDiffer) {
  let bytes;
  try {
    bytes = readFileSync(cache);
  } catch {
    return undefined;
  }
  if (flagsDiffer) adapt(bytes);
  return bytes;
}

/** Where a cache says which flags V8 had when it was made: after its kind, V8's version and the source. */
const FLAGS_AT = 12;
exports.FLAGS_AT = FLAGS_AT;

/** The flags that V8 has now, as it writes them into every cache. */
function flagsOfV8() {
  return new Script('').createCachedData().subarray(FLAGS_AT, FLAGS_AT + 4);
}
exports.flagsOfV8 = flagsOfV8;

/**
 * V8 also refuses a cache that was made under other flags, even of those that have nothing to do with the code
 * it compiles (the newer V8 of Node 24 leaves such out of what it compares). Where there are none but such, the
 * cache is told the flags of this process.
 */
function adapt(bytes) {
  const given = [...process.execArgv, ...(process.env.NODE_OPTIONS ?? '').split(/\s+/u)].filter(Boolean);
  if (given.every((flag) => WITHOUT_EFFECT.test(flag))) flagsOfV8().copy(bytes, FLAGS_AT);
}

/** Flags of Node and V8 that change nothing about the code that V8 compiles. */
const WITHOUT_EFFECT =
  /^--(?:max[-_](?:old[-_]space|semi[-_]space|http[-_]header)[-_]size=\d+|stack[-_]trace[-_]limit=\d+|(?:no[-_])?(?:warnings|deprecation)|trace[-_](?:warnings|deprecation|uncaught|exit)|enable[-_]source[-_]maps|unhandled[-_]rejections=\w+)$/u;

/**
 * Most runs are over before optimised code would pay for itself: let V8 wait with it, and be quicker once there is
 * much to do. To look for garbage bit by bit, so that nothing stops for long, never pays here: nobody notices a tenth
 * of a second at once. Without both the demo takes a fifth less processor time, and large tables and plans are read no
 * slower and in less memory (npm run bench). V8 is told as soon as a part is loaded, or as the program reads more than
 * a county's file: before that nothing is optimised anyway, and Node takes longer to load what V8 is told with. Only
 * the V8 it was measured on is told: one that no longer knew a flag would complain on standard error.
 *
 * V8 also learns of each place in the code whether what it makes lives long, and puts it among the old at once. The
 * rows of a small table do, those of a large one do not, and are made in the same places: without that a million
 * rows take a third less time and memory.
 */
const asWorkGrows = {
  some: once(() =>
    tell('--interrupt-budget=1200000', '--no-incremental-marking', '--no-allocation-site-pretenuring'),
  ),
  much: once(() => tell('--interrupt-budget=300000')),
};
exports.asWorkGrows = asWorkGrows;

function once(act) {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}

function tell(...flags) {
  if (!process.versions.v8.startsWith('11.')) return;
  const { setFlagsFromString } = require('node:v8');
  for (const flag of flags) setFlagsFromString(flag);
}
