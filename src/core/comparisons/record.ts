import type { Limits } from '../limits.ts';
import type { Kind } from '../kinds.ts';
import type { Rational } from '../rational.ts';

/** The figures that can be written at the key of a comparison in targets.yaml, in their order. */
export const FIGURES_AT_KEY = ['value', 'upper'] as const;
/** Those written at a key of their own beside it. */
export const FIGURES_BESIDE = ['tolerance'] as const;
export type FigureAtKey = (typeof FIGURES_AT_KEY)[number];
export type FigureBeside = (typeof FIGURES_BESIDE)[number];
export type FigureName = FigureAtKey | FigureBeside;

/** The figures of a target, exact. Without a tolerance that is zero; without an `upper` it is the value. */
export type Amounts = Readonly<Record<FigureName, Rational>>;

/** What may be written for a figure in targets.yaml: any amount, or a whole number of things from one on. */
export type FigureShape = 'amount' | 'count';

/** Everything that tells one comparison from the others; its words are in locales/, by its name. */
export interface ComparisonRecord {
  /** What is compared: the value, or how many members it stands for. */
  readonly measures: 'value' | 'members';
  /** The values that meet the target; without its tolerance, what margin and shortfall are measured from. */
  readonly meets: (target: Amounts) => Limits;
  /**
   * How a year without a target of its own gets one (docs/rules.md, 5): up or down the line from the baseline
   * to the final target, or not at all; the line leads to one figure, so a target with two has none.
   */
  readonly milestone: 'rising' | 'falling' | 'none';
  /** In front of the figures of a target; empty if they say it all. */
  readonly sign: string;
  /** What the schema of the JSON report says of it. */
  readonly means: string;
  readonly written: WrittenComparison;
}

/** A year whose value a target without a figure of its own refers to. */
export type ReferenceYear = 'year-before' | 'baseline-year';

/** How targets.yaml asks for a comparison. */
export interface WrittenComparison {
  /**
   * The keys, and what a plan calls them; the name of the comparison, if they are left out. Each of several
   * refers to the value of another year.
   */
  readonly keys?: Readonly<Record<string, { readonly help: string; readonly of: ReferenceYear }>>;
  /** What editors say of the key. */
  readonly help: string;
  /** The figures written at the key: one alone, two as a list, `true` for none. */
  readonly figures:
    | { readonly value: FigureShape; readonly upper?: FigureShape }
    | { readonly value?: never; readonly upper?: never };
  /** Amounts that must be written beside it, each at a key of its own. */
  readonly beside?: Readonly<Partial<Record<FigureBeside, WrittenBeside>>>;
  /** The only kinds of indicators it can be asked of. */
  readonly kinds?: readonly Kind[];
}

export interface WrittenBeside {
  /** What editors say of its key. */
  readonly help: string;
  /** What the schema of the JSON report says of it. */
  readonly means: string;
}
