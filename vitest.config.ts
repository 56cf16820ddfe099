import { defineConfig } from 'vitest/config';
import { spawning } from './test/support/spawning.ts';

const TESTS = 'test/**/*.test.ts';
const { TEST_REPORT: report, DABIAO_TEST_NODE: node } = process.env;

export default defineConfig({
  test: {
    // Only the tests that run the built program are of interest on another Node.
    include: node === undefined ? [TESTS] : spawning(),
    globalSetup: ['test/support/build.ts'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
    // Set by .ci/run, which counts what passed, failed and was skipped.
    ...(report ? { reporters: ['default', 'json'], outputFile: { json: report } } : {}),
    coverage: { include: ['src/**'], reporter: ['text-summary'] },
  },
});
