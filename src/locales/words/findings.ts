import type { CodeOfStage, FindingCode, FindingFacts, FindingStage } from '../../core/findings.ts';
import type { Names } from './names.ts';

/** A sentence, or what makes it from the facts. */
export type Said<C extends FindingCode> = string | ((facts: FindingFacts<C>, names: Names) => string);

/** The words for a kind of finding. */
export interface FindingWords<C extends FindingCode> {
  /** What it is called; its page in docs/findings bears the Chinese title. */
  readonly title: string;
  readonly message: Said<C>;
  /** The most likely fix. */
  readonly hint?: Said<C>;
}

/** The words for all that one stage finds, code by code. */
export type FindingWordsOf<S extends FindingStage> = { readonly [C in CodeOfStage<S>]: FindingWords<C> };
