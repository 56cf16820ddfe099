import * as z from 'zod';
import type { Input } from '../../core/account.ts';
import { extended } from '../../core/extended.ts';
import type { Renamed } from './held.ts';
import { holding } from './held.ts';
import { count, text } from './values.ts';
import { UNREAD } from './written-names.ts';

/** The layouts of the tables of a file, in one word. */
const layout = z.codec(text, z.custom<readonly string[]>(), {
  decode: (word) => (word === UNREAD ? [] : word.split('+')),
  encode: (layouts) => (layouts.length === 0 ? UNREAD : layouts.join('+')),
});

const written = holding<Renamed<Input, 'layouts', 'layout'>>()(
  z.object({
    path: text.describe('The file as it was named, or - for standard input'),
    sha256: text.describe('The SHA-256 digest of its content'),
    encoding: text.describe('Of a text its encoding, of a workbook its format'),
    delimiter: text.nullable().describe('What separates the cells; null if the file is no text'),
    layout: layout.describe(
      'The layout of its tables, several joined by +; none if the file could not be read',
    ),
    rows: count.describe('Rows that hold anything'),
    accepted: count.describe('Rows whose figures count'),
    rejected: count.describe('Rows left out because of an error'),
  }),
);

/** How a file was read. */
export const inputCodec = z.codec(written, z.custom<Input>(), {
  decode: ({ layout, ...rest }) => ({ ...rest, layouts: layout }),
  encode: (input) => extended(input, { layout: input.layouts }),
});
