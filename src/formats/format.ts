import type { Pieces } from '../core/pieces.ts';
import type { Language } from '../core/languages.ts';
import type { ErrorReport } from '../report/error/error-report.ts';
import type { Report } from '../report/report.ts';

/** What the table of what is missed is turned to: indicators with their regions, or regions with theirs. */
export const TURNS = ['indicator', 'region'] as const;
export type Turn = (typeof TURNS)[number];

export interface RenderOptions {
  readonly language: Language;
  /** `indicator` by default; only what people read is turned. */
  readonly by?: Turn;
}

/** What only formats for reading in a terminal go by. */
export interface TerminalOptions extends RenderOptions {
  /** Columns the text may take; 80 by default. */
  readonly width?: number;
  readonly colour?: boolean;
  /** Only what fails the run. */
  readonly quiet?: boolean;
  /** Whether long lists of an explanation are shown whole. */
  readonly all?: boolean;
}

/** A way to write something; the same thing and options give the same text. */
export interface FormatOf<Written> {
  readonly name: string;
  /** Names of files it is the natural format of; null if it is for standard output alone. */
  readonly files: RegExp | null;
  /** For reading in a terminal: long ones are paged, and a quiet run that passes prints none. */
  readonly forTerminals?: true;
  readonly load: () => Promise<(written: Written, options: TerminalOptions) => string>;
  /** The same in pieces, of what may be too long to be held. */
  readonly loadPieces?: () => Promise<(written: Written, options: TerminalOptions) => Pieces>;
}

/** A way to write a report. */
export interface Format extends FormatOf<Report> {
  /** Holds all that is known of a run, so that it can be read again; what costs more is worked out for it. */
  readonly records?: true;
  /** Belongs to a log that has a summary beside it, which takes the report as Markdown. */
  readonly withSummary?: true;
  /**
   * What takes the place of a report where nothing could be judged: no reader may take it for one in which
   * all is well.
   */
  readonly loadError: () => Promise<(report: ErrorReport, options: TerminalOptions) => string>;
}
