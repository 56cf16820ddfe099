/**
 * Adds up the reports of several runs of the tests: node scripts/count-tests.js <exit code> <report>… Skipped
 * tests count as failed, and are named.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const [code, ...paths] = process.argv.slice(2);
const tests = paths.flatMap((path) => {
  const run = basename(path, '.json');
  if (!existsSync(path)) return [{ run, status: 'failed', fullName: 'wrote no report' }];
  const { testResults } = JSON.parse(readFileSync(path, 'utf8'));
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ status, fullName }) => ({ run, status, fullName })),
  );
});
const passed = tests.filter(({ status }) => status === 'passed').length;
const others = tests.filter(({ status }) => status !== 'passed');
// Types, lint, layout and files that can't be loaded have no test of their own.
const failed = others.length > 0 ? others.length : Number(code !== '0');

for (const { run, status, fullName } of others) console.log(`${status} (${run}): ${fullName}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
