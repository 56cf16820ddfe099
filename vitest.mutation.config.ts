import { statSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';
import { spawning } from './test/support/spawning.ts';

/** Small files hold tests of one thing, which are quick, and most mutants need no more. */
class SmallestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const size = ({ moduleId }: TestSpecification) => statSync(moduleId).size;
    return Promise.resolve(files.toSorted((a, b) => size(a) - size(b)));
  }
}

/**
 * The tests that `npm run mutation` holds against each mutant: those of what it changes, without the built
 * program.
 */
export default defineConfig({
  test: {
    include: ['test/{assess,checks,plan,run}/**/*.test.ts', 'test/report/bounds.test.ts'],
    exclude: spawning(),
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 60_000,
    // Each mutant has a worker of its own; within it modules are loaded once.
    isolate: false,
    sequence: { sequencer: SmallestFirst },
  },
});
