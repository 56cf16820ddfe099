import { UserError } from '../errors.ts';
import { readYaml } from '../yaml/read.ts';
import { inOrder } from '../yaml/problems.ts';
import type { ConfigFile } from './schema.ts';
import { configSchema, outputsSchema } from './schema.ts';

/** What a project has set, by the names the options have in the program; the values are those of the command line. */
export interface Config {
  readonly inputs?: readonly string[];
  readonly settings: Readonly<Record<string, string | boolean | readonly string[]>>;
}

/**
 * Reads the text of a dabiao.config.yaml.
 * @param path what to call the file in messages; the files it names are looked for from its folder
 * @throws UserError `config-invalid` with every problem found, each with its line and column
 */
export function readConfig(text: string, path: string): Config {
  // A file in which everything is commented out sets nothing.
  const read = readYaml(/^\s*(?:#.*\s*)*$/u.test(text) ? '{}' : text, configSchema);
  if ('problems' in read) throw new UserError({ kind: 'config-invalid', path, problems: inOrder(read.problems) });
  return settingsOf(read.data, from(path));
}

/** Where reports go by a dabiao.config.yaml in which something else is wrong; nothing if that can't be told. */
export function readOutputs(text: string, path: string): Config {
  const read = readYaml(text, outputsSchema);
  return 'problems' in read ? { settings: {} } : settingsOf(read.data, from(path));
}

/** From the folder of the settings. */
function from(path: string): (name: string) => string {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  return (name) => (folder === '' || name === '-' || /^(?:\/|[A-Za-z]:)/u.test(name) ? name : folder + name);
}

function settingsOf(file: ConfigFile, from: (name: string) => string): Config {
  const { inputs, targets, root, columns, map, baseline, output, year, 'fail-on': failOn, 'max-findings': maxFindings, ...same } = file;
  const settings = {
    ...same,
    targets: targets && from(targets),
    root: root && from(root),
    columns: columns && from(columns),
    map: map && Object.entries(map).map(([name, means]) => `${name}=${means}`),
    baseline: baseline && from(baseline),
    output: output?.map(from),
    year: year === undefined ? undefined : String(year),
    failOn,
    maxFindings: maxFindings === undefined ? undefined : String(maxFindings),
  };
  const given = Object.entries(settings).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return { ...(inputs === undefined ? {} : { inputs: inputs.map(from) }), settings: Object.fromEntries(given) };
}
