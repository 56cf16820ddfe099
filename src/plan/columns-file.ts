import * as z from 'zod';
import { UserError } from '../core/errors.ts';
import type { YamlFacts, YamlProblem } from '../core/yaml-problems.ts';
import { inOrder } from '../core/yaml-problems.ts';
import { readYaml } from '../yaml/read.ts';
import type { Plan } from './plan.ts';
import { planFileSchema } from './schema.ts';

/** Beside `columns` it may have what a plan has. */
const schema = z.strictObject({
  ...Object.fromEntries(planFileSchema.keyof().options.map((section) => [section, z.unknown().optional()])),
  columns: z.record(z.string(), z.string()),
});

/**
 * Reads the section `columns:` of a YAML file: house names of columns and what each means. A plan may be
 * given; a section that neither has is a mistake.
 * @throws UserError `bad-columns-file`, or `config-invalid` for an unknown section and for a file that
 * unpacks to too much
 */
export function readColumnsFile(text: string, path: string): Plan['columns'] {
  const read = readYaml(text, schema);
  if ('problems' in read) throw unreadable(path, inOrder(read.problems));
  return Object.entries(read.data.columns).map(([name, means]) => ({ name, means }));
}

/** What is better said at its place in the file. */
const PLACED: ReadonlySet<YamlFacts['kind']> = new Set<YamlFacts['kind']>([
  'unknown-key',
  'too-many-aliases',
  'too-many-keys',
  'too-deep',
  'too-many-digits',
]);

function unreadable(path: string, problems: readonly YamlProblem[]): UserError {
  const [first] = problems;
  if (first?.facts.kind === 'syntax')
    return new UserError({ kind: 'bad-columns-file', path, reason: first.facts.reason });
  const isPlaced =
    !problems.some(({ facts: { kind } }) => kind === 'missing-key') &&
    problems.some(({ facts: { kind } }) => PLACED.has(kind));
  return new UserError(
    isPlaced
      ? { kind: 'config-invalid', path, problems }
      : { kind: 'bad-columns-file', path, reason: 'shape' },
  );
}
