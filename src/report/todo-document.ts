import * as z from 'zod';
import { findingCodec } from './document/finding.ts';
import { headShape, SCHEMA_VERSION } from './document/report.ts';
import { todoCodec } from './document/todo.ts';
import { list } from './document/values.ts';
import type { Wording } from './document/wording.ts';
import { WORDLESS, wordingOf } from './document/wording.ts';
import { writerOf } from './document/writer.ts';
import type { TodoPage } from './todo-groups.ts';

function todoDocumentCodec(wording: Wording) {
  const { gate: _gate, ...head } = headShape;
  return z
    .object({
      ...head,
      todo: todoCodec(wording).describe(
        'What must be put right, what must be reported, what is to be reached next',
      ),
      findings: list(findingCodec(wording)).describe('What is wrong or doubtful in the data'),
    })
    .describe('What is to be done, as dabiao todo found it; a list is no gate');
}

/** What `dabiao todo --format json` prints. */
export const todoDocumentSchema = todoDocumentCodec(WORDLESS);

/** What is to be done, as schema/todo.schema.json describes it. */
export function todoDocument({ report, todo }: TodoPage): z.input<typeof todoDocumentSchema> {
  const { tool, asOf, plan, sha256, scope, inputs, directMembers, findings } = report;
  return writerOf(todoDocumentCodec(wordingOf(report)))({
    schemaVersion: SCHEMA_VERSION,
    tool,
    ...(asOf === null ? {} : { asOf }),
    plan: { plan, sha256 },
    scope,
    inputs,
    directMembers,
    todo,
    findings,
  });
}
