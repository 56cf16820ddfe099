import * as z from 'zod';
import type { Renamed } from '../document/held.ts';
import { holding } from '../document/held.ts';
import { SCHEMA_VERSION, schemaVersion, toolCodec } from '../document/report.ts';
import { bilingual, count, text, unlessEmpty } from '../document/values.ts';
import { writerOf } from '../document/writer.ts';
import type { ErrorReport, Obstacle } from './error-report.ts';

/** An obstacle says everything in English, and in both languages. */
type Said = Renamed<Renamed<Obstacle, 'message', 'messages'>, 'hint', 'hints'> & {
  readonly message: string;
  readonly hint: string;
};

const obstacleShape = holding<Said>()(
  z.object({
    code: text.describe(
      'The kind of error, of mistake in a file, or of finding; defect if it is the program’s own',
    ),
    message: text.describe('In English'),
    messages: bilingual.describe('In both languages'),
    hint: text.exactOptional().describe('What can be done about it, in English'),
    hints: bilingual.exactOptional().describe('The same in both languages'),
    path: text.exactOptional().describe('The file it is about'),
    sheet: text.exactOptional().describe('The sheet, if the file is a workbook'),
    line: count.exactOptional().describe('The line or row, from 1'),
    column: count.exactOptional().describe('The column, from 1'),
  }),
);

function read({ message: _message, hint: _hint, messages, hints, ...place }: Written): Obstacle {
  return { ...place, message: messages, ...(hints === undefined ? {} : { hint: hints }) };
}

function written({ message, hint, ...rest }: Obstacle): Written {
  return {
    ...rest,
    message: message.en,
    messages: message,
    ...(hint === undefined ? {} : { hint: hint.en, hints: hint }),
  };
}

type Written = z.output<typeof obstacleShape>;

const obstacle = z.codec(obstacleShape, z.custom<Obstacle>(), { decode: read, encode: written });

/** The document of a run that could not judge; what it holds is the same in JSON and in a line of NDJSON. */
export const errorShape = {
  schemaVersion,
  tool: toolCodec.describe('The program that wrote the document'),
  error: obstacleShape
    .extend({ details: unlessEmpty(obstacle).describe('One by one what is wrong') })
    .describe('What stood in the way'),
};

/** Such a document, and the report of an error that the program takes it for. */
export const errorCodec = z.codec(
  z
    .object({
      $schema: text.exactOptional().describe('The schema of the document, for editors'),
      ...errorShape,
    })
    .describe('A run that could not judge: there is an error in the place of verdicts'),
  z.custom<ErrorReport>(),
  {
    decode: ({ tool, error: { details, ...error } }) => ({ tool, error: read(error), details }),
    encode: ({ tool, error, details }) => ({
      schemaVersion: SCHEMA_VERSION,
      tool,
      error: { ...written(error), details },
    }),
  },
);

/** An error as schema/report.schema.json describes it. */
export function errorDocumentOf(report: ErrorReport): z.input<typeof errorCodec> {
  return writerOf(errorCodec)(report);
}
