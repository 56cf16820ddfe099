import type { ErrorDocument } from './document.ts';
import type { ErrorReport, Obstacle } from './error-report.ts';

/** An error as schema/report.schema.json describes it. */
export function errorDocumentOf({ tool, error, details }: ErrorReport): ErrorDocument {
  return {
    schemaVersion: '1',
    tool,
    error: { ...written(error), ...(details.length === 0 ? {} : { details: details.map(written) }) },
  };
}

function written({ code, message, hint, ...place }: Obstacle): Omit<ErrorDocument['error'], 'details'> {
  return {
    code,
    message: message.en,
    messages: message,
    ...(hint === undefined ? {} : { hint: hint.en, hints: hint }),
    ...place,
  };
}
