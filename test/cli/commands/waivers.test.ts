import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { waiversText } from '../../support/allowances.ts';
import { newFolder } from '../../support/folder.ts';
import { inProcess } from '../../support/in-process.ts';
import { ROOT } from '../../support/run.ts';

const folder = newFolder();
folder.put(
  'data.csv',
  'region,year,special-schools,resident-population,schools\n石林县,2024,0,250000,20\n石林县,2025,0,250000,50\n五华区,2025,1,900000,90\n',
);
folder.put('waivers.yaml', waiversText({}));
const ONE = ['-i', 'special-school-coverage', '-r', '石林县,五华区', '-y', '2025'];
const check = (...args: string[]) => folder.run(['check', 'data.csv', ...ONE, '--lang', 'en', ...args]);
const WAIVED = ['--waivers', 'waivers.yaml', '--as-of', '2025-12-31'];
const jsonOf = (...args: string[]) => JSON.parse(check('-f', 'json', ...args).stdout);
const codesOf = ({ findings }: { findings: readonly { code: string }[] }) => findings.map(({ code }) => code);

describe('--waivers', () => {
  test('lets a failure pass that is approved, and counts it by itself', () => {
    expect(check().exitCode).toBe(1);
    const { stdout, exitCode } = check(...WAIVED);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('1 waived');
    expect(stdout.replaceAll(/\n +/gu, '')).toContain('approved by 昆明市教育体育局');
    const { summary, gate, verdicts } = jsonOf(...WAIVED);
    expect(summary).toMatchObject({ pass: 1, fail: 0, waived: 1, byLevel: { county: { waived: 1 } } });
    expect(gate).toMatchObject({ reasons: [], exitCode: 0 });
    expect(verdicts).toContainEqual(
      expect.objectContaining({
        status: 'waived',
        value: 0,
        target: expect.objectContaining({ value: 95 }),
        shortfall: { amount: 1, of: 'county' },
        waiver: {
          reason: '校舍重建',
          approvedBy: '昆明市教育体育局',
          document: '昆教函〔2025〕12号',
          approvedOn: '2025-03-01',
          expiresOn: '2025-12-31',
        },
      }),
    );
  });

  test('fails the run by what is waived only with --fail-on waived', () => {
    expect(check(...WAIVED, '--fail-on', 'waived').exitCode).toBe(1);
    expect(check(...WAIVED, '--fail-on', 'fail,undetermined,no-data').exitCode).toBe(0);
  });

  test('changes not a byte where there is nothing to waive', () => {
    folder.put('other.yaml', 'waivers: []\nexplanations: []\n');
    const json = ['-f', 'json'];
    expect(check(...json, '--waivers', 'other.yaml').stdout).toBe(check(...json).stdout);
  });

  test('is no finding for what was not asked for', () => {
    for (const asked of [
      ['-y', '2024'],
      ['-r', '五华区'],
      ['-l', 'prefecture'],
      ['-i', 'digital-campus-coverage'],
    ]) {
      const args = ['check', 'data.csv', ...asked, ...WAIVED, '-f', 'json'];
      expect(codesOf(JSON.parse(folder.run(args).stdout))).toEqual([]);
    }
    folder.put('wuhua.csv', 'region,year,special-schools,resident-population\n五华区,2025,1,900000\n');
    const alone = folder.run(['check', 'wuhua.csv', ...WAIVED, '-f', 'json']);
    expect(codesOf(JSON.parse(alone.stdout))).toEqual([]);
  });

  test.each([
    ['waiver-expired', waiversText({ 'expires-on': '2025-12-30' })],
    ['waiver-not-yet', waiversText({ 'approved-on': '2026-01-01', 'expires-on': '2026-02-01' })],
    ['waiver-over-pass', waiversText({ region: '五华区' })],
  ])('finds %s, at its line, and fails as before', (code, text) => {
    folder.put('odd.yaml', `# 豁免\n${text}`);
    const report = jsonOf('--waivers', 'odd.yaml', '--as-of', '2025-12-31');
    expect(report.findings).toMatchObject([{ code, severity: 'warning', path: 'odd.yaml', line: 3 }]);
    expect(report.gate.exitCode).toBe(1);
  });

  test('stands in the settings of a project, found from their folder', () => {
    folder.put('project/dabiao.config.yaml', 'waivers: ../waivers.yaml\nas-of: 2025-12-31\n');
    const { stdout } = folder.run([
      'check',
      'data.csv',
      ...ONE,
      '--config',
      'project',
      '-f',
      'json',
      '--lang',
      'en',
    ]);
    expect(JSON.parse(stdout).summary.waived).toBe(1);
  });

  test('an approval that has lapsed fails the run, although the previous report had the miss', () => {
    check(...WAIVED, '-o', 'last.json');
    expect(check(...WAIVED, '--baseline', 'last.json').exitCode).toBe(0);
    expect(
      check('--waivers', 'waivers.yaml', '--as-of', '2026-01-01', '--baseline', 'last.json').exitCode,
    ).toBe(1);
    expect(check('--baseline', 'last.json').exitCode).toBe(1);
  });

  test('a saved report still says why', () => {
    check(...WAIVED, '-o', 'saved.json');
    const { stdout } = folder.run(['render', 'saved.json', '--lang', 'zh', '-f', 'markdown']);
    expect(stdout).toContain(
      '豁免理由：校舍重建；批准：昆明市教育体育局，昆教函〔2025〕12号，2025-03-01；有效期至 2025-12-31',
    );
  });

  test('is read and never written', () => {
    expect(check(...WAIVED, '-o', 'waivers.yaml', '-f', 'json').exitCode).toBe(2);
  });

  test('a file in the folder handed in is data of nobody, and named by inspect', () => {
    folder.put('in/data.csv', 'region,year,schools\n石林县,2025,20\n');
    folder.put('in/waivers.yaml', waiversText({}));
    const { stdout } = folder.run(['inspect', 'in', '--lang', 'en']);
    expect(stdout).toContain('waivers.yaml');
    expect(JSON.parse(folder.run(['check', 'in', '-f', 'json']).stdout).summary.waived).toBe(0);
  });
});

