import { LosslessNumber } from 'lossless-json';
import * as z from 'zod';
import { decimal, parseDecimal } from '../../core/decimal.ts';
import type { Decimal } from '../../core/model.ts';

/** The values documents are made of, as schemas that read them into the types of the program. */

export const level = z.enum(['province', 'prefecture', 'county']);
export const status = z.enum(['pass', 'fail', 'undetermined', 'no-data', 'not-applicable', 'no-target']);
export const year = z.int();
export const count = z.int().min(0);
export const code = z.string().regex(/^\d{6}$/);
export const bilingual = z.object({ zh: z.string(), en: z.string() });
export const place = z
  .object({ path: z.string(), sheet: z.string().exactOptional(), line: count, column: count })
  .describe('A cell; line and column from 1, the column counted in cells');

type Written = number | LosslessNumber;

/** A number of a document, read as the exact decimal it is written as. */
export const number = z
  .custom<Written>((value) => typeof value === 'number' || value instanceof LosslessNumber)
  .meta({ type: 'number' })
  .transform((value, context) =>
    exact(typeof value === 'number' ? decimal(value) : parseDecimal(value.toString()), context),
  );

/** A decimal written as text, as it is in the facts of a finding. */
export const decimalText = z.string().transform((text, context) => exact(parseDecimal(text), context));

function exact(value: Decimal | null, context: z.core.$RefinementCtx): Decimal {
  if (value !== null) return value;
  context.addIssue({ code: 'custom', message: 'a decimal number' });
  return z.NEVER;
}
