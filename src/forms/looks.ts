import type { CellStyle } from 'hucre/xlsx';

const LINE = { style: 'thin', color: { rgb: '808080' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE } as const;

const filled = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

/** A look says the whole of its font: a part of it would lose the rest. */
export interface Looks {
  readonly title: CellStyle;
  /** Above what the form says, and above what people fill in. */
  readonly heading: { readonly program: CellStyle; readonly people: CellStyle };
  readonly region: CellStyle;
  readonly year: CellStyle;
  /** To be filled in. */
  readonly figure: CellStyle;
  readonly note: CellStyle;
  readonly signatures: CellStyle;
  /** Below the table. */
  readonly remark: CellStyle;
}

/** @param name of the font */
export function looksOf(name: string): Looks {
  const font = (size: number, bold?: true) => ({ name, size, ...(bold === undefined ? {} : { bold }) });
  const boxed = (horizontal: 'left' | 'center' | 'right', fill: string | null, bold?: true): CellStyle => ({
    font: font(10, bold),
    border: BORDER,
    ...(fill === null ? {} : { fill: filled(fill) }),
    alignment: { horizontal, vertical: 'center', wrapText: true },
  });
  return {
    title: { font: font(16, true), alignment: { horizontal: 'center', vertical: 'center' } },
    heading: {
      program: boxed('center', 'E7E6E6', true),
      people: boxed('center', 'FFF2CC', true),
    },
    region: boxed('left', 'F7F7F7'),
    year: { ...boxed('center', 'F7F7F7'), numFmt: '0' },
    figure: boxed('right', null),
    note: boxed('left', null),
    signatures: { font: font(11), alignment: { horizontal: 'left', vertical: 'center' } },
    remark: { font: font(9), alignment: { horizontal: 'left', vertical: 'center', wrapText: true } },
  };
}
