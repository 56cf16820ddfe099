import * as z from 'zod';
import type { YamlPlaces } from '../../yaml/places.ts';
import type { YamlFacts, YamlProblem } from '../../core/yaml-problems.ts';
import { inOrder } from '../../core/yaml-problems.ts';
import { readYaml } from '../../yaml/read.ts';
import { UserError } from '../../core/errors.ts';
import { isBlank } from '../../core/lists.ts';
import { emptyValues } from './empty.ts';
import type { SettingInput } from '../options/record.ts';
import { keyOf } from '../options/record.ts';
import type { SettingRecord } from '../options/registry.ts';
import { SETTINGS } from '../options/registry.ts';
import { fromFolderOf } from './paths.ts';
import type { ConfigFile } from './schema.ts';
import { configSchema } from './schema.ts';

export type SettingValue = string | boolean | readonly string[];

/**
 * What a project has set, by the names the options have in the program; the values are those of the command
 * line.
 */
export interface Config {
  /** The file it is in. */
  readonly path?: string;
  /** A file above the project, which does not count. */
  readonly notUsed?: string;
  readonly inputs?: readonly string[];
  readonly settings: Readonly<Record<string, SettingValue>>;
  /** The line each setting is on, `inputs` too. */
  readonly lines?: Readonly<Record<string, number>>;
}

/** What is wrong with the text of a setting, as far as the flag of that name can tell without a plan. */
export type CheckSetting = (setting: SettingRecord, text: string, written: string) => YamlFacts | null;

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
  const unknown = textsOf(raw).flatMap(({ setting, keys, text: value }) => {
    const facts = isBlank(value) ? null : check(setting, value, places.source(keys));
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
  readonly setting: SettingRecord;
  readonly keys: readonly (string | number)[];
  readonly text: string;
}

function textsOf(data: unknown): Text[] {
  if (typeof data !== 'object' || data === null) return [];
  const values = new Map<string, unknown>(Object.entries(data));
  return SETTINGS.flatMap((setting): Text[] => {
    const { name } = setting;
    const value = values.get(name);
    const listed: readonly unknown[] | null = Array.isArray(value) ? value : null;
    if (listed === null) return isText(value) ? [{ setting, keys: [name], text: String(value) }] : [];
    return listed.flatMap((each, i) =>
      isText(each) ? [{ setting, keys: [name, i], text: String(each) }] : [],
    );
  });
}

function isText(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function linesOf(data: ConfigFile, places: YamlPlaces): Record<string, number> {
  const said = SETTINGS.filter(({ name }) => data[name] !== undefined);
  return Object.fromEntries(said.map(({ name }) => [keyOf(name), places.ofKey([name]).line]));
}

function settingsOf(file: ConfigFile, from: (name: string) => string): Config {
  const given = SETTINGS.flatMap((each) => {
    const value = file[each.name];
    return value === undefined ? [] : [[keyOf(each.name), valueOf(each, value, from)] as const];
  });
  const { inputs, ...settings } = Object.fromEntries(given);
  return { ...(typeof inputs === 'object' ? { inputs } : {}), settings };
}

/** As the flag of that name would have it. */
function valueOf(
  { takes, path }: SettingRecord,
  value: SettingInput,
  from: (name: string) => string,
): SettingValue {
  if (typeof value === 'boolean') return value;
  const all = path ? texts(value).map(from) : texts(value);
  return takes === 'one' ? (all[0] ?? '') : all;
}

function texts(value: Exclude<SettingInput, boolean>): string[] {
  if (typeof value !== 'object') return [String(value)];
  return isList(value)
    ? value.map(String)
    : Object.entries(value).map(([column, means]) => `${column}=${means}`);
}

function isList(value: object): value is readonly (string | number)[] {
  return Array.isArray(value);
}
