import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The test files that run the built program. */
export function spawning(): string[] {
  return (
    readdirSync('test', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => join('test', name))
      // Writers of documents run in the Node of the tests, and only what opens their files is spawned.
      .filter((file) => !file.startsWith(join('test', 'formats', 'documents')))
      .filter((file) =>
        /support\/(?:folder|runners)\.ts|\bdabiao\(|node:child_process/u.test(readFileSync(file, 'utf8')),
      )
  );
}
