import type { Decimal, Level, RegionCode } from '../model.ts';
import type { Place } from '../origin.ts';

export type Severity = 'error' | 'warning';

/** What a fact can be, by the name it goes by below. */
export interface FactTypes {
  text: string;
  count: number;
  year: number;
  number: number;
  flag: boolean;
  region: RegionCode;
  level: Level;
  decimal: Decimal;
  place: Place;
}

/** What a fact is, as plain data: the types of the program and what a saved report is read by come of it. */
export type Shape =
  | keyof FactTypes
  | { readonly oneOf: readonly string[] }
  | { readonly list: Shape }
  | { readonly record: Shapes }
  | { readonly orNull: Shape };
export type Shapes = Readonly<Record<string, Shape | { readonly optional: Shape }>>;

/**
 * A kind of finding. Its words, its pages in docs/findings and its file in fixtures/bad are found by its code.
 */
export interface FindingKind {
  /**
   * An error leaves its row or file out and makes the run exit 3; a warning is only doubtful, leaves
   * everything in, and can be switched off.
   */
  readonly severity: Severity;
  readonly facts: Shapes;
}

export type FindingKinds = Readonly<Record<string, FindingKind>>;

/** The facts that are so described. */
export type Facts<S> = {
  readonly [K in keyof S as S[K] extends { readonly optional: unknown } ? never : K]: Fact<S[K]>;
} & {
  readonly [K in keyof S as S[K] extends { readonly optional: unknown } ? K : never]?: S[K] extends {
    readonly optional: infer O;
  }
    ? Fact<O>
    : never;
};

type Fact<S> = S extends keyof FactTypes
  ? FactTypes[S]
  : S extends { readonly oneOf: readonly (infer Choice)[] }
    ? Choice
    : S extends { readonly list: infer Item }
      ? readonly Fact<Item>[]
      : S extends { readonly record: infer Fields }
        ? Facts<Fields>
        : S extends { readonly orNull: infer There }
          ? Fact<There> | null
          : never;

/** A name that is not known, and those that may have been meant. */
export const MISNAMED = {
  text: 'text',
  candidates: { list: { record: { id: 'text', name: 'text' } } },
} as const satisfies Shapes;

export const BAD_CELL = { text: 'text', subject: 'text' } as const satisfies Shapes;

export const ROW_LENGTH = { expected: 'count', found: 'count' } as const satisfies Shapes;

/** One figure, by what it is about. */
export const FIGURE = { subject: 'text', region: 'region', year: 'year' } as const satisfies Shapes;

/** A figure compared with that of the year before. */
export const YEAR_BEFORE = { ...FIGURE, before: 'number', now: 'number' } as const satisfies Shapes;

/** Where a text that says what a table is about comes from. */
export const HINT_SOURCE = { oneOf: ['title', 'sheet', 'file'] } as const satisfies Shape;

/** One side of a rule of the data, word by word: an operator or number, or a measure with its year and figure. */
const SIDE = {
  record: {
    parts: {
      list: {
        record: {
          text: { optional: 'text' },
          measure: { optional: 'text' },
          year: { optional: 'year' },
          figure: { optional: 'decimal' },
        },
      },
    },
    /** What it comes to: a decimal, or a fraction where none is exact; absent if it divides by zero. */
    value: { optional: 'text' },
  },
} as const satisfies Shape;

/**
 * A rule of the data that does not hold. `says`: the words of the plan, so that a saved report needs no plan;
 * `compared`, or of measures that belong together those reported and those missing.
 */
export const BROKEN_CHECK = {
  check: 'text',
  says: { record: { zh: 'text', en: 'text' } },
  region: 'region',
  year: 'year',
  compared: {
    optional: {
      record: {
        left: SIDE,
        comparison: { oneOf: ['at-most', 'at-least', 'below', 'above', 'equal', 'about'] },
        right: SIDE,
        /** In percent of the right side. */
        tolerance: { optional: 'decimal' },
      },
    },
  },
  together: { optional: { record: { reported: { list: 'text' }, missing: { list: 'text' } } } },
} as const satisfies Shapes;
