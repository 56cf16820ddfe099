import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const TESTS = 'test/**/*.test.ts';
const { TEST_REPORT: report, DABIAO_TEST_NODE: node } = process.env;

/** The tests that run the built program: only these are of interest on another Node. */
const spawning = () =>
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('test', name))
    .filter((file) =>
      /support\/(?:folder|runners)\.ts|\bdabiao\(|node:child_process/u.test(readFileSync(file, 'utf8')),
    );

export default defineConfig({
  test: {
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
