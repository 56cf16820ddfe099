import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parts } from '../../../src/core/lists.ts';
import { inProcess } from '../../support/in-process.ts';
import { ROOT } from '../../support/run.ts';

const COMMANDS = [
  'check',
  'validate',
  'inspect',
  'render',
  'template',
  'targets list',
  'targets show',
  'targets checks',
  'targets lint',
  'targets schema',
  'regions',
  'explain-finding',
  'init',
  'completion',
];

/** What a command can't do without. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  render: ['report.json'],
  template: ['-r', '昆明市'],
  'targets show': ['safe-campus-rate'],
  'targets lint': ['targets.yaml'],
  completion: ['bash'],
};

interface ValuedOption {
  readonly command: string;
  readonly flags: readonly string[];
}

/** Every option of every command that takes a value, as help names it: one that is added is looked at too. */
const OPTIONS: readonly ValuedOption[] = (
  await Promise.all(
    COMMANDS.map(async (command) => {
      const { stdout } = await inProcess(
        [...command.split(' '), '--help'],
        {},
        { LANG: 'en', COLUMNS: '200' },
      );
      return [...stdout.matchAll(/^ {2}(?:(?<short>-\w), )?(?<long>--[\w-]+) </gmu)].map(({ groups }) => ({
        command,
        flags: [groups?.['short'], groups?.['long']].filter((flag) => flag !== undefined),
      }));
    }),
  )
).flat();

const others = ({ command, flags }: ValuedOption) => {
  const needed = NEEDED[command] ?? [];
  return flags.includes(needed[0] ?? '') ? needed.slice(2) : needed;
};

describe('an empty value', () => {
  test('is tried of many options', () => {
    expect(OPTIONS.length).toBeGreaterThan(60);
    expect(new Set(OPTIONS.flatMap(({ flags }) => flags)).size).toBeGreaterThan(20);
  });

  test.each(OPTIONS)('of $flags of dabiao $command is refused by its name', async (option) => {
    const { command, flags } = option;
    for (const value of ['', ' ', '\t', '\u3000', '\u200B']) {
      for (const flag of flags) {
        const { exitCode, stderr, stdout } = await inProcess([
          ...command.split(' '),
          ...others(option),
          flag,
          value,
        ]);
        expect([exitCode, stdout], `${flag} ${JSON.stringify(value)}`).toEqual([2, '']);
        expect(stderr).toContain('is empty');
        expect(stderr).toContain(flags.at(-1));
      }
      const long = flags.at(-1) ?? '';
      expect(await inProcess([...command.split(' '), ...others(option), `${long}=${value}`])).toMatchObject({
        exitCode: 2,
        stdout: '',
      });
    }
  });

  test.each(OPTIONS)('of $flags of dabiao $command is one of commas alone too', async (option) => {
    for (const value of [',', '，、', ' , ']) {
      const { exitCode, stderr } = await inProcess([
        ...option.command.split(' '),
        ...others(option),
        option.flags[0] ?? '',
        value,
      ]);
      expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/empty value|is not a value of --lang/u)]);
    }
  });

  test('leaves nothing behind, where it was to name a file', async () => {
    const before = readdirSync(ROOT);
    for (const value of ['', ' ', '\t', '\u3000', '\u200B', ',', '，、', ' , '])
      await inProcess(['check', 'fixtures/published', '-o', value]);
    expect(readdirSync(ROOT)).toEqual(before);
  });

  test.each(['-y', '-r', '-l', '-i', '-f', '--fail-on', '--expect', '--sheet'])(
    'among the values of %s is refused too',
    async (flag) => {
      for (const value of [',', '，', '、', 'a,', ',a', '昆明市,,', 'a, ,b']) {
        const { exitCode, stderr } = await inProcess(['check', 'fixtures/published', flag, value]);
        expect(exitCode).toBe(2);
        expect(stderr).toMatch(/contains an empty value/u);
      }
    },
  );

  test.each([
    [['check', ''], '<input>'],
    [['check', 'fixtures/published', ' '], '<input>'],
    [['validate', ''], '<input>'],
    [['inspect', '\u3000'], '<input>'],
    [['render', ''], '<report>'],
    [['targets', 'show', ''], '<indicator>'],
    [['targets', 'lint', 'targets.yaml', ''], '<file>'],
    [['regions', ''], '<name>'],
    [['explain-finding', ''], '<code>'],
    [['init', ''], '<folder>'],
    [['completion', ''], '<shell>'],
  ])('as an argument is refused by its name: %j', async (args, name) => {
    const { exitCode, stderr, stdout } = await inProcess(args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`The value of ${name} is empty.`);
  });

  test('of a variable of the environment is as good as none', async () => {
    const env = {
      DABIAO_LANG: '',
      LC_ALL: '',
      LANG: 'en',
      NO_COLOR: '',
      FORCE_COLOR: '',
      COLUMNS: '',
      SOURCE_DATE_EPOCH: '',
      GITHUB_STEP_SUMMARY: '',
    };
    const run = ['check', 'fixtures/published', '-y', '2025', '--fail-on', 'never'];
    expect(await inProcess(run, {}, env)).toEqual(await inProcess(run));
  });
});

