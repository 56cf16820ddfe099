/** What `dabiao report` says on standard error beside the documents it writes. */
export interface ReportingWords {
  /** A saved report has the ranking of another year than the one asked for. */
  readonly rankingOfOtherYear: (path: string, ranked: number, asked: number) => string;
  /** A saved report that was written before reports recorded it. */
  readonly withoutBaselines: (path: string) => string;
  /** Regions without any figure, of which there is no document. */
  readonly withoutFigures: (count: number, names: string) => string;
  /** How far it has come with the documents of many regions. */
  readonly progress: (done: number, of: number, name: string) => string;
}
