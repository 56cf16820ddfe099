import type { Content } from '../cell.ts';

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

export function errorText(code: number): string {
  return ERRORS[code] ?? '#N/A';
}

/**
 * A number in four bytes: thirty bits of it, whether it is whole, and whether it is to be divided by a
 * hundred. Source: MS-XLS, 2.5.217.
 */
export function shortNumber(bits: number): number {
  const number = (bits & 2) === 0 ? highBits(bits & ~3) : bits >> 2;
  return (bits & 1) === 0 ? number : number / 100;
}

function highBits(bits: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(4, bits, true);
  return view.getFloat64(0, true);
}

/**
 * The result of a formula; `text` if that comes in a record of its own, null if it is empty. Source: MS-XLS,
 * 2.5.133.
 */
export function resultOf(data: DataView): Content | 'text' | null {
  if (data.getUint16(12, true) !== 0xffff) return { kind: 'number', value: data.getFloat64(6, true) };
  const value = data.getUint8(8);
  switch (data.getUint8(6)) {
    case 0:
      return 'text';
    case 1:
      return { kind: 'answer', value: value !== 0 };
    case 2:
      return { kind: 'failure', text: errorText(value) };
    default:
      return null;
  }
}
