import type { FINDING_STAGES } from './finding-kinds/index.ts';
import { FINDING_KINDS } from './finding-kinds/index.ts';
import type { Facts, Severity } from './finding-kinds/shapes.ts';
import type { Explanation } from './waivers.ts';

export type { Severity } from './finding-kinds/shapes.ts';

/** Who finds something: what opens files, reads a table, a row or a figure, or looks at the whole. */
export type FindingStage = keyof typeof FINDING_STAGES;
export type FindingCode = keyof typeof FINDING_KINDS;
/** What one stage finds. */
export type CodeOfStage<S extends FindingStage> = Extract<keyof (typeof FINDING_STAGES)[S], FindingCode>;

/**
 * What can be wrong or doubtful in a submission: plain facts, no prose. They are described in finding-kinds/,
 * one record a code; the words are in locales/.
 */
export type FactsByCode = {
  readonly [C in FindingCode]: Facts<(typeof FINDING_KINDS)[C]['facts']>;
};

export type FindingFacts<C extends FindingCode = FindingCode> = {
  [K in C]: { readonly code: K } & FactsByCode[K];
}[C];

/** A name somebody may have meant. */
export type Candidate = FactsByCode['unknown-region']['candidates'][number];
/** Where a text that says what a table is about comes from. */
export type HintSource = FactsByCode['hints-differ']['source'];
/** A rule of the data that does not hold. */
export type BrokenCheck = FactsByCode['check-failed'];
/** Why what a cell shows can't be taken for its value. */
export type CellDoubt = FactsByCode['doubtful-cell']['why'];
/** What of a workbook could not be made out. */
export type Damage = FactsByCode['corrupt-file']['reason'];
/** What a file is that holds no table this program can read. */
export type ForeignContent = FactsByCode['unsupported-content']['kind'];

/**
 * The line a finding is about, or the part of it around a cell, and what of it is wrong, in characters from
 * 0.
 */
export interface Excerpt {
  readonly text: string;
  readonly offset: number;
  readonly length: number;
  /** How many characters of the line were left out in front; absent if none. */
  readonly start?: number;
}

/** What was found, and where; a finding once it has its severity and an excerpt of its line. */
export interface PlacedFacts {
  readonly facts: FindingFacts;
  readonly path: string;
  /** The sheet of a workbook. */
  readonly sheet?: string;
  /** Absent when it is about the whole file or sheet. */
  readonly line?: number;
  readonly column?: number;
}

export interface Finding extends PlacedFacts {
  readonly severity: Severity;
  readonly excerpt?: Excerpt;
  /** It was in the previous report already. */
  readonly known?: true;
  /** Of a warning: what was written about it. */
  readonly explained?: Explanation;
}

/** Every kind of finding there is, in the order of the stages that find them. */
export const FINDING_CODES: readonly FindingCode[] = Object.keys(FINDING_KINDS).filter(isFindingCode);

function isFindingCode(text: string): text is FindingCode {
  return Object.hasOwn(FINDING_KINDS, text);
}

/** An error leaves its row or file out and makes the run exit 3; a warning leaves everything in. */
export function severityOf(code: FindingCode): Severity {
  return FINDING_KINDS[code].severity;
}

/** What is only doubtful, and can be switched off. */
export const WARNINGS: readonly FindingCode[] = FINDING_CODES.filter(
  (code) => severityOf(code) === 'warning',
);
