/**
 * Mutation testing: one small change of `src/assess` or `src/plan` at a time, which some test must notice. Run by
 * `npm run mutation` (scripts/mutation.js), which holds what is left alive against the list in test/survivors.md.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/assess/**/*.ts', 'src/plan/**/*.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  // Each mutant is tried by the tests that come across it.
  coverageAnalysis: 'perTest',
  // What is worked out while a file is loaded, above all the shapes of files, would be tried by every test; the
  // published schemas, which tests hold to it, are made of most of it.
  ignoreStatic: true,
  concurrency: 2,
  // A busy machine is not a loop without end.
  timeoutFactor: 2,
  timeoutMS: 15_000,
  // What no test reads is not copied. Node modules are linked.
  ignorePatterns: ['/dist', '/docs', '/examples', '/test/cases'],
  // Stryker rewrites paths in it by an interface that TypeScript 7 no longer has; no test needs it.
  tsconfigFile: 'none',
  tempDirName: 'coverage/mutation/sandbox',
  incrementalFile: 'coverage/mutation/incremental.json',
  reporters: ['clear-text', 'html', 'json', 'progress'],
  clearTextReporter: { logTests: false, reportTests: false, reportMutants: false },
  htmlReporter: { fileName: 'coverage/mutation/mutation.html' },
  jsonReporter: { fileName: 'coverage/mutation/mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
};
