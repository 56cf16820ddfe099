import type { Language } from '../core/languages.ts';
import type { ErrorReport } from '../report/error/error-report.ts';
import type { Report } from '../report/report.ts';

export interface RenderOptions {
  readonly language: Language;
}

/** What only formats for reading in a terminal go by. */
export interface TerminalOptions extends RenderOptions {
  /** Columns the text may take; 80 by default. */
  readonly width?: number;
  readonly colour?: boolean;
  /** Only what fails the run. */
  readonly quiet?: boolean;
}

/** A way to write a report; the same report and options give the same text. */
export interface Format {
  readonly name: string;
  /** Names of files it is the natural format of; null if it is for standard output alone. */
  readonly files: RegExp | null;
  /** For reading in a terminal: long ones are paged, and a quiet run that passes prints none. */
  readonly forTerminals?: true;
  /** Holds all that is known of a run, so that it can be read again; what costs more is worked out for it. */
  readonly records?: true;
  /** Belongs to a log that has a summary beside it, which takes the report as Markdown. */
  readonly withSummary?: true;
  readonly load: () => Promise<(report: Report, options: TerminalOptions) => string>;
  /**
   * What takes the place of a report where nothing could be judged: no reader may take it for one in which
   * all is well.
   */
  readonly loadError: () => Promise<(report: ErrorReport, options: TerminalOptions) => string>;
}
