import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';

const CSV =
  'region,year,inclusive-kindergarten-children,kindergarten-children\n530102,2025,850,1000\n530103,2025,x,1000\n';

describe('--verbose', () => {
  const folder = newFolder();
  folder.put('in/a.csv', CSV);
  folder.put('in/b.ods', 'x');
  folder.put('in/c.csv', 'no table in here\n');
  const run = (...args: string[]) => folder.run([...args, '--lang', 'en']);

  test.each(['check', 'validate', 'inspect'])(
    '%s says on standard error what was read, how, what was not, why, and how long it took',
    (command) => {
      const { stderr, stdout } = run(command, 'in', '--verbose');
      expect(stderr).toContain('dabiao: settings: none\n');
      expect(stderr).toMatch(/^dabiao: plan: \S*targets\.yaml$/mu);
      expect(stderr).toContain('dabiao: read: in/a.csv (utf-8, wide, 2 rows, 1 rejected)\n');
      expect(stderr).toMatch(/^dabiao: not read: in\/b\.ods: .+$/mu);
      expect(stderr).toMatch(/^dabiao: not read: in\/c\.csv\S*: .+$/mu);
      expect(stderr).toMatch(/^dabiao: times: command line \d+ ms/mu);
      expect(stdout).toBe(run(command, 'in').stdout);
    },
  );
  test.each(['check', 'validate'])('%s names the waivers too', (command) => {
    folder.put('waivers.yaml', 'waivers: []\n');
    expect(run(command, 'in', '--verbose', '--waivers', 'waivers.yaml').stderr).toContain(
      'dabiao: waivers and explanations: waivers.yaml\n',
    );
    expect(run(command, 'in', '--verbose').stderr).not.toContain('waivers');
  });
  test('is a setting too', () => {
    folder.put('dabiao.config.yaml', 'inputs: in/a.csv\nverbose: true\n');
    const { stderr } = run('check');
    expect(stderr).toContain('dabiao: settings: dabiao.config.yaml\n');
    expect(stderr).toContain('times: ');
  });
  test('is in Chinese where that is asked for', () => {
    expect(folder.run(['check', 'in', '--verbose', '--lang', 'zh']).stderr).toMatch(
      /^dabiao: 已读取：in\/a\.csv（utf-8，wide，2 行，其中 1 行未采用）$/mu,
    );
  });
});

describe('--print-config', () => {
  const folder = newFolder();
  folder.put(
    'dabiao.config.yaml',
    '# mine\ninputs: in\nyear: 2025\n\nfail-on: [fail, no-data]\nbaseline: last.json\nlang: en\n',
  );
  const lines = (args: string[], env: Record<string, string> = {}) => {
    const { stdout, stderr, exitCode } = folder.run(args, env);
    expect([stderr, exitCode]).toEqual(['', 0]);
    return stdout.split('\n');
  };

  test('prints each setting with where it comes from, and does nothing else', () => {
    expect(
      lines(['check', '--print-config', '-r', '昆明市', '--no-pager', '--max-findings', '3'], {
        NO_COLOR: '1',
        SOURCE_DATE_EPOCH: '0',
      }),
    ).toEqual(
      expect.arrayContaining([
        '# dabiao check; settings: dabiao.config.yaml',
        'inputs: [in]  # dabiao.config.yaml:2',
        'year: ["2025"]  # dabiao.config.yaml:3',
        'region: [昆明市]  # --region',
        'fail-on: [fail, no-data]  # dabiao.config.yaml:5',
        'baseline: last.json  # dabiao.config.yaml:6',
        'max-findings: "3"  # --max-findings',
        'pager: false  # --no-pager',
        'color: false  # NO_COLOR',
        'as-of: 1970-01-01T00:00:00.000Z  # SOURCE_DATE_EPOCH',
        'lang: en  # dabiao.config.yaml:7',
        'quiet: false  # default',
      ]),
    );
  });
  test('what the command line says goes first', () => {
    const printed = lines([
      'check',
      'other',
      '--print-config',
      '-y',
      'latest',
      '--fail-on',
      'never',
      '--lang',
      'en',
    ]);
    expect(printed).toEqual(
      expect.arrayContaining([
        'inputs: [other]  # <input>',
        'year: [latest]  # --year',
        'fail-on: [never]  # --fail-on',
        'lang: en  # --lang',
      ]),
    );
    expect(lines(['check', '--print-config'], { DABIAO_LANG: 'en' })).toContain('lang: en  # DABIAO_LANG');
  });
  test('what it prints may be kept as settings', () => {
    const args = [
      'check',
      '--print-config',
      '-r',
      '昆明市',
      '--map',
      'a=ignore',
      '--sheet',
      '表1',
      '-o',
      'r.json',
    ];
    const values = (printed: string[]) =>
      printed
        .map((line) => line.replace(/ {2}# .*$/u, ''))
        .filter((line) => line !== '' && !line.startsWith('#'));
    const first = lines(args);
    folder.put('kept.yaml', first.join('\n'));
    expect(values(lines(['check', '--print-config', '--config', 'kept.yaml']))).toEqual(values(first));
  });
  test('is about check where no command is named', () => {
    expect(lines(['--print-config'])).toEqual(lines(['check', '--print-config']));
  });
  test.each(['validate', 'inspect', 'targets list', 'render r.json', 'regions', 'template -r 昆明市'])(
    'works for dabiao %s',
    (command) => {
      expect(lines([...command.split(' '), '--print-config'])[0]).toMatch(/^# dabiao /u);
    },
  );
});
