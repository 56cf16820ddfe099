import type { Names, Words } from '../locales/words.ts';
import type { ReportIndicator } from './report.ts';

/** A line of an explanation, and what stands below it. */
export interface Told {
  readonly text: string;
  readonly faint?: true;
  readonly below: readonly Told[];
}

export function told(text: string, below: readonly Told[] = []): Told {
  return { text, below };
}

/** What the lines are worded with. */
export interface Telling {
  readonly indicator: ReportIndicator;
  readonly words: Words;
  readonly names: Names;
  /** Whether long lists are shown whole. */
  readonly all: boolean;
}
