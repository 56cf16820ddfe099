import * as z from 'zod';
import type { YamlPlaces } from '../../yaml/places.ts';
import type { YamlFacts, YamlProblem } from '../../core/yaml-problems.ts';
import { inOrder } from '../../core/yaml-problems.ts';
import { readYaml } from '../../yaml/read.ts';
import { UserError } from '../../core/errors.ts';
import { isBlank } from '../../core/lists.ts';
import { emptyValues } from './empty.ts';
import type { ConfigFile, SettingName } from './schema.ts';
import { configSchema } from './schema.ts';

export type SettingValue = string | boolean | readonly string[];

/**
 * What a project has set, by the names the options have in the program; the values are those of the command
 * line.
 */
export interface Config {
  /** The file it stands in. */
  readonly path?: string;
  /** A file above the project, which does not count. */
  readonly notUsed?: string;
  readonly inputs?: readonly string[];
  readonly settings: Readonly<Record<string, SettingValue>>;
  /** The line each setting stands in, `inputs` too. */
  readonly lines?: Readonly<Record<string, number>>;
}

/** What is wrong with the text of a setting, as far as the flag of that name can tell without a plan. */
export type CheckSetting = (name: SettingName, text: string, written: string) => YamlFacts | null;

/**
 * Reads the text of a dabiao.config.yaml.
 * @param path what to call the file in messages; the files it names are looked for from its folder
 * @throws UserError `config-invalid` with every problem found, each with its line and column
 */
export function readConfig(text: string, path: string, check: CheckSetting = () => null): Config {
  // A file in which everything is commented out sets nothing.
  const yaml = /^\s*(?:#.*\s*)*$/u.test(text) ? '{}' : text;
  const { data: raw, places } = orThrow(readYaml(yaml, z.unknown()), path);
  const empty = emptyValues(raw).map((keys) =>
    problemAt({ kind: 'empty-value', key: keys.join(' › ') }, keys, places),
  );
  const read = readYaml(yaml, configSchema);
  const misshapen =
    'problems' in read
      ? read.problems.filter((problem) => !empty.some(({ keys }) => sameKeys(keys, problem.keys)))
      : [];
  const unknown = textsOf(raw).flatMap(({ name, keys, text: value }) => {
    const facts = isBlank(value) ? null : check(name, value, places.source(keys));
    return facts === null ? [] : [problemAt(facts, keys, places)];
  });
  const problems = [...empty, ...misshapen, ...unknown];
  if (problems.length > 0) throw new UserError({ kind: 'config-invalid', path, problems: inOrder(problems) });
  const { data } = orThrow(read, path);
  return { path, ...settingsOf(data, fromFolderOf(path)), lines: linesOf(data, places) };
}

function orThrow<T extends object>(read: T | { readonly problems: readonly YamlProblem[] }, path: string): T {
  if ('problems' in read)
    throw new UserError({ kind: 'config-invalid', path, problems: inOrder(read.problems) });
  return read;
}

function problemAt(facts: YamlFacts, keys: readonly (string | number)[], places: YamlPlaces): YamlProblem {
  return { facts, ...places.ofValue(keys), keys: keys.map(String) };
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.join('\n') === b.join('\n');
}

interface Text {
  readonly name: SettingName;
  readonly keys: readonly (string | number)[];
  readonly text: string;
}

const NAMES = configSchema.keyof().options;

function textsOf(data: unknown): Text[] {
  if (typeof data !== 'object' || data === null) return [];
  const values = new Map<string, unknown>(Object.entries(data));
  return NAMES.flatMap((name): Text[] => {
    const value = values.get(name);
    const listed: readonly unknown[] | null = Array.isArray(value) ? value : null;
    if (listed === null) return isText(value) ? [{ name, keys: [name], text: String(value) }] : [];
    return listed.flatMap((each, i) => (isText(each) ? [{ name, keys: [name, i], text: String(each) }] : []));
  });
}

function isText(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function linesOf(data: ConfigFile, places: YamlPlaces): Record<string, number> {
  const said = NAMES.filter((name) => data[name] !== undefined);
  return Object.fromEntries(said.map((name) => [attributeOf(name), places.ofKey([name]).line]));
}

/** The files a configuration names are found from its folder. */
function fromFolderOf(path: string): (name: string) => string {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  return (name) =>
    folder === '' || name === '-' || /^(?:[\\/]|[A-Za-z]:)/u.test(name) ? name : folder + name;
}

const FILES: ReadonlySet<SettingName> = new Set<SettingName>([
  'targets',
  'root',
  'columns',
  'baseline',
  'output',
]);
const ONE: ReadonlySet<SettingName> = new Set<SettingName>([
  'targets',
  'root',
  'columns',
  'encoding',
  'max-findings',
  'baseline',
  'as-of',
  'lang',
]);

function settingsOf(file: ConfigFile, from: (name: string) => string): Config {
  const given = NAMES.flatMap((name) => {
    const value = file[name];
    return name === 'inputs' || value === undefined
      ? []
      : [[attributeOf(name), valueOf(name, value, from)] as const];
  });
  const { inputs } = file;
  return {
    ...(inputs === undefined ? {} : { inputs: texts(inputs).map(from) }),
    settings: Object.fromEntries(given),
  };
}

function valueOf(
  name: SettingName,
  value: NonNullable<ConfigFile[SettingName]>,
  from: (name: string) => string,
): SettingValue {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'object' && !Array.isArray(value))
    return Object.entries(value).map(([column, means]) => `${column}=${means}`);
  const all = FILES.has(name) ? texts(value).map(from) : texts(value);
  return ONE.has(name) ? (all[0] ?? '') : all;
}

function texts(value: string | number | readonly (string | number)[]): string[] {
  return typeof value === 'object' ? value.map(String) : [String(value)];
}

/** `fail-on` is failOn, as the command line has it. */
function attributeOf(name: SettingName): string {
  return name.replace(/-(?<letter>[a-z])/gu, (_, letter: string) => letter.toUpperCase());
}
