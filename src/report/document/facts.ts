import * as z from 'zod';
import { FINDING_KINDS } from '../../core/finding-kinds/index.ts';
import type { FactTypes, Shape, Shapes } from '../../core/finding-kinds/shapes.ts';
import type { FindingFacts } from '../../core/findings.ts';
import { count, decimalText, level, memberCode, place, year } from './values.ts';

const SCHEMAS: { readonly [T in keyof FactTypes]: z.ZodType<FactTypes[T]> } = {
  text: z.string(),
  count,
  year,
  number: z.number(),
  flag: z.boolean(),
  region: memberCode,
  level,
  decimal: decimalText,
  place,
};

function schemaOf(shape: Shape): z.ZodType {
  if (typeof shape === 'string') return SCHEMAS[shape];
  if ('oneOf' in shape) return z.enum(shape.oneOf);
  if ('list' in shape) return z.array(schemaOf(shape.list));
  if ('record' in shape) return z.object(schemasOf(shape.record));
  return schemaOf(shape.orNull).nullable().default(null);
}

function schemasOf(shapes: Shapes) {
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) =>
      typeof shape === 'object' && 'optional' in shape
        ? [name, schemaOf(shape.optional).exactOptional()]
        : [name, schemaOf(shape)],
    ),
  );
}

const [first, ...others] = Object.entries(FINDING_KINDS).map(([name, { facts }]) =>
  z.object({ code: z.literal(name), ...schemasOf(facts) }),
);
const byCode: z.ZodType = first === undefined ? z.never() : z.discriminatedUnion('code', [first, ...others]);

/**
 * What a finding of a saved report is made from, code by code. What has been read is of the type of its code:
 * both come of one description.
 */
export const factsSchema: z.ZodType<FindingFacts> = byCode.pipe(z.custom<FindingFacts>());
