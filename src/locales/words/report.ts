import type { Severity } from '../../core/findings.ts';
import type { Basis, Change, Comparison, Level, Note, Status } from '../../core/model.ts';
import type { GateReason } from '../../gate/gate.ts';
import type { Kind, Measure, MeasureType, Reporter } from '../../plan/plan.ts';
import type { Names } from './names.ts';

type NoteWords = { readonly [C in Note['code']]: (note: Extract<Note, { code: C }>, names: Names) => string };

/** The figures of a target as they are shown, with their unit; empty where it has none. */
export interface TargetFigures {
  readonly value: string;
  readonly upper: string;
  readonly tolerance: string;
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
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly types: Readonly<Record<MeasureType, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly reporters: Readonly<Record<Reporter, string>>;
  readonly notes: NoteWords;
  readonly year: (year: number) => string;
  readonly counties: (amount: string, level: Level) => string;
  readonly short: (amount: string) => string;
  /** Of a value that is the one it had to exceed. */
  readonly notAbove: (value: string) => string;
  readonly shortExclusive: (amount: string) => string;
  /** Of what there is too much. */
  readonly over: (amount: string) => string;
  readonly percentagePoints: (amount: string) => string;
  /** A target in a sentence: 目标不低于 90%. */
  readonly targets: Readonly<Record<Comparison, (figures: TargetFigures) => string>>;
  readonly approximately: string;
  /** Without an end it is all on that side. */
  readonly between: (low: ShownEnd | null, high: ShownEnd | null) => string;
}

export interface TableWords {
  readonly document: (title: string, data: string) => string;
  readonly inputs: (files: number, rows: number, rejected: number) => string;
  readonly nothingToJudge: string;
  readonly headline: (counts: readonly { readonly name: string; readonly count: number }[]) => string;
  readonly met: string;
  readonly missed: string;
  readonly open: string;
  readonly below: (levels: readonly Level[]) => string;
  readonly indicator: string;
  readonly noDataInYear: (years: readonly number[]) => string;
  readonly legend: (marks: readonly { readonly mark: string; readonly name: string }[]) => string;
  /**
   * Above what is missed, open (undetermined or without data), or both; or neither, what passes within its
   * tolerance.
   */
  readonly whyNot: (region: string, what: { readonly missed: boolean; readonly open: boolean }) => string;
  readonly members: (reported: number, expected: number) => string;
  readonly missingMembers: (names: string, more: number) => string;
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
  readonly openBelow: (count: number) => string;
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
  readonly passesAll: (open: number) => string;
  /** What is missed without failing the run. */
  readonly passesButMissed: (missed: number) => string;
  readonly missedToo: (missed: number) => string;
  readonly fails: (reasons: string) => string;
  readonly reasons: {
    readonly [C in GateReason['code']]: (reason: Extract<GateReason, { code: C }>) => string;
  };
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
  /** Regions below those at the top. */
  readonly below: string;
  readonly why: string;
  readonly finding: string;
  readonly place: string;
  readonly what: string;
  readonly more: (count: number) => string;
}

/** The end of a report in a terminal. */
export interface NextWords {
  readonly meaning: (missed: number, open: number) => string;
  readonly oneRegion: string;
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
