import * as z from 'zod';

const line = z.int().min(1);
const lines = z.array(line);

/** The JSON document of `dabiao inspect --format json`, as a schema. */
export const inspectionDocumentSchema = z
  .strictObject({
    schemaVersion: z.literal('1'),
    inputs: z.array(
      z.strictObject({
        path: z.string(),
        sha256: z.string(),
        encoding: z.string().describe('Of a text its encoding, of a workbook its format'),
        delimiter: z.string().nullable(),
        layout: z.string(),
        rows: z.int().min(0),
        accepted: z.int().min(0),
        rejected: z.int().min(0),
      }),
    ),
    tables: z.array(
      z.strictObject({
        path: z.string(),
        sheet: z.string().nullable(),
        layout: z.string().nullable().describe('null if the table could not be read'),
        titles: lines,
        header: lines,
        columns: z.array(
          z.strictObject({
            column: line,
            text: z.string(),
            use: z.string(),
            topic: z.string().optional(),
            by: z.enum(['id', 'title', 'alias', 'house-name']).optional(),
            year: z.int().optional(),
            region: z.string().optional(),
            power: z.int().optional().describe('The power of ten of its unit: 4 for 万人'),
          }),
        ),
        given: z.strictObject({
          region: z.string().nullable(),
          year: z.int().nullable(),
          topic: z.string().nullable(),
          units: z
            .array(z.string())
            .describe('The units stated around the table, for figures without one of their own'),
        }),
        used: z.int().min(0),
        refused: lines,
        leftOut: z.array(z.strictObject({ line, reason: z.string() })),
      }),
    ),
    notRead: z
      .array(
        z.strictObject({
          path: z.string(),
          reason: z.string().describe('The code of a finding, or not-data: settings, programs and the like'),
        }),
      )
      .describe('Files that were found and not opened'),
  })
  .describe('How dabiao read files: their tables, columns, and the rows left out');
