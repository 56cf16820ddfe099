import { describe, expect, test } from 'vitest';
import { newFolder } from '../support/folder.ts';

const HEADER = 'region,year,kindergarten-children,inclusive-kindergarten-children,bogus\n';
const ROWS = [
  '五华山,2025,1,1,',
  '五华山,2025,1,1,',
  '530102,2025,约98,90,',
  '530102,,98,90,',
  '530103,,98,90,',
  '530111,2025,100,90,',
  '530111,2025,100,90,',
  '530112,2025,100,90,',
  '530112,2025,101,90,',
  '530114,2025,100,900,',
  '530114,2031,100,90,',
  '530115,2025,100',
];
const folder = newFolder();

/** What machines know problems by: names of tests, and fingerprints. */
function identities(rows: readonly string[], lang: string) {
  folder.put('data.csv', `${HEADER}${rows.join('\n')}\n`);
  const run = (format: string) =>
    folder.run(['check', 'data.csv', '-y', '2025', '-f', format, '--lang', lang]).stdout;
  const { results } = JSON.parse(run('sarif')).runs[0];
  return {
    junit: [...run('junit').matchAll(/<testcase (?<name>classname="[^"]*" name="[^"]*")/gu)]
      .map(({ groups }) => groups?.['name'] ?? '')
      .toSorted(),
    sarif: results
      .map(({ partialFingerprints }: { partialFingerprints: object }) => JSON.stringify(partialFingerprints))
      .toSorted(),
    gitlab: JSON.parse(run('gitlab'))
      .map(({ fingerprint }: { fingerprint: string }) => fingerprint)
      .toSorted(),
  };
}

describe('what machines know a problem by', () => {
  const before = identities(ROWS, 'en');

  test('is its own', () => {
    for (const names of Object.values(before)) expect(new Set(names).size).toBe(names.length);
    expect(before.sarif.length).toBeGreaterThan(10);
  });

  test('stays when a row is put in above it', () => {
    const row = '530181,2025,200,180,';
    const after = identities([row, ...ROWS], 'en');
    // The row brings verdicts of its own, and takes no name from any other.
    for (const key of ['junit', 'sarif', 'gitlab'] as const)
      expect(after[key].filter((each: string) => before[key].includes(each))).toEqual(before[key]);
  });

  test('holds no line', () => {
    for (const name of before.junit) expect(name).not.toMatch(/\.csv:\d|:\d+:\d+/u);
  });
});
