import { Big } from 'big.js';

/**
 * An exact decimal number as the shortest text of its digits, such as `89.9`, `-0.5` or `1200`; made by
 * `decimal()` alone.
 */
export type Decimal = string & { readonly exact: 'decimal' };

const WRITTEN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const CANONICAL = /^(?!-0$)-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

function isCanonical(text: string): text is Decimal {
  return CANONICAL.test(text);
}

/** The exact decimal of a library number; never rounds. */
export function fromBig(big: Big): Decimal {
  const text = big.toFixed().replace(/^-0$/, '0');
  if (!isCanonical(text)) throw new Error(`not a decimal: ${text}`);
  return text;
}

/**
 * Reads a number as people write it: digits, an optional sign and decimal point, nothing else (no exponent,
 * no thousands separators). Returns null for anything else, so that the caller can say where it is.
 */
export function parseDecimal(text: string): Decimal | null {
  if (isCanonical(text)) return text;
  return WRITTEN.test(text) ? fromBig(new Big(text.replace(/^\+/, '').replace(/\.$/, ''))) : null;
}

/**
 * The decimal a JavaScript number was written as (`0.1` is one tenth); throws for anything but a finite
 * number.
 */
export function decimal(value: number): Decimal {
  return fromBig(new Big(value));
}

/** The decimal of a whole number that a double holds exactly. */
export function wholeDecimal(value: number): Decimal {
  const text = String(value);
  if (!Number.isSafeInteger(value) || !isCanonical(text)) throw new Error(`not a whole number: ${text}`);
  return text;
}

const WITH_EXPONENT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** Whether a JavaScript number is the one that was written; of other notations, such as 0x10, nothing is said. */
export function isKept(written: string, value: number): boolean {
  if (!Number.isFinite(value) || !WITH_EXPONENT.test(written)) return true;
  return new Big(written.replace(/^\+/, '')).eq(value);
}

/** Whether one non-negative number is larger than another. */
export function isAbove(a: Decimal, b: Decimal): boolean {
  if (a.includes('.') || b.includes('.')) return new Big(a).gt(b);
  return a.length === b.length ? a > b : a.length > b.length;
}
