import type { RegionCode } from '../../core/model.ts';

/** About where the prefectures of Yunnan lie, in squares from the upper left. */
export const TILE_PLACES: Readonly<Record<RegionCode, { readonly column: number; readonly row: number }>> = {
  '533400': { column: 1, row: 0 },
  '530600': { column: 5, row: 0 },
  '533300': { column: 0, row: 1 },
  '530700': { column: 2, row: 1 },
  '530500': { column: 0, row: 2 },
  '532900': { column: 1, row: 2 },
  '532300': { column: 2, row: 2 },
  '530100': { column: 3, row: 2 },
  '530300': { column: 4, row: 2 },
  '533100': { column: 0, row: 3 },
  '530900': { column: 1, row: 3 },
  '530400': { column: 3, row: 3 },
  '532600': { column: 5, row: 3 },
  '530800': { column: 2, row: 4 },
  '532500': { column: 4, row: 4 },
  '532800': { column: 2, row: 5 },
};
