import type { Command } from 'commander';
import { keyOf } from '../options/record.ts';
import type { SettingRecord } from '../options/registry.ts';
import { goesBy, SETTINGS } from '../options/registry.ts';
import { pathOf } from '../options/path-of.ts';
import type { Config } from './config.ts';

/** Sets what the command line does not say; false if the command takes no settings. */
export function applySettings(program: Command, called: Command, config: () => Config): boolean {
  const taken = SETTINGS.filter((each) => goesBy(pathOf(called), each));
  if (taken.length === 0) return false;
  const { settings } = config();
  for (const each of taken.filter((setting) => !isOverridden(setting, program, called))) {
    const key = keyOf(each.name);
    const owner = [called, program].find(({ options }) =>
      options.some((option) => option.attributeName() === key),
    );
    if (settings[key] !== undefined) owner?.setOptionValueWithSource(key, settings[key], 'config');
  }
  return true;
}

/** The command line says it itself, or something that puts it out of force. */
function isOverridden({ name, setting }: SettingRecord, program: Command, called: Command): boolean {
  return [name, ...(setting.givesWayTo ?? [])].some((other) =>
    other === 'inputs' ? called.args.length > 0 : isSaid(keyOf(other), program, called),
  );
}

function isSaid(key: string, program: Command, called: Command): boolean {
  return [called, program].some((each) => each.getOptionValueSource(key) === 'cli');
}
