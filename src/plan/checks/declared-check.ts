import type { Severity } from '../../core/finding-kinds/shapes.ts';
import type { Bilingual } from '../../core/languages.ts';
import type { Decimal, Level, MeasureId } from '../../core/model.ts';
import type { Expression } from './expression.ts';

/** How the two sides of a rule are compared, as a plan writes it. */
export const CHECK_COMPARISONS = ['at-most', 'at-least', 'below', 'above', 'equal', 'about'] as const;
export type CheckComparison = (typeof CHECK_COMPARISONS)[number];

/** Those that a tolerance can stand beside; `about` is nothing without one. */
export const TOLERANT: readonly CheckComparison[] = ['at-most', 'at-least', 'about'];

/** What must be true of what a region reports. */
export type CheckRule =
  | {
      readonly kind: 'comparison';
      readonly left: Expression;
      readonly comparison: CheckComparison;
      readonly right: Expression;
      /** In percent of the right side; null: none. */
      readonly tolerance: Decimal | null;
    }
  /** All of them are reported, or none. */
  | { readonly kind: 'both'; readonly measures: readonly MeasureId[] }
  | {
      readonly kind: 'bounds';
      readonly measure: MeasureId;
      readonly min: Decimal | null;
      readonly max: Decimal | null;
    };

/** A rule of the data that a plan declares. */
export interface DeclaredCheck {
  readonly id: string;
  readonly title: Bilingual;
  /** What is said where it does not hold, in front of the figures. */
  readonly message: Bilingual;
  /** An error fails the run; a warning is looked for by `validate` alone. */
  readonly severity: Severity;
  /** The levels it is for; null: all. What reports beside the counties is held to the rules of counties. */
  readonly levels: readonly Level[] | null;
  /** Why it holds. */
  readonly reason: Bilingual;
  readonly rule: CheckRule;
}
