import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { OptionRecord } from '../../../src/cli/options/record.ts';
import type { SettingName, SettingRecord } from '../../../src/cli/options/registry.ts';
import { optionsOf, SETTINGS, WHOLE_PROGRAM } from '../../../src/cli/options/registry.ts';
import { readConfig } from '../../../src/cli/settings/config.ts';
import { UserError } from '../../../src/core/errors.ts';
import { inProcess, settingsFile } from '../../support/in-process.ts';

const NAMES = SETTINGS.map(({ name }) => name);

function problemsOf(text: string) {
  try {
    return readConfig(text, 'c.yaml');
  } catch (error) {
    return error instanceof UserError && error.problem.kind === 'config-invalid'
      ? error.problem.problems
      : error;
  }
}

describe.each(NAMES)('the setting %s', (name) => {
  test.each(['', 'null', "''", '" "', "'\u3000'", '[]', "['']", '[null]', '{}', "','", "[a, '']"])(
    'has no empty value, such as %s',
    (value) => {
      const text = `${name === 'lang' ? 'year: 2025' : 'lang: zh'}\n${name}: ${value}\n`;
      expect(problemsOf(text)).toContainEqual(
        expect.objectContaining({
          line: 2,
          facts: { kind: 'empty-value', key: expect.stringContaining(name) },
        }),
      );
    },
  );
});

test.each(['region', 'year', 'fail-on', 'expect', 'level', 'format'])(
  '%s has no empty value between commas',
  (name) => {
    for (const value of [',', 'a,,b', 'a,', 'a、'])
      expect(problemsOf(`${name}: '${value}'\n`)).toMatchObject([{ facts: { kind: 'empty-value' } }]);
  },
);

/** Values as they are typed on the command line; a setting that is not here is tried with those of `typed`. */
const TYPED: Readonly<Partial<Record<SettingName, readonly string[]>>> = {
  map: ['幼儿数=kindergarten-children', '其他=ignore'],
  encoding: ['gbk'],
  year: ['2023', '2025'],
  region: ['昭通市', '昆明市'],
  level: ['县级', 'prefecture'],
  indicator: ['普惠'],
  by: ['地区'],
  format: ['md', 'json'],
  output: ['-', 'r.json'],
  'fail-on': ['fail', 'undetermined'],
  expect: ['昆明市'],
  'as-of': ['2025-12-31'],
  skip: ['jump', 'same-figures'],
  lang: ['english'],
  'progress-method': ['cagr'],
  'max-size': ['600MB'],
};

function typed({ name, takes }: SettingRecord): readonly string[] {
  const values = new Map(Object.entries(TYPED)).get(name);
  return values ?? (takes === 'one' ? ['0'] : ['a', 'b']);
}

/** The settings that are flags too, by the option of that name. */
const FLAGS = [...optionsOf('check'), ...optionsOf('validate'), ...optionsOf(WHOLE_PROGRAM)].filter(
  (option, i, all): option is OptionRecord & SettingRecord =>
    option.setting !== undefined && all.indexOf(option) === i,
);

/** What is printed of a setting, without where it comes from. */
async function printed(
  name: string,
  command: string,
  args: readonly string[],
  settings = '',
): Promise<string | undefined> {
  const { stdout, stderr, exitCode } = await inProcess(
    [command, '--print-config', ...args],
    settingsFile(settings),
  );
  expect([stderr, exitCode]).toEqual(['', 0]);
  return stdout
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.replace(/ {2}# .*$/u, '');
}

describe('settings and flags say the same', () => {
  test.each(FLAGS.filter(({ takes }) => takes !== 'nothing'))('$name', async (option) => {
    const { name, takes } = option;
    const values = typed(option);
    const command = optionsOf('validate').includes(option) ? 'validate' : 'check';
    const flags = values.flatMap((value) => [`--${name}`, value]);
    const expected = await printed(name, command, flags);
    expect(expected).toBeDefined();
    const written = values.length === 1 ? [values[0], values] : [values];
    for (const value of takes === 'one' ? [values[0]] : written)
      expect(await printed(name, command, [], stringify({ [name]: value }))).toBe(expected);
  });

  test.each(FLAGS.filter(({ takes }) => takes === 'nothing'))('$name', async (option) => {
    const { name } = option;
    for (const value of [true, false]) {
      const flag = value ? `--${name}` : `--no-${name}`;
      const word = value ? option.help : option.helpOfNo;
      const settings = await printed(name, 'check', [], `${name}: ${value}\n`);
      expect(settings).toBe(`${name}: ${value}`);
      if (word !== undefined) expect(await printed(name, 'check', [flag])).toBe(settings);
    }
  });

  test('all but the inputs, and what no check goes by', () => {
    const names = new Set(FLAGS.map(({ name }) => name));
    expect(NAMES.filter((name) => !names.has(name))).toEqual(['inputs', 'assessment', 'texts']);
  });

  const judged = async (args: readonly string[], settings = '') => {
    const { stdout, exitCode, stderr } = await inProcess(
      ['check', 'fixtures/demo', '-f', 'json', ...args],
      settingsFile(settings),
    );
    expect(stderr).toBe('');
    const { verdicts, gate } = JSON.parse(stdout);
    return { verdicts, gate, exitCode };
  };
  test.each([
    ['fail-on: never', ['--fail-on', 'never']],
    ['fail-on: never\nregion: 昭通市', ['--fail-on', 'never', '-r', '昭通市']],
    ['fail-on: never\nregion: [昭通市, 昆明市]', ['--fail-on', 'never', '-r', '昭通市，昆明市']],
    ['fail-on: never\nregion: 昭通市、昆明市', ['--fail-on', 'never', '-r', '昭通市', '-r', '昆明市']],
    ['fail-on: [never]\nyear: 2025', ['--fail-on', 'never', '-y', '2025年']],
    ['fail-on: never\nyear: 2023-2025', ['--fail-on', 'never', '-y', '2023至2025']],
    [
      'fail-on: never\nyear: [2023, 2025]\nlevel: 县',
      ['--fail-on', 'never', '-y', '2023，2025', '-l', '县级'],
    ],
    [
      'fail-on: fail, undetermined\nindicator: 普惠',
      ['--fail-on', 'undetermined,fail', '-i', '普惠性幼儿园覆盖率'],
    ],
  ])('%s', async (settings, args) => {
    const [{ verdicts, exitCode }, expected] = [await judged([], settings), await judged(args)];
    expect(verdicts.length).toBeGreaterThan(0);
    expect([verdicts, exitCode]).toEqual([expected.verdicts, expected.exitCode]);
  });

  test('every flag of a gate is a setting', async () => {
    const { stdout } = await inProcess(['check', '--help'], {}, { LANG: 'en', COLUMNS: '200' });
    const flags = [...stdout.matchAll(/^ {2}(?:-\w, )?--(?:no-)?(?<name>[\w-]+)/gmu)].map(
      ({ groups }) => groups?.['name'] ?? '',
    );
    const ofOneRun = new Set(['config', 'print-config', 'version', 'help']);
    expect(flags.filter((name) => !ofOneRun.has(name) && !NAMES.some((each) => each === name))).toEqual([]);
  });
});
