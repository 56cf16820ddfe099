import type { Command } from 'commander';
import { stringify } from 'yaml';
import type { Config } from './config.ts';
import { pathOf } from '../options/path-of.ts';
import type { OptionRecord } from '../options/record.ts';
import { keyOf } from '../options/record.ts';
import { argumentsOf, optionsOf, WHOLE_PROGRAM } from '../options/registry.ts';
import type { Io } from '../../platform/io.ts';
import type { Words } from '../../locales/words.ts';

/**
 * `--print-config`: the settings that apply to a command as YAML that may be kept as dabiao.config.yaml, each
 * with where it comes from.
 */
export function printConfig(called: Command, program: Command, config: Config, words: Words, io: Io): void {
  const options = [...optionsOf(pathOf(called)), ...optionsOf(WHOLE_PROGRAM)];
  const entries = [
    ...inputsEntry(called, config),
    ...options
      .filter(({ unprinted }) => !unprinted)
      .flatMap((option) => {
        const found = inForce(option, { called, program, config, words, io });
        return found === null ? [] : [{ name: option.name, ...found }];
      }),
  ];
  const lines = entries.map(({ name, value, from }) => {
    const yaml = stringify(value, {
      collectionStyle: 'flow',
      lineWidth: 0,
      flowCollectionPadding: false,
    }).trim();
    return `${name}: ${yaml}  # ${from}\n`;
  });
  io.stdout.write(
    `# dabiao ${called.name()}; ${words.settings.used(config.path ?? null)}\n${lines.join('')}`,
  );
}

interface InForce {
  readonly value: unknown;
  readonly from: string;
}

function inputsEntry(called: Command, config: Config): (InForce & { readonly name: string })[] {
  const inputs = argumentsOf(pathOf(called)).find(({ setting }) => setting !== undefined);
  if (inputs === undefined) return [];
  const { name, value } = inputs;
  if (called.args.length > 0) return [{ name, value: called.args, from: `<${value}>` }];
  return config.inputs === undefined ? [] : [{ name, value: config.inputs, from: placeOf('inputs', config) }];
}

interface Run {
  readonly called: Command;
  readonly program: Command;
  readonly config: Config;
  readonly words: Words;
  readonly io: Io;
}

/** The command line goes first, then the settings of the project, the environment, and the default. */
function inForce(option: OptionRecord, { called, program, config, words, io }: Run): InForce | null {
  const { name, byDefault, inEffect } = option;
  const key = keyOf(name);
  const owner = [called, program].find((each) => each.getOptionValueSource(key) !== undefined);
  const source = owner?.getOptionValueSource(key);
  const value: unknown = inEffect?.(words) ?? owner?.getOptionValue(key);
  if (source === 'cli') return { value, from: value === false ? `--no-${name}` : `--${name}` };
  const environment = option.environment?.(io.env, words) ?? null;
  if (environment?.first) return { value: environment.value, from: environment.variable };
  if (source === 'config' || isSetAtStart(option, config)) return { value, from: placeOf(key, config) };
  if (environment !== null) return { value: environment.value, from: environment.variable };
  return byDefault === undefined ? null : { value: byDefault, from: words.settings.byDefault };
}

function isSetAtStart({ name, setting }: OptionRecord, { settings }: Config): boolean {
  return setting?.commands === 'start' && settings[keyOf(name)] !== undefined;
}

function placeOf(key: string, { path = '', lines = {} }: Config): string {
  return [path, ...(lines[key] === undefined ? [] : [lines[key]])].join(':');
}
