import { parseDocument } from 'yaml';
import * as z from 'zod';
import { UserError } from '../errors.ts';
import type { Plan } from './plan.ts';

const schema = z.object({ columns: z.record(z.string(), z.string()) });

/**
 * Reads the section `columns:` of a YAML file: house names of columns and what each means. Other sections are somebody else's.
 * @throws UserError `bad-columns-file`
 */
export function readColumnsFile(text: string, path: string): Plan['columns'] {
  const doc = parseDocument(text);
  const [error] = doc.errors;
  if (error !== undefined) throw new UserError({ kind: 'bad-columns-file', path, reason: error.code });
  const parsed = schema.safeParse(doc.toJS({ maxAliasCount: 0 }));
  if (!parsed.success) throw new UserError({ kind: 'bad-columns-file', path, reason: 'shape' });
  return Object.entries(parsed.data.columns).map(([name, means]) => ({ name, means }));
}
