import * as z from 'zod';
import { configSchema } from './cli/settings/schema.ts';
import { planFileSchema } from './plan/schema.ts';
import { documentSchema, recordSchema } from './report/document/schema.ts';
import { inspectionDocumentSchema } from './report/inspection-document.ts';

/**
 * The JSON Schemas that ship with the package, by file name; made from the schemas the program itself reads
 * and writes by.
 */
export function schemaFiles(): Readonly<Record<string, string>> {
  return {
    'targets.schema.json': text(z.toJSONSchema(planFileSchema), 'targets.yaml of dabiao'),
    'config.schema.json': text(z.toJSONSchema(configSchema), 'dabiao.config.yaml'),
    'inspection.schema.json': text(
      z.toJSONSchema(inspectionDocumentSchema),
      'Account of dabiao inspect --format json',
    ),
    'report.schema.json': text(written(documentSchema), 'Report of dabiao check --format json'),
    'record.schema.json': text(written(recordSchema), 'A line of dabiao check --format ndjson'),
  };
}

/**
 * As a document is written: before it is read into the types of the program, and with no key but the ones
 * named.
 */
function written(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.properties !== undefined) jsonSchema.additionalProperties = false;
    },
  });
}

function text(schema: object, title: string): string {
  return `${JSON.stringify({ title, ...schema }, undefined, 2)}\n`;
}
