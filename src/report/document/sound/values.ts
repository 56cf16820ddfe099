import { decimal, parseDecimal } from '../../../core/decimal.ts';
import type { Bilingual } from '../../../core/languages.ts';
import type { Bounds, Decimal, RegionCode } from '../../../core/model.ts';
import { BASES, LEVELS, STATUSES } from '../../../core/model.ts';
import type { Place } from '../../../core/origin.ts';
import type { Reader } from './readers.ts';
import { count, int, list, matching, object, oneOf, optional, text, yes } from './readers.ts';

/** The values documents are made of, as values.ts has them. */

export const level = oneOf(LEVELS);
export const status = oneOf(STATUSES);
export const statedBasis = oneOf(['stated', 'interpreted'] as const);
export const basis = oneOf(BASES);
export const year = int;
export const code = matching(/^\d{6}$/);
export const memberCode = matching(/^\d{6}(?:-[a-z0-9]+)*$/);
export const bilingual: Reader<Bilingual> = object<Bilingual>({ zh: text, en: text });
export const place: Reader<Place> = object<Place>({
  path: text,
  sheet: optional(text),
  line: count,
  column: count,
});

/** A number that JavaScript keeps every digit of. */
export const number: Reader<Decimal> = (written) =>
  typeof written === 'number' && Number.isFinite(written)
    ? (parseDecimal(String(written)) ?? decimal(written))
    : undefined;

export const decimalText: Reader<Decimal> = (written) =>
  typeof written === 'string' ? (parseDecimal(written) ?? undefined) : undefined;

const named = object<{ readonly code: RegionCode; readonly name: string }>({ code: memberCode, name: text });
const namedRegion = object<{ readonly code: RegionCode; readonly name: string; readonly level: string }>({
  code,
  name: text,
  level,
});

/** Of a region its code. */
export const region: Reader<RegionCode> = (written) => namedRegion(written)?.code;
export const namedMember: Reader<RegionCode> = (written) => named(written)?.code;
export const codes = list(code);

export const bounds: Reader<Bounds> = object<Bounds>({
  low: number,
  high: optional(number),
  exclusive: optional(yes),
  lowExclusive: optional(yes),
});
