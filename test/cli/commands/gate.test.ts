import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { ROOT } from '../../support/run.ts';

const HEADER = 'region,year,inclusive-kindergarten-children,kindergarten-children\n';
const folder = newFolder();
folder.put('pass.csv', `${HEADER}530102,2025,950,1000\n`);
folder.put('miss.csv', `${HEADER}530102,2025,850,1000\n`);
folder.put('odd.csv', `${HEADER}530102,2024,450,500\n530102,2025,950,1050\n`);
const ONE = ['-i', 'inclusive-kindergarten-coverage', '-y', '2025', '--lang', 'en'];
const check = (...args: string[]) => folder.run(['check', ...args, ...ONE]);
const jsonOf = (...args: string[]) => JSON.parse(check(...args, '-f', 'json').stdout);

describe('--max-findings', () => {
  test('lets so many through, and no more', () => {
    folder.put('twice.csv', `${HEADER}530102,2025,950,1000\n530102,2025,950,1000\n`);
    const count = jsonOf('twice.csv').findings.length;
    expect(check('twice.csv', '--max-findings', String(count)).exitCode).toBe(0);
    expect(check('twice.csv', '--max-findings', String(count - 1)).exitCode).toBe(1);
    expect(jsonOf('twice.csv', '--max-findings', '0').gate).toMatchObject({
      maxFindings: 0,
      reasons: [{ code: 'too-many-findings', count, most: 0 }],
      exitCode: 1,
    });
  });
  test('of validate counts what is odd', () => {
    expect(folder.run(['validate', 'odd.csv', '--lang', 'en']).exitCode).toBe(0);
    const { exitCode, stdout } = folder.run(['validate', 'odd.csv', '--max-findings', '0', '--lang', 'en']);
    expect([exitCode, stdout]).toEqual([
      1,
      expect.stringMatching(/The submission does not pass: \d findings?, at most 0 allowed\./u),
    ]);
  });
  test.each(['-1', 'many', '1.5'])('%j is no number', (text) => {
    const { exitCode, stderr } = check('pass.csv', `--max-findings=${text}`);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('is not a number')]);
  });
});

