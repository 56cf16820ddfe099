import type { Place } from '../../core/origin.ts';
import type { Understood } from '../../core/written-cell.ts';
import type { Lacking, MemberState } from '../../insight/explain/explanation.ts';

/** What is added up, as it is written: 899 ÷ 1000. */
type PartsText = string;

/** How a verdict came about, in words. */
export interface ExplainWords {
  readonly formula: string;
  readonly value: (year: string) => string;
  readonly target: string;
  readonly comparison: string;
  readonly waiver: string;
  readonly cells: string;
  /** A cell of a text file. */
  readonly place: (place: Pick<Place, 'path' | 'line' | 'column'>) => string;
  /** Rows of one text file. */
  readonly rows: (path: string, lines: readonly number[]) => string;
  /** Where the figures of a verdict stand, and how many more rows there are. */
  readonly seeCells: (places: string, more: number) => string;
  /** What stands in a cell, and what was read out of it where that is not the same. */
  readonly written: (text: string, understood: Understood) => string;
  readonly states: Readonly<Record<Exclude<MemberState, 'reported' | 'added'>, string>>;
  /** Of a share: it counts, and satisfies the condition or does not. */
  readonly counts: (condition: string, holds: boolean) => string;
  /** Those that do not satisfy the condition, and how many more there are. */
  readonly against: (names: string, more: number) => string;
  readonly excluded: (condition: string) => string;
  readonly notKnown: (condition: string) => string;
  readonly census: (population: string) => string;
  readonly onlyPercentage: (percentage: string) => string;
  readonly members: (reported: number, expected: number) => string;
  readonly least: (parts: PartsText) => string;
  readonly most: (parts: PartsText) => string;
  /** Of members that may add any amount: what that does to the value. */
  readonly open: Readonly<Record<'count' | 'any' | 'lower', string>>;
  /** So many more members, what they come to together, and how to see them. */
  readonly folded: (count: number, parts: PartsText) => string;
  readonly foldedCells: (count: number) => string;
  readonly aside: Readonly<
    Record<'same' | 'larger' | 'other', (own: PartsText, ofMembers: PartsText) => string>
  >;
  readonly ownPercentage: string;
  readonly direct: string;
  readonly nothing: string;
  readonly statedFor: (levels: string) => string;
  readonly appliedHere: (level: string) => string;
  readonly notOfThisLevel: (levels: string) => string;
  readonly ofYear: (year: number) => string;
  readonly milestone: (baseline: number, final: number) => string;
  /** Where the line is, with the numbers put in. */
  readonly line: (numbers: string, value: string) => string;
  readonly thereAlready: (baseline: string, final: string) => string;
  readonly inMembers: (share: string, members: string, product: string, whole: string) => string;
  readonly rounded: (value: string, whole: string) => string;
  readonly uncertainMembers: (fewest: string, most: string) => string;
  readonly withTolerance: (limit: string) => string;
  readonly isMet: string;
  readonly isMissed: string;
  readonly evenAtBest: (text: string) => string;
  readonly evenAtWorst: (text: string) => string;
  readonly isOpen: (range: string, limit: string) => string;
  /** Where the value stands to its target; the amounts are never below zero. */
  readonly margins: {
    readonly short: (amount: string) => string;
    readonly at: string;
    readonly beyond: (amount: string) => string;
    /** Between the two ends of a target that has two. */
    readonly within: (amount: string) => string;
  };
  /** What is needed, or allowed where there is too much; what there is; the difference. */
  readonly lack: (limit: string, have: string, amount: string, tooMuch: boolean) => string;
  readonly withoutTolerance: string;
  readonly waived: (approvedBy: string, document: string, approvedOn: string, expiresOn: string) => string;
  readonly saved: (path: string) => string;
  readonly lacking: Readonly<Record<Lacking, string>>;
  readonly membersOfSaved: (kind: 'missing' | 'lacking' | 'direct', names: string, more: number) => string;
  readonly findings: (errors: number, warnings: number) => string;
  readonly noFindings: string;
}