describe('a malformed file stops the run', () => {
  test.each([
    ['an unknown key', waiversText({ aproved: 'x' }), 'aproved'],
    ['an unknown region', waiversText({ region: '石木县' }), '石林彝族自治县'],
    ['a year outside the plan', waiversText({ years: '[2030]' }), '2030'],
    ['a verdict waived twice', waiversText({}, {}), 'line 4 of bad.yaml'],
    ['nothing in it', '# 没有\n', 'neither waivers: nor explanations:'],
    [
      'an explanation of an error',
      'explanations: [{ finding: not-a-number, path: a, text: b, by: c }]\n',
      'an error',
    ],
  ])('%s', (_, text, words) => {
    folder.put('bad.yaml', text);
    for (const command of ['check', 'validate']) {
      const { exitCode, stderr, stdout } = folder.run([
        command,
        'data.csv',
        '--waivers',
        'bad.yaml',
        '--lang',
        'en',
      ]);
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toContain(words);
      expect(stderr).toMatch(/bad\.yaml:\d+:\d+/u);
    }
  });
  test('one that is not there', () => {
    expect(check('--waivers', 'gone.yaml').exitCode).toBe(2);
  });
});

describe('in a plan', () => {
  const plan = readFileSync(`${ROOT}targets.yaml`, 'utf8');
  test('waivers count as in a file of their own', () => {
    folder.put('plan.yaml', `${plan}\n${waiversText({})}`);
    const report = jsonOf('-t', 'plan.yaml', '--as-of', '2026-01-01');
    expect(report.findings).toMatchObject([{ code: 'waiver-expired', path: 'plan.yaml' }]);
    expect(jsonOf('-t', 'plan.yaml', '--as-of', '2025-12-31').summary.waived).toBe(1);
  });
  test('and in both, a verdict waived twice is refused', () => {
    const { exitCode, stderr } = check('-t', 'plan.yaml', ...WAIVED);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('plan.yaml already');
  });
  test('a region that is none is a mistake of the plan, and lint says so', () => {
    folder.put('bad-plan.yaml', `${plan}\n${waiversText({ region: '石木县' })}`);
    const { exitCode, stderr } = folder.run(['targets', 'lint', 'bad-plan.yaml', '--lang', 'en']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('石林彝族自治县');
    expect(check('-t', 'bad-plan.yaml').exitCode).toBe(2);
  });
});

describe('the day', () => {
  const asOf = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const run = await inProcess(
      ['check', `${folder.path}/data.csv`, ...ONE, '-f', 'json', ...args],
      {},
      { LANG: 'en', ...env },
    );
    const { asOf: said, summary } = JSON.parse(run.stdout);
    return { said, waived: summary.waived };
  };
  const file = ['--waivers', `${folder.path}/waivers.yaml`];

  test('is that of today in Shanghai if none is named, and stands in the report', async () => {
    expect(await asOf(file)).toEqual({ said: '2025-12-31T00:00:00Z', waived: 1 });
  });
  test('is that of --as-of or SOURCE_DATE_EPOCH, in Shanghai', async () => {
    expect(await asOf([...file, '--as-of', '2025-12-31T16:00:00Z'])).toMatchObject({ waived: 0 });
    expect(await asOf([...file, '--as-of', '2025-12-31T15:59:59Z'])).toMatchObject({ waived: 1 });
    expect(await asOf(file, { SOURCE_DATE_EPOCH: '1767196800' })).toMatchObject({ waived: 0 });
  });
  test('is asked for only where there are waivers', async () => {
    folder.put('none.yaml', 'waivers: []\n');
    expect(await asOf([])).toEqual({ said: undefined, waived: 0 });
    expect(await asOf(['--waivers', `${folder.path}/none.yaml`])).toEqual({ said: undefined, waived: 0 });
  });
});

