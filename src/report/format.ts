import type { Language } from '../model.ts';
import type { Report } from './report.ts';

export interface RenderOptions {
  readonly language: Language;
  /** Columns the text may take. */
  readonly width: number;
  readonly colour: boolean;
}

/** A way to write a report; the same report and options give the same text. */
export interface Format {
  readonly name: string;
  /** File names it is the natural format of. */
  readonly extensions: readonly string[];
  readonly load: () => Promise<(report: Report, options: RenderOptions) => string>;
}
