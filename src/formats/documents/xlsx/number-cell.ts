import type { Cell } from '../../../content/document.ts';
import type { Decimal } from '../../../core/decimal.ts';
import { parseDecimal } from '../../../core/decimal.ts';

/** A number and the format in which a spreadsheet program shows it as the text that it stands for. */
export interface NumberCell {
  readonly value: number;
  readonly format: string;
}

/** One number, with what stands around it, none of it a digit. */
const NUMBER =
  /^(?<before>[^\d]*?)(?<sign>[-−]?)(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?<decimals>\.\d+)?(?<percent>%?)(?<after>[^\d]*)$/u;

/** So many digits a number of a workbook keeps. */
const MOST_DIGITS = 15;
/** No format may be longer. */
const LONGEST = 200;

/**
 * The figure of a cell as a number that is seen just as its text reads, mark, sign and unit included: percentages
 * as fractions in a format of per cent. Null where it can't be, as where the text has two numbers; then it is text.
 */
export function numberCell({ text, figure }: Cell): NumberCell | null {
  const parts = NUMBER.exec(text)?.groups;
  if (figure === undefined || parts === undefined) return null;
  const { before = '', sign = '', digits = '', decimals = '', percent = '', after = '' } = parts;
  const plain = digits.replaceAll(',', '') + decimals;
  const isFraction = percent === '%';
  if (isFraction !== (figure.in === 'percent')) return null;
  if (parseDecimal(`${sign === '' ? '' : '-'}${plain}`) !== figure.value) return null;
  // No format shows the sign of a zero.
  if (sign !== '' && !figure.value.startsWith('-')) return null;
  if (plain.replace('.', '').replace(/^0+/u, '').length > MOST_DIGITS) return null;
  const shape = `${digits.includes(',') ? '#,##0' : '0'}${decimals.replaceAll(/\d/gu, '0')}${percent}`;
  const shown = (start: string) => literal(start) + shape + literal(after);
  const format = sign === '' ? shown(before) : `${shown(before)};${shown(before + sign)}`;
  if (format.length > LONGEST) return null;
  return { value: isFraction ? hundredth(figure.value) : Number(figure.value), format };
}

/** Text in a format of numbers, where letters and signs would mean something. */
function literal(text: string): string {
  return text
    .split(/(?<quote>")/u)
    .map((part) => (part === '"' ? '\\"' : part === '' ? '' : `"${part}"`))
    .join('');
}

/** The number nearest to a hundredth of a decimal, by moving its point. */
function hundredth(value: Decimal): number {
  return Number(`${value}e-2`);
}
