import type { Severity } from '../../core/findings.ts';
import type { Basis, Change, Comparison, Counts, Decimal, Level, Note, Status } from '../../core/model.ts';
import type { GateReason } from '../../gate/gate.ts';
import type { Kind, Measure, MeasureType, Reporter } from '../../plan/plan.ts';
import type { Names } from './names.ts';

/** A figure of a note as it is shown beside the value, with its unit. */
type FigureText = (figure: Decimal) => string;
type NoteWords = {
  readonly [C in Note['code']]: (
    note: Extract<Note, { code: C }>,
    names: Names,
    figure: FigureText,
  ) => string;
};

/** The figures of a target as they are shown, with their unit; empty where it has none. */
export interface TargetFigures {
  readonly value: string;
  readonly upper: string;
  /** The year whose value it is. */
  readonly ofYear?: number;
}

/** An end of what a value lies between. */
export interface ShownEnd {
  readonly value: string;
  /** True if it is not reached. */
  readonly exclusive: boolean;
}

export interface VerdictWords {
  readonly statuses: Readonly<Record<Status, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  /** Of a target that was stated for a higher level, by that level: 套用省级目标. */
  readonly applied: Readonly<Record<Level, string>>;
  /** How far below an approximate target still passes; the amount with its unit. */
  readonly tolerance: (amount: string, interpreted: boolean) => string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly types: Readonly<Record<MeasureType, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly reporters: Readonly<Record<Reporter, string>>;
  readonly notes: NoteWords;
  readonly year: (year: number) => string;
  readonly counties: (amount: string, level: Level) => string;
  /** The same where there is little room: 12个县. */
  readonly countiesInShort: (amount: string, level: Level) => string;
  readonly short: (amount: string) => string;
  /** Of a value that is the one it had to exceed. */
  readonly notAbove: (value: string) => string;
  readonly shortExclusive: (amount: string) => string;
  /** Of what there is too much. */
  readonly over: (amount: string) => string;
  readonly percentagePoints: (amount: string) => string;
  readonly percentagePointsInShort: (amount: string) => string;
  /** A target in a sentence: 目标不低于 90%. */
  readonly targets: Readonly<Record<Comparison, (figures: TargetFigures) => string>>;
  readonly approximately: string;
  /** Without an end it is all on that side. */
  readonly between: (low: ShownEnd | null, high: ShownEnd | null) => string;
}

/** How many misses are waived, how many verdicts wait for members, and how many have no data. */
export type OpenCounts = Pick<Counts, 'waived' | 'undetermined' | 'no-data'>;

export interface TableWords {
  readonly document: (title: string, data: string) => string;
  readonly inputs: (files: number, rows: number, rejected: number) => string;
  readonly nothingToJudge: string;
  readonly headline: (name: string, count: number) => string;
  /** The regions of a level. */
  readonly below: (level: Level) => string;
  /** The targets of a higher level applied to them, by that level. */
  readonly applied: Readonly<Record<Level, string>>;
  /** Several regions judged as a whole, too many to name. */
  readonly regionCount: (count: number) => string;
  readonly indicator: string;
  readonly noDataInYear: (years: readonly number[]) => string;
  readonly legend: (marks: readonly { readonly mark: string; readonly name: string }[]) => string;
  /**
   * Above what is missed, undetermined or without data; or none of these, what passes with something to be said
   * of it.
   */
  readonly whyNot: (
    region: string,
    what: { readonly missed: boolean; readonly undetermined: boolean; readonly noData: boolean },
  ) => string;
  readonly members: (reported: number, expected: number) => string;
  readonly missingMembers: (names: string, more: number) => string;
  /** Of what is counted in beside the regions below: 含昆明市本级. */
  readonly directMembers: (names: string, more: number) => string;
  readonly source: (clause: string, quote: string | null) => string;
  readonly reading: (text: string) => string;
  readonly definition: (text: string) => string;
  readonly failsBelow: string;
  readonly failsOf: (failing: number, judged: number) => string;
  readonly region: string;
  /** What the amounts behind the minus signs are. */
  readonly lacking: (what: Measure['counted'] | Level | 'percentage-points') => string;
  /** What those behind the plus signs are. */
  readonly surplus: (what: Measure['counted'] | Level | 'percentage-points') => string;
  readonly openBelow: (open: OpenCounts) => string;
  readonly findings: (errors: number, warnings: number) => string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly moreFindings: (count: number, code: string) => string;
  readonly hint: string;
  readonly noFindings: string;
}

/** What comes of a run, and what reports for programs and code hosts say beside the verdicts. */
export interface GateWords {
  /** Of a submission that was not judged. */
  readonly passes: string;
  readonly passesAll: (open: OpenCounts) => string;
  /** What is missed without failing the run. */
  readonly passesButMissed: (missed: number, applied: number) => string;
  readonly missedToo: (missed: number, applied: number) => string;
  readonly fails: (reasons: string) => string;
  readonly reasons: {
    readonly [C in GateReason['code']]: (reason: Extract<GateReason, { code: C }>) => string;
  };
  /** Of so many that are missed, those held against a target of a higher level; in brackets. */
  readonly ofWhichApplied: (count: number, missed: number) => string;
  /** What it was compared with. */
  readonly since: (path: string) => string;
  readonly changes: Readonly<Record<Change, string>>;
  /** It was in the previous report already. */
  readonly known: string;
  /** So many problems are as they were, or better. */
  readonly knownCount: (count: number) => string;
  /** What the previous report judged and this one does not. */
  readonly vanished: string;
  /** What the verdict was, and is; null if there is none. */
  readonly vanishedSentence: (before: string, now: string | null) => string;
  readonly year: string;
  /** Whose targets they are: the region's own, or applied. */
  readonly target: string;
  readonly own: string;
  readonly why: string;
  readonly finding: string;
  readonly place: string;
  readonly what: string;
  readonly more: (count: number) => string;
}

/** The end of a report in a terminal. */
export interface NextWords {
  readonly meaning: (missed: number, applied: number, open: OpenCounts) => string;
  readonly oneRegion: string;
  readonly oneVerdict: string;
  readonly oneIndicator: string;
  readonly oneFinding: string;
  readonly ownFiles: string;
  readonly checkFiles: string;
}

/** What is written instead of a report where nothing could be judged. */
export interface ObstacleWords {
  readonly title: string;
  readonly defect: (what: string) => string;
}
