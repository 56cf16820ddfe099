import * as z from 'zod';
import { nearestText } from '../core/suggest.ts';
import type { YamlFacts } from '../core/yaml-problems.ts';
import type { YamlPlaces } from './places.ts';

type Key = string | number;
type Issue = z.core.$ZodIssue;

/** A problem of shape: the facts, the path it is at, and whether the key or the value is meant. */
export interface ShapeProblem {
  readonly facts: YamlFacts;
  readonly path: readonly Key[];
  readonly at: 'key' | 'value';
}

/**
 * Says what zod found in the facts of this program, with the text of the file and everything that would have
 * been allowed.
 */
export function shapeProblems(
  issue: Issue,
  data: unknown,
  places: YamlPlaces,
  root: z.ZodType,
): ShapeProblem[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const found = places.source(path);
  const value = (facts: YamlFacts): ShapeProblem[] => [{ facts, path, at: 'value' }];

  // Of a key behind which nothing stands there is one thing to say, whatever was expected.
  if (path.length > 0 && valueAt(data, path) === null)
    return value({ kind: 'empty-value', key: path.join(' › ') });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const allowed = allowedKeys(path, data, root);
        return {
          facts: { kind: 'unknown-key', found: key, allowed, candidates: nearestText(key, allowed) },
          path: [...path, key],
          at: 'key',
        };
      });
    case 'invalid_type':
      return valueAt(data, path) === undefined
        ? missing(path)
        : value({ kind: 'wrong-type', expected: issue.expected, found });
    case 'invalid_value':
      return valueAt(data, path) === undefined
        ? missing(path)
        : value(notAllowed(found, issue.values.map(String)));
    case 'invalid_union': {
      const union = schemaAt(path, data, root);
      if (isPlainUnion(union) && valueAt(data, path) !== undefined)
        return value({ kind: 'wrong-type', expected: union.options.map(typeName).join(' / '), found });
      return valueAt(data, path) === undefined
        ? missing(path)
        : value(notAllowed(found, kinds(path.slice(0, -1), root)));
    }
    case 'invalid_key':
      return [
        {
          facts: { kind: 'pattern', found: String(path.at(-1)), example: exampleOf(keySchema(path, root)) },
          path,
          at: 'key',
        },
      ];
    case 'invalid_format':
      return value(
        issue.format === 'date' && DAY.test(String(valueAt(data, path)))
          ? { kind: 'no-such-day', found }
          : { kind: 'pattern', found, example: exampleOf(schemaAt(path, data, root)) },
      );
    case 'too_small':
      return value(
        outOfRange(
          schemaAt(path, data, root),
          found,
          `${issue.inclusive === false ? '>' : '≥'} ${issue.minimum}`,
        ),
      );
    case 'too_big':
      return value(outOfRange(schemaAt(path, data, root), found, `≤ ${issue.maximum}`));
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return value({ kind: 'wrong-type', expected: issue.message, found });
  }
}

/** As days are written, whether there is such a day or not. */
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

function isPlainUnion(schema: z.core.$ZodType | undefined): schema is z.ZodUnion {
  return schema instanceof z.ZodUnion && !(schema instanceof z.ZodDiscriminatedUnion);
}

function typeName(schema: z.core.$ZodType): string {
  return schema instanceof z.ZodType ? schema.type : '';
}

function missing(path: readonly Key[]): ShapeProblem[] {
  return [{ facts: { kind: 'missing-key', key: String(path.at(-1)) }, path: path.slice(0, -1), at: 'key' }];
}

/** A list of so many is another thing where it has more or fewer. */
function outOfRange(schema: z.core.$ZodType | undefined, found: string, limit: string): YamlFacts {
  return schema instanceof z.ZodTuple
    ? { kind: 'wrong-type', expected: 'tuple', found }
    : { kind: 'out-of-range', found, limit };
}

function notAllowed(found: string, allowed: readonly string[]): YamlFacts {
  return { kind: 'not-allowed', found, allowed, candidates: nearestText(found, allowed) };
}

function valueAt(data: unknown, path: readonly Key[]): unknown {
  return path.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), data);
}

function isRecord(value: unknown): value is Readonly<Record<Key, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Follows a path through the schema; where the schema has alternatives, the data says which. */
function schemaAt(path: readonly Key[], data: unknown, root: z.ZodType): z.core.$ZodType | undefined {
  let schema: z.core.$ZodType | undefined = root;
  path.forEach((key, depth) => {
    schema = step(resolve(schema, valueAt(data, path.slice(0, depth))), key);
  });
  return resolve(schema, valueAt(data, path));
}

function step(schema: z.core.$ZodType | undefined, key: Key): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)];
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(key)];
  return undefined;
}

function resolve(schema: z.core.$ZodType | undefined, value: unknown): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional) return resolve(schema.unwrap(), value);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    return schema.options.find(
      (option) =>
        option instanceof z.ZodObject &&
        option.safeParse(value).error?.issues.every((issue) => issue.path[0] !== 'kind') !== false,
    );
  }
  return schema;
}

function allowedKeys(path: readonly Key[], data: unknown, root: z.ZodType): string[] {
  const schema = schemaAt(path, data, root);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function kinds(path: readonly Key[], root: z.ZodType): string[] {
  const schema = schemaAt(path.slice(0, -1), {}, root);
  const union = schema instanceof z.ZodRecord ? schema.valueType : undefined;
  if (!(union instanceof z.ZodDiscriminatedUnion)) return [];
  return union.options.flatMap((option) => {
    const kind: unknown = option instanceof z.ZodObject ? option.shape['kind'] : undefined;
    return kind instanceof z.ZodLiteral ? [...kind.values].map(String) : [];
  });
}

function keySchema(path: readonly Key[], root: z.ZodType): z.core.$ZodType | undefined {
  const schema = schemaAt(path.slice(0, -1), {}, root);
  return schema instanceof z.ZodRecord ? schema.keyType : undefined;
}

function exampleOf(schema: z.core.$ZodType | undefined): string {
  const example = schema instanceof z.ZodType ? schema.meta()?.['example'] : undefined;
  return typeof example === 'string' ? example : '';
}