const EXPLANATION =
  'explanations:\n  - { finding: jump, region: 石林县, measure: schools, year: 2025, text: 新建学校, by: 石林县教体局 }\n';

describe('explanations', () => {
  folder.put('explained.yaml', EXPLANATION);
  const validate = (...args: string[]) => folder.run(['validate', 'data.csv', '--lang', 'en', ...args]);
  const findingsOf = (...args: string[]) => JSON.parse(validate('-f', 'json', ...args).stdout).findings;

  test('mark the warning, which stays, and does not count for --max-findings', () => {
    expect(findingsOf()).toMatchObject([{ code: 'jump' }]);
    expect(findingsOf('--waivers', 'explained.yaml')).toMatchObject([
      { code: 'jump', explained: { text: '新建学校', by: '石林县教体局' } },
    ]);
    expect(validate('--max-findings', '0').exitCode).toBe(1);
    const { exitCode, stdout } = validate('--max-findings', '0', '--waivers', 'explained.yaml');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Findings: 1 warning (1 explained)');
    expect(stdout).toContain('Explained: 新建学校 (石林县教体局)');
  });
  test('of what was not found are a finding', () => {
    folder.put('idle.yaml', EXPLANATION.replace('2025', '2024'));
    expect(findingsOf('--waivers', 'idle.yaml').map(({ code }: { code: string }) => code)).toEqual([
      'jump',
      'explanation-unmatched',
    ]);
  });
  test('of what a run does not look for are none', () => {
    folder.put('idle.yaml', EXPLANATION.replace('2025', '2024'));
    expect(findingsOf('--waivers', 'idle.yaml', '--skip', 'jump')).toEqual([]);
    // Only validate looks for jumps.
    expect(codesOf(jsonOf('--waivers', 'explained.yaml'))).toEqual([]);
    folder.put('wuhua.csv', 'region,year,schools\n五华区,2025,1\n');
    const other = folder.run(['validate', 'wuhua.csv', '--waivers', 'explained.yaml', '-f', 'json']);
    expect(JSON.parse(other.stdout).findings).toEqual([]);
  });
  test('of a file are held against the files that were handed in', () => {
    const of = (path: string) => {
      folder.put('of-file.yaml', `explanations: [{ finding: float-noise, path: ${path}, text: a, by: b }]\n`);
      return findingsOf('--waivers', 'of-file.yaml').map(({ code }: { code: string }) => code);
    };
    expect(of('data.csv')).toEqual(['jump', 'explanation-unmatched']);
    expect(of('elsewhere.csv')).toEqual(['jump']);
  });
  test('count in check too', () => {
    folder.put('twice.csv', 'region,year,schools\n石林县,2025,20\n石林县,2025,20\n');
    folder.put('twice.yaml', EXPLANATION.replace('jump', 'duplicate-figure'));
    const args = ['check', 'twice.csv', '--fail-on', 'never', '--max-findings', '0', '--lang', 'en'];
    expect(folder.run(args).exitCode).toBe(1);
    expect(folder.run([...args, '--waivers', 'twice.yaml']).exitCode).toBe(0);
  });
});
