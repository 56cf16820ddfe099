import * as z from 'zod';
import { code, level, text } from './values.ts';
import type { Wording } from './wording.ts';

/** A region: its code to the program; to the reader of a document its name and level too. */
export function regionCodec({ region }: Wording) {
  return z.codec(
    z.object({
      code: code.describe('Its code of GB/T 2260'),
      name: text.describe('Its full name, in Chinese'),
      level: level.describe('Its level'),
    }),
    z.string(),
    { decode: ({ code }) => code, encode: (code) => region(code) },
  );
}
