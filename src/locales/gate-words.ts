import type { Change } from '../core/model.ts';
import type { GateReason } from '../gate/gate.ts';

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
