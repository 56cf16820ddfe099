import { LosslessNumber } from 'lossless-json';
import * as z from 'zod';
import { decimal, parseDecimal } from '../../core/decimal.ts';
import type { Decimal } from '../../core/model.ts';
import { BASES, LEVELS, STATUSES } from '../../core/model.ts';

/** The values documents are made of, as codecs between what is written and what the program holds. */

export const text = z.string();
export const level = z.enum(LEVELS);
export const status = z.enum(STATUSES);
export const statedBasis = z.enum(BASES).exclude(['derived']);
export const year = z.int();
export const count = z.int().min(0);
export const code = z.string().regex(/^\d{6}$/);
/** The code of a region, or of a direct member: 530100-direct. */
export const memberCode = z.string().regex(/^\d{6}(?:-[a-z0-9]+)*$/);
export const bilingual = z.object({
  zh: z.string().describe('In Chinese'),
  en: z.string().describe('In English'),
});
export const place = z
  .object({
    path: z.string().describe('The file'),
    sheet: z.string().exactOptional().describe('The sheet, if the file is a workbook'),
    line: count.describe('The line its record begins on, or the row of the sheet, from 1'),
    column: count.describe('The ordinal of the cell in its row, from 1'),
  })
  .describe('A cell; line and column from 1, the column counted in cells');

type Written = number | LosslessNumber;
const exactDecimal = z.custom<Decimal>((value) => typeof value === 'string');

/** A number of a document, which is the exact decimal it is written as. */
export const number = z.codec(
  z
    .custom<Written>((value) => typeof value === 'number' || value instanceof LosslessNumber)
    .meta({ type: 'number' }),
  exactDecimal,
  {
    decode: (value, payload) =>
      exact(typeof value === 'number' ? decimal(value) : parseDecimal(value.toString()), payload),
    // A JavaScript number where it keeps every digit.
    encode: (value) => (String(Number(value)) === value ? Number(value) : new LosslessNumber(value)),
  },
);

/** A decimal written as text, as it is in the facts of a finding. */
export const decimalText = z.codec(z.string(), exactDecimal, {
  decode: (value, payload) => exact(parseDecimal(value), payload),
  encode: (value) => value,
});

function exact(value: Decimal | null, payload: z.core.ParsePayload): Decimal {
  if (value !== null) return value;
  payload.issues.push({ code: 'custom', message: 'a decimal number', input: payload.value });
  return z.NEVER;
}

/** A list, of which nobody changes anything. */
export function list<T extends z.ZodType>(item: T): z.ZodType<readonly z.output<T>[], readonly z.input<T>[]> {
  return z.array(item);
}

/** A list that is left out of the document where it is empty. */
export function unlessEmpty<T extends z.ZodType>(item: T) {
  return z.codec(list(item).optional(), z.custom<readonly z.output<T>[]>(), {
    decode: (written = []) => written,
    encode: (items) => (items.length === 0 ? undefined : items),
  });
}
