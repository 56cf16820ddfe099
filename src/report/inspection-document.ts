import * as z from 'zod';
import type { ColumnAccount, Input, NotOpened, TableAccount } from '../core/account.ts';
import { COLUMN_USES, FOUND_BY, LEFT_OUT } from '../core/account.ts';
import { holding } from './document/held.ts';
import { inputCodec } from './document/input.ts';
import { SCHEMA_VERSION, schemaVersion } from './document/report.ts';
import { count, list, text } from './document/values.ts';
import { writerOf } from './document/writer.ts';

const line = z.int().min(1);

const column = holding<ColumnAccount>()(
  z.object({
    column: line.describe('Its ordinal, from 1'),
    text: text.describe('What its header says; of two header rows both'),
    use: z.enum(COLUMN_USES).describe('What it was taken for'),
    topic: text.exactOptional().describe('The measure or indicator it holds'),
    by: z.enum(FOUND_BY).exactOptional().describe('How the measure or indicator was recognised'),
    year: z.int().exactOptional().describe('The year of its figures, in a matrix'),
    region: text.exactOptional().describe('The code of the region of its figures, in a matrix'),
    power: z.int().exactOptional().describe('The power of ten of its unit: 4 for 万人'),
  }),
);

const table = holding<TableAccount>()(
  z.object({
    path: text.describe('The file it is in'),
    sheet: text.nullable().describe('The sheet it is on; null if the file is no workbook'),
    layout: text.nullable().describe('null if the table could not be read'),
    titles: list(line).describe('The lines of its titles'),
    header: list(line).describe('The lines of its header'),
    columns: list(column).describe('What each column was taken for'),
    given: z
      .object({
        region: text.nullable().describe('The code of the region of figures that name none'),
        year: z.int().nullable().describe('The year of figures that name none'),
        topic: text.nullable().describe('The measure or indicator of figures that name none'),
        units: list(text).describe('The units stated around the table, for figures without one of their own'),
      })
      .describe('What titles, sheet, name of the file or command line say of the whole table'),
    used: count.describe('How many rows were read'),
    refused: list(line).describe('The lines of rows left out because of an error'),
    direct: list(
      z.object({
        region: text.describe('The code of the direct member'),
        lines: list(line).describe('The lines of the rows with its figures'),
      }),
    ).describe(
      'What figures it has that are of no region: of schools run by a prefecture or the province, of zones',
    ),
    leftOut: list(
      z.object({
        line: line.describe('The line of the row'),
        reason: z.enum(LEFT_OUT).describe('What it is instead'),
      }),
    ).describe('Rows that are none of the data'),
  }),
);

const notOpened = holding<NotOpened>()(
  z.object({
    path: text.describe('The file'),
    reason: text.describe('The code of a finding, or not-data: settings, programs and the like'),
  }),
);

/** The JSON document of `dabiao inspect --format json`, as a codec. */
export const inspectionCodec = z
  .object({
    schemaVersion,
    inputs: list(inputCodec).describe('The files that were read'),
    tables: list(table).describe('The tables that were found in them'),
    notRead: list(notOpened).describe('Files that were found and not opened'),
  })
  .describe('How dabiao read files: their tables, columns, and the rows left out');

/** How files were read, as schema/inspection.schema.json describes it. */
export function inspectionDocument(
  inputs: readonly Input[],
  tables: readonly TableAccount[],
  notRead: readonly NotOpened[],
): z.input<typeof inspectionCodec> {
  return writerOf(inspectionCodec)({ schemaVersion: SCHEMA_VERSION, inputs, tables, notRead });
}