describe('two values', () => {
  const of = (...args: string[]) => inProcess(['check', 'fixtures/published', ...args]);
  test.each([
    ['--baseline', 'a.json', 'b.json'],
    ['--config', 'a.yaml', 'b.yaml'],
    ['--targets', 'a.yaml', 'b.yaml'],
    ['--max-findings', '1', '2'],
    ['--lang', 'en', 'zh'],
    ['--encoding', 'gbk', 'utf-8'],
    ['--columns', 'a.yaml', 'b.yaml'],
    ['--as-of', '2025-01-01', '2025-01-02'],
  ])('of %s, which takes one, are refused with both', async (flag, first, second) => {
    const { exitCode, stderr } = await of(flag, first, `${flag}=${second}`);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${flag} ${first} and ${flag} ${second} contradict each other`);
  });
  test('that are the same are one', async () => {
    expect(
      (
        await of(
          '--lang',
          'en',
          '--lang',
          'en',
          '--max-findings',
          '9',
          '--max-findings=9',
          '--fail-on',
          'never',
        )
      ).exitCode,
    ).toBe(0);
  });
  test('may be given to what takes several', async () => {
    const once = await of(
      '-y',
      '2023,2025',
      '-r',
      '昆明市,昭通市',
      '-l',
      'county,prefecture',
      '--fail-on',
      'never',
      '-f',
      'json',
    );
    const twice = await of(
      '-y',
      '2023',
      '-y',
      '2025',
      '-r',
      '昆明市',
      '-r',
      '昭通市',
      '-l',
      'county',
      '-l',
      'prefecture',
      '--fail-on',
      'never',
      '-f',
      'json',
    );
    expect(once.exitCode).toBe(0);
    expect(twice).toEqual(once);
  });
  test('that can not both be meant are refused', async () => {
    expect((await of('--config', 'a.yaml', '--no-config')).stderr).toContain(
      '--config a.yaml and --no-config contradict each other',
    );
    expect((await of('--fail-on', 'never,fail')).stderr).toContain(
      '--fail-on never and --fail-on fail contradict each other',
    );
  });
  test('of a flag: the last one counts', async () => {
    expect((await of('--color', '--no-color', '--fail-on', 'never')).stdout).not.toContain('\u001B');
  });
});

test.each([
  ['a,b', ['a', 'b']],
  ['昆明市、昭通市，曲靖市', ['昆明市', '昭通市', '曲靖市']],
  ['县（市、区）,州（市）', ['县（市、区）', '州（市）']],
  ['a,', ['a', '']],
])('%j is %j', (text, values) => {
  expect(parts(text)).toEqual(values);
});
