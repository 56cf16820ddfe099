import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { SettingName } from '../../../src/cli/options/registry.ts';
import { SETTINGS } from '../../../src/cli/options/registry.ts';
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

/**
 * A value of each setting, as it is typed on the command line; null for flags without one, and for what no
 * flag says.
 */
const TYPED: ReadonlyMap<string, readonly string[] | null> = new Map(
  Object.entries<readonly string[] | null>({
    inputs: null,
    targets: ['my.yaml'],
    root: ['data'],
    columns: ['c.yaml'],
    map: ['幼儿数=kindergarten-children', '其他=ignore'],
    encoding: ['gbk'],
    sheet: ['表1', '表2'],
    year: ['2023', '2025'],
    region: ['昭通市', '昆明市'],
    level: ['县级', 'prefecture'],
    indicator: ['普惠'],
    format: ['md', 'json'],
    output: ['-', 'r.json'],
    'fail-on': ['fail', 'undetermined'],
    'max-findings': ['0'],
    baseline: ['last.json'],
    expect: ['昆明市'],
    'as-of': ['2025-12-31'],
    skip: ['jump', 'same-figures'],
    quiet: null,
    verbose: null,
    color: null,
    ascii: null,
    pager: null,
    lang: ['english'],
  } satisfies Record<SettingName, readonly string[] | null>),
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
  test.each(NAMES.filter((name) => TYPED.get(name) !== null))('%s', async (name) => {
    const values = TYPED.get(name) ?? [];
    const command = name === 'skip' ? 'validate' : 'check';
    const flags = values.flatMap((value) => [`--${name}`, value]);
    const expected = await printed(name, command, flags);
    expect(expected).toBeDefined();
    const written = values.length === 1 ? [values[0], values] : [values];
    const one =
      values.length === 1 &&
      ['targets', 'root', 'columns', 'encoding', 'max-findings', 'baseline', 'as-of', 'lang'].includes(name);
    for (const value of one ? [values[0]] : written)
      expect(await printed(name, command, [], stringify({ [name]: value }))).toBe(expected);
  });

  test.each(['quiet', 'verbose', 'color', 'ascii', 'pager'])('%s', async (name) => {
    for (const value of [true, false]) {
      const flag = value ? `--${name}` : `--no-${name}`;
      const known = !(name === 'pager' && value) && !(['quiet', 'verbose'].includes(name) && !value);
      const settings = await printed(name, 'check', [], `${name}: ${value}\n`);
      expect(settings).toBe(`${name}: ${value}`);
      if (known) expect(await printed(name, 'check', [flag])).toBe(settings);
    }
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
