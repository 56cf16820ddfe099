import type { CellStyle } from 'hucre/xlsx';
import type { CellState, Column, Row } from '../../../content/document.ts';
import type { TextRole } from './items.ts';

const LINE = { style: 'thin', color: { rgb: '808080' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE } as const;

/** In points, of the text of tables and paragraphs. */
export const TEXT_SIZE = 10;

const filled = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

/** Sizes in points. */
const SIZES: Readonly<Partial<Record<TextRole, number>>> = { title: 16, heading: 13, lead: 11, remark: 9 };
const BOLD: ReadonlySet<TextRole> = new Set(['title', 'heading', 'caption', 'lead']);

export function sizeOf(role: TextRole): number {
  return SIZES[role] ?? TEXT_SIZE;
}

/** A line of text over the whole width. */
export function textLook(role: TextRole): CellStyle {
  const horizontal = role === 'title' ? 'center' : role === 'line' ? 'right' : 'left';
  return {
    font: {
      size: sizeOf(role),
      ...(BOLD.has(role) ? { bold: true } : {}),
      ...(role === 'remark' ? { color: { rgb: '595959' } } : {}),
    },
    alignment: { horizontal, vertical: 'center', wrapText: true },
  };
}

export const FACT_LABEL: CellStyle = {
  font: { bold: true },
  border: BORDER,
  fill: filled('F2F2F2'),
  alignment: { vertical: 'center', wrapText: true },
};
export const FACT_TEXT: CellStyle = { border: BORDER, alignment: { vertical: 'center', wrapText: true } };

export const HEAD: CellStyle = {
  font: { bold: true },
  border: BORDER,
  fill: filled('E7E6E6'),
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

/**
 * Told apart without colour by their marks; light enough to be read in black and white, and none red or green.
 * They are fixed, not rules that would judge figures anew.
 */
const STATES: Readonly<Record<CellState, { readonly fill: string; readonly text: string } | null>> = {
  met: { fill: 'CCEBE3', text: '00594A' },
  approximate: { fill: 'E4F4F0', text: '00594A' },
  missed: { fill: 'FBD9C5', text: '8F3A00' },
  waived: { fill: 'E3DEEB', text: '4A3F5C' },
  open: { fill: 'E6E6E6', text: '404040' },
  none: null,
};

const HORIZONTAL = { start: 'left', center: 'center', end: 'right' } as const;

/** A cell of a table. @param numFmt of a number */
export function cellLook(
  role: Row['role'],
  { align, unbroken }: Column,
  state: CellState | undefined,
  numFmt: string | null,
): CellStyle {
  const colours = state === undefined ? null : STATES[state];
  const wrapText = role !== 'group' && unbroken !== true;
  const fill = colours?.fill ?? (role === 'group' ? 'F2F2F2' : null);
  return {
    border: BORDER,
    ...(role === undefined && colours === null
      ? {}
      : {
          font: {
            ...(role === undefined ? {} : { bold: true }),
            ...(colours === null ? {} : { color: { rgb: colours.text } }),
          },
        }),
    ...(fill === null ? {} : { fill: filled(fill) }),
    alignment: {
      horizontal: role === 'group' ? 'left' : HORIZONTAL[align],
      vertical: 'center',
      ...(wrapText ? { wrapText: true } : {}),
    },
    ...(numFmt === null ? {} : { numFmt }),
  };
}
