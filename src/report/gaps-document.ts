import * as z from 'zod';
import { findingCodec } from './document/finding.ts';
import { gapsCodec } from './document/gaps.ts';
import { headShape, SCHEMA_VERSION } from './document/report.ts';
import { list } from './document/values.ts';
import type { Wording } from './document/wording.ts';
import { WORDLESS, wordingOf } from './document/wording.ts';
import { writerOf } from './document/writer.ts';
import type { Report } from './report.ts';

function gapsDocumentCodec(wording: Wording) {
  const { gate: _gate, ...head } = headShape;
  return z
    .object({
      ...head,
      gaps: gapsCodec.nullable().describe('null: the counties in scope are all on one side'),
      findings: list(findingCodec(wording)).describe('What is wrong or doubtful in the data'),
    })
    .describe('The counties in focus against the rest, as dabiao gaps found them; nothing is judged');
}

/** What `dabiao gaps --format json` prints. */
export const gapsDocumentSchema = gapsDocumentCodec(WORDLESS);

/** The gaps of a report, as schema/gaps.schema.json describes them. */
export function gapsDocument(report: Report): z.input<typeof gapsDocumentSchema> {
  const { tool, asOf, plan, sha256, scope, inputs, directMembers, findings, gaps = null } = report;
  return writerOf(gapsDocumentCodec(wordingOf(report)))({
    schemaVersion: SCHEMA_VERSION,
    tool,
    ...(asOf === null ? {} : { asOf }),
    plan: { plan, sha256 },
    scope,
    inputs,
    directMembers,
    gaps,
    findings,
  });
}
