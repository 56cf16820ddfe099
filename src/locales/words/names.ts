import type { Language } from '../../core/languages.ts';
import type { Decimal, RegionCode } from '../../core/model.ts';

/** What is wrong, and the most likely fix. */
export interface Message {
  readonly message: string;
  readonly hint?: string;
}

/** Names of things in one language. Text that came from outside has been made safe to print. */
export interface Names {
  readonly language: Language;
  /** Title of a measure or indicator; the id itself if there is none. */
  readonly topic: (id: string) => string;
  readonly region: (code: RegionCode) => string;
  readonly regions: (codes: readonly RegionCode[]) => string;
  /** So many of a measure, as in a sentence: 132 名幼儿. */
  readonly amount: (amount: Decimal, measure: string) => string;
  /** So many of a unit, as differences are said in it: 1 个百分点, 0.5 分. */
  readonly inUnit: (amount: Decimal, unit: string) => string;
}
