import * as z from 'zod';
import { textsFileSchema } from './content/texts/schema.ts';
import { configSchema } from './cli/settings/schema.ts';
import { assessmentFileSchema } from './plan/assessment/schema.ts';
import { waiversFileSchema } from './plan/allowances-schema.ts';
import { planFileSchema } from './plan/schema.ts';
import { checksCodec } from './report/checks-document.ts';
import { explainedCodec } from './report/document/explained.ts';
import { errorCodec } from './report/error/document.ts';
import { gapsDocumentSchema } from './report/gaps-document.ts';
import { gradesDocumentSchema, rankingDocumentSchema } from './report/rank-document.ts';
import { todoDocumentSchema } from './report/todo-document.ts';
import { documentSchema, recordSchema } from './report/document/schema.ts';
import { SCHEMA_VERSION } from './report/document/report.ts';
import { WORDLESS } from './report/document/wording.ts';
import { diffSchema } from './report/diff/schema.ts';
import { inspectionCodec } from './report/inspection-document.ts';

interface Published {
  readonly version: string;
  readonly schema: z.ZodType;
  readonly title: string;
}

const PUBLISHED: Readonly<Record<string, Published>> = {
  targets: { version: '1', schema: planFileSchema, title: 'targets.yaml of dabiao' },
  waivers: { version: '1', schema: waiversFileSchema, title: 'waivers.yaml of dabiao' },
  assessment: { version: '1', schema: assessmentFileSchema, title: 'assessment.yaml of dabiao' },
  'report-texts': { version: '1', schema: textsFileSchema, title: 'report.yaml of dabiao' },
  config: { version: '1', schema: configSchema, title: 'dabiao.config.yaml' },
  inspection: {
    version: SCHEMA_VERSION,
    schema: inspectionCodec,
    title: 'Account of dabiao inspect --format json',
  },
  checks: {
    version: SCHEMA_VERSION,
    schema: checksCodec,
    title: 'Checks of dabiao targets checks --format json',
  },
  explanation: {
    version: SCHEMA_VERSION,
    schema: z.union([explainedCodec(WORDLESS, []), errorCodec]),
    title: 'Explanation of dabiao explain --format json',
  },
  gaps: {
    version: SCHEMA_VERSION,
    schema: z.union([gapsDocumentSchema, errorCodec]),
    title: 'Gaps of dabiao gaps --format json',
  },
  rank: {
    version: SCHEMA_VERSION,
    schema: z.union([rankingDocumentSchema, gradesDocumentSchema, errorCodec]),
    title: 'Ranking of dabiao rank --format json',
  },
  todo: {
    version: SCHEMA_VERSION,
    schema: z.union([todoDocumentSchema, errorCodec]),
    title: 'What is to be done, of dabiao todo --format json',
  },
  report: { version: SCHEMA_VERSION, schema: documentSchema, title: 'Report of dabiao check --format json' },
  diff: { version: SCHEMA_VERSION, schema: diffSchema, title: 'Comparison of dabiao diff --format json' },
  record: { version: SCHEMA_VERSION, schema: recordSchema, title: 'A line of dabiao check --format ndjson' },
};

/**
 * The JSON Schemas that ship with the package, by file name; made from the schemas the program itself reads
 * and writes by.
 */
export function schemaFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(PUBLISHED).map(([name, { version, schema, title }]) => {
      const { $schema, ...rest } = asWritten(schema);
      const published = { $schema, $id: `urn:dabiao:schema:${name}:${version}`, title, ...rest };
      return [`${name}.schema.json`, `${JSON.stringify(published, undefined, 2)}\n`];
    }),
  );
}

/**
 * As a document is written: before it is read into the types of the program, and with no key but the ones
 * named.
 */
function asWritten(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.properties !== undefined) jsonSchema.additionalProperties = false;
    },
  });
}
