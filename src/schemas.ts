import * as z from 'zod';
import { planFileSchema } from './plan/schema.ts';
import { inspectionDocumentSchema } from './report/inspection-document.ts';
import { reportDocumentSchema } from './report/document.ts';

/** The JSON Schemas that ship with the package, by file name; made from the schemas the program itself reads and writes by. */
export function schemaFiles(): Readonly<Record<string, string>> {
  return {
    'targets.schema.json': text(z.toJSONSchema(planFileSchema), 'targets.yaml of dabiao'),
    'inspection.schema.json': text(z.toJSONSchema(inspectionDocumentSchema), 'Account of dabiao inspect --format json'),
    'report.schema.json': text(z.toJSONSchema(reportDocumentSchema), 'Report of dabiao check --format json'),
  };
}

function text(schema: object, title: string): string {
  return `${JSON.stringify({ title, ...schema }, undefined, 2)}\n`;
}
