import type { Decimal } from '../core/decimal.ts';
import type { CellState } from '../core/documents.ts';

/** What a picture shows, as data; how it is drawn is up to whoever draws it. All texts are in the document's language. */
export type Chart = LineChart | StripChart | HeatMap | TileMap;

/** An indicator over the years, with the path to its target. */
export interface LineChart {
  readonly kind: 'line';
  readonly unit: 'percent' | 'number';
  /** In order; the baseline year first, where it is known. */
  readonly years: readonly number[];
  readonly values: readonly LinePoint[];
  /** What was asked for: a milestone that was worked out is dashed. */
  readonly targets: readonly (LinePoint & { readonly milestone: boolean })[];
  /** What the lines are called, at their ends. */
  readonly labels: { readonly values: string; readonly targets: string };
}

export interface LinePoint {
  readonly year: number;
  readonly value: Decimal;
  /** As it is printed beside the point. */
  readonly text: string;
}

/** Where counties stand, a mark each; prefectures are marked above them. */
export interface StripChart {
  readonly kind: 'strip';
  readonly unit: 'percent' | 'number';
  readonly counties: readonly StripPoint[];
  readonly prefectures: readonly StripPoint[];
  readonly target: { readonly value: Decimal; readonly text: string } | null;
  readonly labels: { readonly counties: string; readonly prefectures: string };
}

export interface StripPoint {
  readonly name: string;
  readonly value: Decimal;
  readonly text: string;
  readonly state: CellState;
}

/** Met, missed and open told apart by shape and colour: a row for an indicator, a column for a region. */
export interface HeatMap {
  readonly kind: 'heat';
  readonly rows: readonly string[];
  /** Neighbours of the same group, a prefecture, stand together under its name. */
  readonly columns: readonly { readonly name: string; readonly group: string }[];
  /** Row by row; null where there is nothing to show. */
  readonly states: readonly (readonly (CellState | null)[])[];
  /** The states that occur, in words, for the legend. */
  readonly legend: readonly { readonly state: CellState; readonly name: string }[];
}

/** Regions as squares, about where they lie. */
export interface TileMap {
  readonly kind: 'tile';
  readonly tiles: readonly Tile[];
  /** What shades mean, from the lightest to the darkest. */
  readonly legend: readonly { readonly shade: Shade; readonly name: string }[];
}

export interface Tile {
  readonly name: string;
  /** In squares, from the upper left. */
  readonly column: number;
  readonly row: number;
  /** As it is printed in the square: 5/8. */
  readonly text: string;
  readonly shade: Shade;
}

/** 0 for no data, then from few to all. */
export type Shade = 0 | 1 | 2 | 3 | 4;
