import type { Level } from '../core/model.ts';

/** A target that asks for less than one of an earlier year. */
interface Eased {
  readonly found: number;
  readonly year: number;
  readonly before: number;
  readonly yearBefore: number;
}

/** What a sound plan may still not mean: plain facts, no prose. The words are in locales/. */
export interface DoubtFactsByKind {
  'percentage-as-fraction': {
    readonly found: number;
    readonly percent: number;
    /** Whether hardly any value meets it as it stands, instead of nearly every one. */
    readonly isHardlyMet: boolean;
  };
  /**
   * `said`: the figures of the words the target is read from; `found`: the target; `isUnnamed`: it has no
   * figure of its own, but that of another year.
   */
  'reading-differs': {
    readonly found: string;
    readonly isUnnamed?: true;
    readonly said: readonly string[];
    readonly where: 'reading' | 'quote';
  };
  'target-falls': Eased;
  /** Of a target that must not be exceeded. */
  'target-rises': Eased;
  /** A target of a part of the whole, which was seldom said of each part. */
  'levels-unsaid': { readonly found: string; readonly levels: readonly Level[] };
  'always-met': { readonly found: string };
  'baseline-not-before': { readonly found: number; readonly first: number };
  'name-of-role': { readonly found: string };
  'unused-measure': { readonly found: string };
  'part-is-its-whole': { readonly found: string };
  'check-never-fails': object;
  'check-always-fails': object;
  /** `found`: the rule that says the same. */
  'check-twice': { readonly found: string };
}

export type DoubtFacts<K extends keyof DoubtFactsByKind = keyof DoubtFactsByKind> = {
  [P in K]: { readonly kind: P } & DoubtFactsByKind[P];
}[K];

/** A doubt and the keys that lead to what it is about. */
export interface Doubt {
  readonly facts: DoubtFacts;
  readonly path: readonly string[];
}
