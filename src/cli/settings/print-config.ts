import type { Command, Option } from 'commander';
import { stringify } from 'yaml';
import type { Config } from './config.ts';
import type { Io } from '../../platform/io.ts';
import type { Words } from '../../locales/words.ts';

/**
 * `--print-config`: the settings that apply to a command as YAML that may be kept as dabiao.config.yaml, each
 * with where it comes from.
 */
export function printConfig(called: Command, program: Command, config: Config, words: Words, io: Io): void {
  const entries = [
    ...inputsEntry(called, config),
    ...optionsOf(called, program).flatMap((option) => entry(option, called, program, config, words, io)),
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

interface Entry {
  readonly name: string;
  readonly value: unknown;
  readonly from: string;
}

/** Options that are about one run and no settings. */
const NO_SETTINGS: ReadonlySet<string> = new Set(['version', 'help', 'config', 'printConfig']);

function optionsOf(called: Command, program: Command): Option[] {
  const all = [...called.options, ...program.options].filter(
    (option) => !NO_SETTINGS.has(option.attributeName()),
  );
  return all.filter(
    (option, i) => all.findIndex((each) => each.attributeName() === option.attributeName()) === i,
  );
}

function inputsEntry(called: Command, config: Config): Entry[] {
  if (called.registeredArguments[0]?.name() !== 'input') return [];
  if (called.args.length > 0) return [{ name: 'inputs', value: called.args, from: '<input>' }];
  return config.inputs === undefined
    ? []
    : [{ name: 'inputs', value: config.inputs, from: placeOf('inputs', config) }];
}

function entry(
  option: Option,
  called: Command,
  program: Command,
  config: Config,
  words: Words,
  io: Io,
): Entry[] {
  const key = option.attributeName();
  const name = (option.long ?? '').replace(/^--(?:no-)?/u, '');
  const owner = [called, program].find((each) => each.getOptionValueSource(key) !== undefined);
  const source = owner?.getOptionValueSource(key);
  const value: unknown = key === 'lang' ? words.language : owner?.getOptionValue(key);
  if (source === 'cli') return [{ name, value, from: value === false ? `--no-${name}` : `--${name}` }];
  const environment = ofEnvironment(key, words, io);
  if (environment !== null && environment.name === 'DABIAO_LANG')
    return [{ ...environment, name, from: environment.name }];
  if (source === 'config') return [{ name, value, from: placeOf(key, config) }];
  if (key === 'lang' && config.settings['lang'] !== undefined)
    return [{ name, value: words.language, from: placeOf(key, config) }];
  if (environment !== null) return [{ name, value: environment.value, from: environment.name }];
  // Of a table -y says something else, and nothing stands in for it.
  const known = Object.hasOwn(DEFAULTS, key) && !(key === 'year' && option.parseArg === undefined);
  return known ? [{ name, value: DEFAULTS[key], from: words.settings.byDefault }] : [];
}

const DEFAULTS: Readonly<Record<string, unknown>> = {
  year: ['all'],
  failOn: ['fail'],
  quiet: false,
  verbose: false,
  pager: true,
};

function placeOf(key: string, { path = '', lines = {} }: Config): string {
  return [path, ...(lines[key] === undefined ? [] : [lines[key]])].join(':');
}

/** What a variable of the environment says where nobody else does. */
function ofEnvironment(
  key: string,
  words: Words,
  { env }: Io,
): { readonly name: string; readonly value: unknown } | null {
  const first = (names: readonly string[]) =>
    names.find((name) => env[name] !== undefined && env[name] !== '');
  switch (key) {
    case 'lang':
      return {
        name: first(['DABIAO_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG']) ?? words.settings.bySystem,
        value: words.language,
      };
    case 'color': {
      const name = first(['NO_COLOR', 'FORCE_COLOR']);
      return name === undefined
        ? null
        : { name, value: name === 'FORCE_COLOR' && !['0', 'false'].includes(env[name] ?? '') };
    }
    case 'asOf':
      return env['SOURCE_DATE_EPOCH']
        ? { name: 'SOURCE_DATE_EPOCH', value: asOfEpoch(env['SOURCE_DATE_EPOCH']) }
        : null;
    default:
      return null;
  }
}

function asOfEpoch(seconds: string): string {
  const date = new Date(Number(seconds) * 1000);
  return Number.isNaN(date.getTime()) ? seconds : date.toISOString();
}
