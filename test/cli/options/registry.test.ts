import { describe, expect, test } from 'vitest';
import {
  argumentsOf,
  goesBy,
  optionsOf,
  SETTINGS,
  WHOLE_PROGRAM,
} from '../../../src/cli/options/registry.ts';
import { LANGUAGES } from '../../../src/core/languages.ts';
import { wordsOf } from '../../../src/locales/index.ts';
import { inProcess, settingsFile } from '../../support/in-process.ts';

const { help, starter } = wordsOf('en');
const COMMANDS = Object.keys(help.commands);
const taken = [WHOLE_PROGRAM, ...COMMANDS].flatMap((command) => [
  ...argumentsOf(command),
  ...optionsOf(command),
]);

describe.each(COMMANDS)('%s', (command) => {
  test('takes each flag with one meaning', () => {
    const options = [...optionsOf(command), ...optionsOf(WHOLE_PROGRAM)];
    const flags = options.flatMap(({ name, short }) => [
      `--${name}`,
      ...(short === undefined ? [] : [short]),
    ]);
    expect(flags).toEqual([...new Set(flags)]);
  });
  test('takes by the flag or argument of that name what it goes by in settings', () => {
    const names = [...argumentsOf(command), ...optionsOf(command), ...optionsOf(WHOLE_PROGRAM)];
    for (const setting of SETTINGS.filter((each) => goesBy(command, each))) expect(names).toContain(setting);
  });
});

describe('words', () => {
  test('of help are all of some argument, option or part of help', () => {
    const general = new Set(['titles', 'program', 'commands', 'examples', 'help', 'version']);
    const used = taken.flatMap((each) => [each.help, 'helpOfNo' in each ? each.helpOfNo : undefined]);
    expect(
      Object.keys(help)
        .filter((word) => !general.has(word))
        .toSorted(),
    ).toEqual([...new Set(used.filter((word) => word !== undefined))].toSorted());
  });
  test.each(LANGUAGES)('of the first settings are all of some setting, in %s', (language) => {
    const used = SETTINGS.flatMap(({ setting }) => setting.starter?.words ?? []);
    expect(Object.keys(wordsOf(language).starter.settings).toSorted()).toEqual(used.toSorted());
  });
  test('stand above the setting they are about', () => {
    for (const { name, setting } of SETTINGS)
      if (setting.starter !== undefined) expect(setting.starter.words).toBe(name);
    expect(Object.keys(starter.settings).length).toBeGreaterThan(9);
  });
});

describe('settings', () => {
  const places = SETTINGS.map(({ setting }) => setting.place);
  test('have names and places of their own', () => {
    const names = SETTINGS.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(places).toEqual([...new Set(places)]);
  });

  test.each(SETTINGS.filter(({ read }) => read !== undefined))(
    '$name is refused like its flag, before anything is read',
    async ({ name }) => {
      const command = name === 'skip' ? 'validate' : 'check';
      const flag = await inProcess([command, 'fixtures/published', `--${name}`, 'nonsense']);
      const file = await inProcess([command, 'fixtures/published'], settingsFile(`${name}: nonsense\n`));
      expect([flag.exitCode, file.exitCode, flag.stdout, file.stdout]).toEqual([2, 2, '', '']);
      expect(flag.stderr).toContain(`--${name}`);
      expect(file.stderr).toContain(`dabiao.config.yaml:1:${name.length + 3}  ${name}`);
    },
  );
});
