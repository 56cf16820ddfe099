import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The test files that run the built program. */
export function spawning(): string[] {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('test', name))
    .filter((file) =>
      /support\/(?:folder|runners)\.ts|\bdabiao\(|node:child_process/u.test(readFileSync(file, 'utf8')),
    );
}
