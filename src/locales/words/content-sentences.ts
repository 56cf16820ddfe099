import type { Level } from '../../core/model.ts';

/** How many targets there are, and what became of them. */
export interface TargetCounts {
  readonly judged: number;
  readonly met: number;
  readonly approximate: number;
  readonly missed: number;
  readonly waived: number;
  readonly open: number;
}

export interface MovedSince {
  readonly year: number;
  readonly since: number;
  readonly both: number;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  readonly first: number;
  /** With an answer this year, and open the year before. */
  readonly open: number;
}

export interface ReportingCounts {
  readonly level: Level;
  readonly regions: number;
  readonly complete: number;
  readonly partial: number;
  readonly none: number;
  /** Some of those that reported nothing. */
  readonly noneNames: readonly string[];
}

/** A part of a sentence about a value: which way it is off a figure, and by how much, with its unit. */
export interface Distance {
  readonly side: 'above' | 'below' | 'same';
  readonly amount: string;
}

/** What readers read as sentences. Clauses have no end; whoever joins them ends the sentence. */
export interface ContentSentences {
  /** Clauses to one sentence. */
  readonly sentence: (clauses: readonly string[]) => string;
  readonly judged: (scope: string | null, year: number, counts: TargetCounts) => string;
  readonly since: (moved: MovedSince) => string;
  readonly missedOnes: (items: readonly string[]) => string;
  readonly waivedOnes: (items: readonly string[]) => string;
  readonly openOnes: (items: readonly string[]) => string;
  readonly approximateOnes: (items: readonly string[]) => string;
  readonly withoutTarget: (count: number, attachment: string | null) => string;
  readonly levelCounts: (
    level: Level,
    regions: number,
    own: TargetCounts | null,
    applied: TargetCounts | null,
    gathered: readonly { readonly indicator: string; readonly regions: number }[],
    /** Indicators missed beside those. */
    more: number,
  ) => string;
  /** Title and what is to be said of it. */
  readonly item: (title: string, text: string) => string;
  readonly value: (year: number, value: string, parts: string | null) => string;
  readonly valueWithin: (year: number, value: string) => string;
  readonly noValue: (year: number) => string;
  readonly notApplicable: (year: number) => string;
  readonly againstTarget: (target: string, distance: Distance) => string;
  /** Of a lack while members are missing: it may be more. */
  readonly atLeast: (lack: string) => string;
  readonly withinTolerance: (tolerance: string) => string;
  readonly targetOnly: (target: string, met: boolean) => string;
  readonly noTarget: string;
  readonly noTargetInYear: (year: number, why: readonly string[]) => string;
  /** Of a target of a level above that is not shared out. */
  readonly noTargetAtLevel: string;
  readonly withoutTargetHere: (count: number) => string;
  readonly changed: (
    since: number,
    isYearBefore: boolean,
    direction: 'rose' | 'fell' | 'same',
    amount: string,
    isPercent: boolean,
  ) => string;
  readonly amongLevel: (
    level: Level,
    counts: TargetCounts,
    regions: number,
    applied: string | null,
  ) => string;
  readonly ends: (
    highest: string,
    highestNames: string,
    lowest: string,
    lowestNames: string,
    lack: string | null,
  ) => string;
  readonly allTheSame: (value: string) => string;
  /** Of the regions with a value; how many, where some have none. */
  readonly quartiles: (median: string, lower: string, upper: string, known: number | null) => string;
  readonly behind: (level: Level, items: readonly string[], more: number) => string;
  readonly named: (name: string, what: string) => string;
  /** A region and what is said of it. */
  readonly ofRegion: (region: string, what: string) => string;
  readonly andOthers: (names: string, all: number, level: Level) => string;
  readonly basis: (text: string) => string;
  readonly remark: (text: string) => string;
  readonly source: (asOf: string | null) => string;
  readonly reporting: (counts: ReportingCounts) => string;
  readonly partly: (region: string, indicators: string) => string;
  readonly notReportedAnywhere: (indicators: string) => string;
  readonly dataUsed: (
    files: number,
    rows: number,
    rejected: number,
    errors: number,
    warnings: number,
    attachment: string | null,
  ) => string;
  readonly evidence: (attachment: string) => string;
  readonly noFindings: string;
  /** Of doubtful places, how many those who reported them explained in writing. */
  readonly explained: (explained: number) => string;
  /** A group of counties and what is said of its gap. */
  readonly gapOf: (group: string, sentence: string) => string;
  readonly nobodyReported: string;
  readonly ownRemainder: (regions: string) => string;
  readonly directMembers: (names: string) => string;
  readonly prefecture: (counties: number, own: TargetCounts | null, applied: TargetCounts | null) => string;
  readonly countyLevel: (items: readonly string[], more: number) => string;
  readonly nothingMissed: string;
  readonly notReported: (items: readonly string[]) => string;
  readonly goalsWithoutFigure: string;
  readonly goal: (title: string, source: string) => string;
  readonly marks: (marks: readonly { readonly mark: string; readonly name: string }[]) => string;
  readonly appliedMark: string;
  readonly publicNote: (limit: number) => string;
  readonly methods: (facts: {
    readonly baselineYear: number | null;
    readonly milestones: boolean;
    readonly applied: boolean;
    readonly tolerance: boolean;
    readonly progress: boolean;
    readonly gaps: boolean;
  }) => readonly string[];
  readonly evidencePlan: (title: string, document: string | null, digest: string) => string;
  readonly evidenceTool: (name: string, version: string) => string;
  /** What the figures are of, and as of when they are reported on. */
  readonly evidenceData: (year: number, files: number, asOf: string | null) => string;
  readonly circularOpening: (plan: string, year: number) => string;
  readonly circularMissed: string;
  readonly circularSlow: string;
  readonly circularData: string;
  /** Those that miss most; how many more miss anything. */
  readonly slowRegions: (level: Level, items: readonly string[], more: number) => string;
  readonly missedOf: (missed: number, judged: number) => string;
  readonly noneSlow: (level: Level) => string;
  readonly answers: (
    who: string,
    supporting: string | null,
    indicator: string,
    lack: string,
    by: string | null,
  ) => string;
  readonly nobodyNamed: (items: readonly string[]) => string;
  readonly noneMissed: string;
  readonly feedbackOpening: (region: string, year: number, plan: string) => string;
}
