import { describe, expect, test } from 'vitest';
import { schemaFiles } from '../src/schemas.ts';

const SCHEMAS = Object.entries(schemaFiles()).map(([name, text]): [string, unknown] => [
  name,
  JSON.parse(text),
]);

/** Of documents the version is `schemaVersion`. */
const DOCUMENTS = new Set([
  'report.schema.json',
  'record.schema.json',
  'inspection.schema.json',
  'checks.schema.json',
  'explanation.schema.json',
  'diff.schema.json',
  'gaps.schema.json',
  'rank.schema.json',
  'todo.schema.json',
]);

/** The paths of all properties of a schema, however deep, and what is said of each. */
function propertiesOf(node: unknown, at: string): { readonly path: string; readonly says: unknown }[] {
  if (typeof node !== 'object' || node === null) return [];
  const properties = 'properties' in node ? Object.entries(node.properties ?? {}) : [];
  return [
    ...properties.map(([name, value]) => ({
      path: `${at}/${name}`,
      says: typeof value === 'object' && value !== null && 'description' in value ? value.description : '',
    })),
    ...Object.entries(node).flatMap(([key, value]) => propertiesOf(value, `${at}/${key}`)),
  ];
}

describe.each(SCHEMAS)('%s', (name, schema) => {
  test('says what each property is', () => {
    const properties = propertiesOf(schema, '');
    expect(properties.length).toBeGreaterThan(10);
    expect(properties.filter(({ says }) => !says).map(({ path }) => path)).toEqual([]);
  });

  test('has an id of its own', () => {
    const version = DOCUMENTS.has(name) ? 2 : 1;
    expect(schema).toMatchObject({ $id: `urn:dabiao:schema:${name.replace('.schema.json', '')}:${version}` });
  });
});
