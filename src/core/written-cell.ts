import type { Decimal } from './decimal.ts';

/** How a figure was read out of what stands in its cell. */
export type Understood =
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      /** The power of ten the written digits were taken times: 4 for 万. */
      readonly power?: number;
      /** Who says so: the cell itself (2万), or the unit of its column, row or table. */
      readonly powerFrom?: 'cell' | 'unit';
    }
  | {
      readonly kind: 'percentage';
      readonly value: Decimal;
      /** What the digits are: 89.9, 899‰, or 0.899 in a column of fractions. */
      readonly writtenAs: 'percent' | 'per-mille' | 'fraction';
    }
  | { readonly kind: 'yes-no'; readonly value: boolean };

/** A cell as a person sees it, and what was taken from it. */
export interface WrittenCell {
  readonly text: string;
  readonly understood: Understood;
}

/** What a cell was taken for: a number, a percentage, a yes or no. */
export type CellFigure =
  | { readonly kind: 'number' | 'percentage'; readonly value: Decimal }
  | { readonly kind: 'yes-no'; readonly value: boolean };
