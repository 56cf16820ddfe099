import { execFileSync } from 'node:child_process';

/** End-to-end tests run what users run: the built program; .ci/run says where it has just been built. */
export function setup(): void {
  if (process.env['TEST_BUILT'] === 'yes') return;
  execFileSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' });
}
