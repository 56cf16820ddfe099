import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build.ts'],
    testTimeout: 60_000,
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
    // Set by .ci/run, which counts what passed and failed.
    ...(process.env['TEST_REPORT'] ? { reporters: ['default', 'json'], outputFile: { json: process.env['TEST_REPORT'] } } : {}),
    coverage: { include: ['src/**'], reporter: ['text-summary'] },
  },
});
