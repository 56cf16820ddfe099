import * as z from 'zod';
import { UserError } from '../errors.ts';
import type { YamlProblem } from '../yaml/problems.ts';
import { inOrder } from '../yaml/problems.ts';
import { readYaml } from '../yaml/read.ts';
import type { Plan } from './plan.ts';

const schema = z.object({ columns: z.record(z.string(), z.string()) });

/**
 * Reads the section `columns:` of a YAML file: house names of columns and what each means. Other sections are somebody else's.
 * @throws UserError `bad-columns-file`, or `config-invalid` for a file that unpacks to too much
 */
export function readColumnsFile(text: string, path: string): Plan['columns'] {
  const read = readYaml(text, schema);
  if ('problems' in read) throw unreadable(path, inOrder(read.problems));
  return Object.entries(read.data.columns).map(([name, means]) => ({ name, means }));
}

function unreadable(path: string, problems: readonly YamlProblem[]): UserError {
  const [first] = problems;
  if (first?.facts.kind === 'syntax') return new UserError({ kind: 'bad-columns-file', path, reason: first.facts.reason });
  const tooMuch = problems.some(({ facts: { kind } }) => kind === 'too-many-aliases' || kind === 'too-many-keys' || kind === 'too-deep');
  return new UserError(tooMuch ? { kind: 'config-invalid', path, problems } : { kind: 'bad-columns-file', path, reason: 'columns: { name: id }' });
}