describe('--baseline', () => {
  test('accepts what was in the previous report, and rejects what is worse', () => {
    folder.put('data.csv', `${HEADER}530102,2025,850,1000\n五华山,2025,1,2\n`);
    expect(check('data.csv', '-o', 'last.json').exitCode).toBe(3);
    expect(check('data.csv', '--baseline', 'last.json').exitCode).toBe(0);
    folder.put('data.csv', `${HEADER}530103,2025,950,1000\n530102,2025,860,1000\n五华山,2025,1,2\n`);
    expect(check('data.csv', '--baseline', 'last.json').exitCode).toBe(0);
    folder.put('data.csv', `${HEADER}530102,2025,849,1000\n`);
    expect(check('data.csv', '--baseline', 'last.json').exitCode).toBe(1);
    folder.put('data.csv', `${HEADER}530102,2025,850,1000\n五华岭,2025,1,2\n`);
    expect(check('data.csv', '--baseline', 'last.json').exitCode).toBe(3);
  });
  test('says in JSON what became of each', () => {
    folder.put('data.csv', `${HEADER}530102,2025,850,1000\n`);
    expect(check('data.csv', '-o', 'last.json').exitCode).toBe(1);
    folder.put('data.csv', `${HEADER}530102,2025,840,1000\n`);
    const { verdicts, gate } = jsonOf('data.csv', '--baseline', 'last.json');
    expect(verdicts).toMatchObject([{ status: 'fail', change: 'worse' }]);
    expect(gate).toMatchObject({
      baseline: { path: 'last.json', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) },
      reasons: [{ code: 'targets-missed', count: 1 }],
    });
  });
  test.each([
    ['no JSON', 'x', /last2\.json cannot be read as a report: it is not valid JSON/u],
    ['other JSON', '{}', /it is JSON, but was not written by dabiao check/u],
    ['a later version', '{"schemaVersion":"3"}', /its schemaVersion is "3"; this program reads "1" and "2"/u],
    ['half a report', '{"schemaVersion":"1","tool":{},"verdicts":[]}', /tool\.name is wrong/u],
    ['another document', '{"schemaVersion":"2","tool":{}}', /was not written by dabiao check/u],
  ])('a file that is %s is refused', (_, text, message) => {
    folder.put('last2.json', text);
    const { exitCode, stderr } = check('pass.csv', '--baseline', 'last2.json');
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(message)]);
  });
  test('knows what is wrong in a file by its content when the file was renamed', () => {
    const text = `${HEADER}530102,2025,950,1000\n五华山,2025,1,2\n`;
    folder.put('one.csv', text);
    check('one.csv', '-o', 'one.json');
    folder.put('moved/two.csv', text);
    expect(check('moved/two.csv', '--baseline', 'one.json').exitCode).toBe(0);
    const { findings } = jsonOf('moved/two.csv', '--baseline', 'one.json');
    expect(findings).toMatchObject([{ path: 'moved/two.csv', known: true }]);
    // A copy is one more, and twice the same one too many.
    expect(check('one.csv', 'moved/two.csv', '--baseline', 'one.json').exitCode).toBe(3);
    folder.put('three.csv', `${text}\n`);
    expect(check('three.csv', '--baseline', 'one.json').exitCode).toBe(3);
  });
  test('knows it too if paths are seen from another folder now', () => {
    folder.put('repository/in/data.csv', `${HEADER}530102,2025,950,1000\n五华山,2025,1,2\n`);
    check('repository/in/data.csv', '-o', 'from-here.json');
    const { findings, gate } = jsonOf(
      'repository/in/data.csv',
      '--baseline',
      'from-here.json',
      '--root',
      'repository',
    );
    expect([findings, gate]).toMatchObject([[{ path: 'in/data.csv', known: true }], { exitCode: 0 }]);
  });
  test('marks every verdict and finding, whatever fails the run', () => {
    folder.put('data.csv', `${HEADER}530102,2025,850,1000\n530103,2025,950,1000\n五华山,2025,1,2\n`);
    check('data.csv', '-o', 'marks.json');
    for (const failOn of ['never', 'fail', 'undetermined']) {
      const { verdicts, findings } = jsonOf('data.csv', '--baseline', 'marks.json', '--fail-on', failOn);
      expect(verdicts.every(({ change }: { change: string }) => change === 'same')).toBe(true);
      expect(findings).toMatchObject([{ known: true }]);
    }
  });
  test('what it knows is not shown beside the files again, but counted', () => {
    folder.put('data.csv', `${HEADER}530102,2025,850,1000\n五华山,2025,1,2\n`);
    check('data.csv', '-o', 'marks.json');
    for (const more of [[], ['--fail-on', 'never']]) {
      const args = ['--baseline', 'marks.json', ...more];
      expect(check('data.csv', ...args, '-f', 'github').stdout).toMatch(
        /^::notice title=dabiao::[^\n]*2 more problems already in the previous report[^\n]*\n$/u,
      );
      expect(JSON.parse(check('data.csv', ...args, '-f', 'gitlab').stdout)).toEqual([]);
      const { results } = JSON.parse(check('data.csv', ...args, '-f', 'sarif').stdout).runs[0];
      expect(results).toMatchObject([
        { level: 'note', baselineState: 'unchanged' },
        { level: 'note', baselineState: 'unchanged' },
      ]);
    }
  });
  test('of another plan is refused', () => {
    const plan = readFileSync(`${ROOT}targets.yaml`, 'utf8').replace(
      /^( *)id: yn-edu-2023-2025$/mu,
      '$1id: another-plan',
    );
    folder.put('plan.yaml', plan);
    expect(check('pass.csv', '-t', 'plan.yaml', '-o', 'another.json').exitCode).toBe(0);
    const { exitCode, stderr } = check('pass.csv', '--baseline', 'another.json');
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringContaining('it was judged by the plan "another-plan", not by "yn-edu-2023-2025"'),
    ]);
  });
  test('a file there is not is refused', () => {
    expect(check('pass.csv', '--baseline', 'none.json').stderr).toMatch(/none\.json cannot be read/u);
  });
});

