import { execFileSync } from 'node:child_process';

/** End-to-end tests run what users run: the built program. */
export function setup(): void {
  execFileSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' });
}
