import * as z from 'zod';
import { extended } from '../../core/extended.ts';
import type { Excerpt, Finding } from '../../core/findings.ts';
import { factsSchema } from './facts.ts';
import { holding } from './held.ts';
import { count, text } from './values.ts';
import { explanationCodec } from './waiver.ts';
import type { Wording } from './wording.ts';

const excerpt = holding<Excerpt>()(
  z.object({
    text: text.describe('The line, or the part of it around the cell'),
    offset: count.describe('Where in the text the part in question begins, in characters from 0'),
    length: count.describe('How many characters of it are in question'),
    start: count.exactOptional().describe('Characters of the line left out in front'),
  }),
);

interface Said {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

const written = holding<Omit<Finding, 'facts'> & Said>()(
  z.object({
    severity: z
      .enum(['error', 'warning'])
      .describe('error: its row or file is left out; warning: everything stays in'),
    code: text.describe('Explained in docs/findings/<code>.md'),
    message: text.describe('In English'),
    hint: text.exactOptional().describe('What can be done about it, in English'),
    path: text.describe('The file, or what was handed in if it is about no file'),
    sheet: text.exactOptional().describe('The sheet, if the file is a workbook'),
    line: count
      .exactOptional()
      .describe('The line or row, from 1; absent if it is about the whole file or sheet'),
    column: count.exactOptional().describe('The ordinal of the cell in its row, from 1'),
    excerpt: excerpt
      .exactOptional()
      .describe('The line, or what is around the cell if it is long, and the part of it in question'),
    facts: z.record(text, z.unknown()).describe('What the message is made from'),
    known: z.literal(true).exactOptional().describe('It stood in the previous report already'),
    explained: explanationCodec
      .exactOptional()
      .describe('What was written about it by those who answer for it'),
  }),
);

/** A finding; what it says in English is made from its facts. */
export function findingCodec({ message: messageOf }: Wording) {
  return z.codec(written, z.custom<Finding>(), {
    decode: ({ code, facts: others, message: _message, hint: _hint, ...rest }, payload) => {
      const facts = factsSchema.safeParse({ code, ...others });
      if (facts.success) return { ...rest, facts: facts.data };
      for (const { message, path } of facts.error.issues)
        payload.issues.push({ code: 'custom', message, path: ['facts', ...path], input: others });
      return z.NEVER;
    },
    encode: ({ facts: found, ...rest }) => {
      const { code, ...facts } = found;
      return extended(rest, { code, facts, ...messageOf(found) });
    },
  });
}
