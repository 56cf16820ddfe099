import * as z from 'zod';
import { bilingual, count } from '../document/values.ts';
import type { ErrorReport, Obstacle } from './error-report.ts';

const text = z.string();

const obstacleShape = z.object({
  code: text.describe(
    'The kind of error, of mistake in a file, or of finding; defect if it is the program’s own',
  ),
  message: text.describe('In English'),
  messages: bilingual,
  hint: text.exactOptional(),
  hints: bilingual.exactOptional(),
  path: text.exactOptional().describe('The file it is about'),
  sheet: text.exactOptional(),
  line: count.exactOptional(),
  column: count.exactOptional(),
});

type Written = z.output<typeof obstacleShape>;

function obstacle({ message: _message, hint: _hint, messages, hints, ...rest }: Written): Obstacle {
  return { ...rest, message: messages, ...(hints === undefined ? {} : { hint: hints }) };
}

/** The document of a run that could not judge; what it holds is the same in JSON and in a line of NDJSON. */
export const errorDocumentShape = {
  schemaVersion: z.literal('1'),
  tool: z.object({ name: text, version: text }),
  error: obstacleShape.extend({
    details: z.array(obstacleShape).exactOptional().describe('One by one what is wrong'),
  }),
};

export const errorDocumentSchema = z
  .object({ $schema: text.exactOptional(), ...errorDocumentShape })
  .describe('A run that could not judge: there is an error in the place of verdicts');

/** As such a document is written. */
export type ErrorDocument = z.input<typeof errorDocumentSchema>;

/** The document as the program takes it. */
export function errorReportOf({
  tool,
  error: { details = [], ...error },
}: z.output<typeof errorDocumentSchema>): ErrorReport {
  return { tool, error: obstacle(error), details: details.map(obstacle) };
}