describe('--expect', () => {
  test('a county that did not report turns the submission back', () => {
    const { exitCode, stdout } = check('pass.csv', '--expect', '530102,盘龙区');
    expect([exitCode, stdout]).toEqual([
      3,
      expect.stringContaining('盘龙区 (530103) is expected to report, but has no usable figures for 2025.'),
    ]);
    expect(check('pass.csv', '--expect', '五华区').exitCode).toBe(0);
  });
  test('every county of a prefecture must have reported', () => {
    const { findings } = jsonOf('pass.csv', '--expect', '昆明市');
    expect(findings).toHaveLength(13);
    expect(findings[0]).toMatchObject({
      severity: 'error',
      code: 'not-reported',
      path: 'pass.csv',
      facts: { region: '530103', years: [2025] },
    });
  });
  test('the years asked for are those in which others reported', () => {
    folder.put('years.csv', `${HEADER}530102,2024,450,500\n530102,2025,950,1000\n530103,2024,1,1\n`);
    const { findings } = JSON.parse(
      folder.run(['check', 'years.csv', '--expect', '五华区,盘龙区', '-f', 'json']).stdout,
    );
    expect(findings.map(({ facts }: { facts: object }) => facts)).toEqual([
      { region: '530103', years: [2025] },
    ]);
  });
  test('a focus group may be expected; a name there is not is refused', () => {
    expect(jsonOf('pass.csv', '--expect', '边境县').findings).toHaveLength(25);
    expect(check('pass.csv', '--expect', '昆名市').stderr).toMatch(/Unknown region "昆名市"[^]*昆明市/u);
  });
});

describe('--quiet', () => {
  test('says nothing if the run passes', () => {
    expect(check('pass.csv', '--quiet')).toMatchObject({ stdout: '', stderr: '', exitCode: 0 });
  });
  test('says what fails and nothing else', () => {
    const { stdout } = check('miss.csv', '-q');
    expect(stdout).toBe(`The submission does not pass: 1 target not met (applied).

✗  Affordable (普惠) kindergarten coverage · 五华区 · 2025; missed; 85%
   (850/1000); target at least 90% (provincial target, applied); 50 children in
   affordable (普惠) kindergartens short
`);
  });
  test('leaves documents for programs whole', () => {
    expect(check('pass.csv', '-q', '-f', 'json').stdout).toBe(check('pass.csv', '-f', 'json').stdout);
  });
});

describe('--as-of', () => {
  const asOf = (args: string[], env: Record<string, string> = {}) =>
    JSON.parse(folder.run(['check', 'pass.csv', '-f', 'json', ...args], env).stdout).asOf;
  test('is the only time in a report', () => {
    expect(asOf([])).toBeUndefined();
    expect(asOf(['--as-of', '2025-12-31'])).toBe('2025-12-31T00:00:00Z');
    expect(asOf(['--as-of', '2025-12-31T08:00:00+08:00'])).toBe('2025-12-31T00:00:00Z');
    expect(asOf([], { SOURCE_DATE_EPOCH: '1767139200' })).toBe('2025-12-31T00:00:00Z');
    expect(asOf(['--as-of', '2025-06-30'], { SOURCE_DATE_EPOCH: '1767139200' })).toBe('2025-06-30T00:00:00Z');
  });
  test.each(['2025-02-30', 'today', '2025', '2025-12-31T08:00'])('%s is no date', (text) => {
    expect(check('pass.csv', '--as-of', text)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('is not a date'),
    });
  });
  test('of the environment is checked too', () => {
    expect(folder.run(['check', 'pass.csv', '--lang', 'en'], { SOURCE_DATE_EPOCH: 'now' }).stderr).toMatch(
      /SOURCE_DATE_EPOCH "now" is not a date/u,
    );
  });
});
