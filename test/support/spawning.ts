import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What opens the files that the program writes, and what holds the documentation to its output. On every Node the
 * bytes are those of test/cases and test/determinism, so that on one Node is enough.
 */
const READERS = [
  join('test', 'formats', 'documents'),
  join('test', 'formats', 'consumed'),
  join('test', 'docs'),
];

/** The test files that run the built program. */
export function spawning(): string[] {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('test', name))
    .filter((file) => !READERS.some((folder) => file.startsWith(folder)))
    .filter((file) =>
      /support\/(?:folder|runners)\.ts|\bdabiao\(|node:child_process/u.test(readFileSync(file, 'utf8')),
    );
}
