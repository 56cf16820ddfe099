import { DAYS_TO_1904 } from './format/dates.ts';
import type { Shown } from './format/shown.ts';
import { shownIsoDay, shownNumber, shownText } from './format/shown.ts';

/** What a cell holds. */
export type Content =
  | { readonly kind: 'number'; readonly value: number }
  | ({ readonly kind: 'text' } & Shown)
  /** A day in ISO form. */
  | { readonly kind: 'day'; readonly text: string }
  | { readonly kind: 'answer'; readonly value: boolean }
  /**
   * An error such as `#DIV/0!`, or a formula that was never calculated, which stands for itself: neither
   * looks like an empty cell.
   */
  | { readonly kind: 'failure'; readonly text: string };

export interface CellLook {
  readonly format: string;
  readonly struck: boolean;
}

/** What all cells of a sheet have in common. */
export interface SheetLook {
  /** Days are counted from 1904. */
  readonly from1904: boolean;
  /** Zeros are not shown on this sheet. */
  readonly hidesZeros: boolean;
}

/** What a cell shows, and whether that is its value. */
export function shownCell(content: Content, { format, struck }: CellLook, sheet: SheetLook): Shown {
  const shown = asShown(content, format, sheet);
  return struck && shown.text.trim() !== '' ? { text: shown.text, doubt: 'struck-through' } : shown;
}

function asShown(content: Content, format: string, { from1904, hidesZeros }: SheetLook): Shown {
  switch (content.kind) {
    case 'failure':
      return { text: content.text };
    case 'answer':
      return { text: content.value ? '是' : '否' };
    case 'text': {
      const shown = shownText(content.text, format);
      return content.doubt === undefined ? shown : { text: shown.text, doubt: content.doubt };
    }
    case 'day':
      return shownIsoDay(content.text, format);
    case 'number':
      if (hidesZeros && content.value === 0) return { text: '0', doubt: 'hidden-by-format' };
      return shownNumber(content.value, format, from1904 ? DAYS_TO_1904 : 0);
  }
}
