import { UserError } from '../errors.ts';
import { readYaml } from '../yaml/read.ts';
import { inOrder } from '../yaml/problems.ts';
import type { ConfigFile } from './schema.ts';
import { configSchema } from './schema.ts';

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
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  return settingsOf(read.data, (name) => (folder === '' || name === '-' || /^(?:\/|[A-Za-z]:)/u.test(name) ? name : folder + name));
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
