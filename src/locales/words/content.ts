import type { CellState, DocumentKind, SectionName } from '../../core/documents.ts';
import type { Level } from '../../core/model.ts';
import type { ContentSentences } from './content-sentences.ts';

/** What documents are made of in words, without what a reader reads as a sentence. */
export interface ContentWords {
  readonly title: (kind: DocumentKind, year: number, subject: string) => string;
  readonly shortTitle: (kind: DocumentKind, year: number, subject: string) => string;
  readonly sections: Readonly<Record<SectionName, string>>;
  /** The numbers before titles, by the place of a section and those above it, from 1; and of what is shown. */
  readonly numbers: {
    readonly section: (path: readonly number[]) => string;
    /** The n-th of so many; an only one has no number. */
    readonly attachment: (n: number, of: number) => string;
    readonly table: (n: number) => string;
    readonly figure: (n: number) => string;
  };
  /** A day of the calendar, from `2026-01-15`. */
  readonly day: (isoDay: string) => string;
  /** In place of a day that nobody named, to be filled in. */
  readonly noDay: string;
  readonly cover: Readonly<
    Record<'plan' | 'scope' | 'year' | 'date' | 'data' | 'completeness' | 'office', string>
  >;
  readonly states: Readonly<Record<CellState, string>>;
  /** The result of a standard that is met or not, and of a thing that is built or not. */
  readonly results: {
    readonly standard: { readonly met: string; readonly missed: string };
    readonly task: { readonly met: string; readonly missed: string };
    readonly approximate: string;
    readonly waived: string;
    readonly open: string;
    readonly notApplicable: string;
    readonly noTarget: string;
    readonly noTargetInYear: string;
    /** Of a target of a level above that is not shared out. */
    readonly noTargetAtLevel: string;
  };
  readonly columns: Readonly<Record<ContentColumn, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly tables: {
    readonly indicators: (year: number) => string;
    readonly years: (indicator: string) => string;
    readonly prefectures: (indicator: string, year: number) => string;
    /** The same of regions that no region joins. */
    readonly many: (indicator: string, year: number) => string;
    readonly groups: (year: number) => string;
    readonly counties: (region: string, year: number) => string;
    readonly tally: (year: number, level: Level) => string;
    readonly heat: (year: number) => string;
    readonly ranking: (name: string) => string;
    readonly grades: (name: string) => string;
    readonly findings: string;
    readonly findingList: string;
    readonly waivers: string;
    readonly verdicts: (region: string, year: number) => string;
    readonly targets: string;
    readonly goals: string;
    readonly inputs: string;
    readonly problems: string;
    readonly own: (region: string, year: number) => string;
  };
  readonly figures: {
    readonly line: (indicator: string, state: CellState) => string;
    readonly strip: (behind: readonly string[], more: number, indicator: string) => string;
    /** Where counties that miss may not be named. */
    readonly stripOf: (counties: number, indicator: string) => string;
    /** Of what has no target, or where it is not known whether all meet it. */
    readonly spread: (indicator: string) => string;
    readonly heat: (year: number) => string;
    readonly tiles: (year: number) => string;
  };
  readonly alternatives: {
    readonly line: (values: readonly string[], targets: readonly string[]) => string;
    readonly strip: (
      count: number,
      lowest: string,
      median: string,
      highest: string,
      target: string | null,
    ) => string;
    readonly heat: (rows: readonly string[]) => string;
    readonly tiles: (tiles: readonly string[]) => string;
  };
  readonly series: Readonly<Record<'values' | 'targets' | 'counties' | 'prefectures', string>>;
  readonly shades: Readonly<Record<'none' | 'few' | 'half' | 'most' | 'all', string>>;
  readonly signatures: readonly string[];
  readonly attachmentLabel: string;
  readonly ofThePlan: string;
  readonly unnamedOffice: string;
  readonly addressees: string;
  readonly say: ContentSentences;
}

export type ContentColumn =
  | 'indicator'
  | 'target'
  | 'result'
  | 'progress'
  | 'region'
  | 'value'
  | 'lack'
  | 'basis'
  | 'year'
  | 'met'
  | 'approximate'
  | 'missed'
  | 'waived'
  | 'open'
  | 'judged'
  | 'reading'
  | 'clause'
  | 'requirement'
  | 'finding'
  | 'count'
  | 'place'
  | 'what'
  | 'file'
  | 'digest'
  | 'rows'
  | 'rejected'
  | 'why'
  | 'group'
  | 'rest'
  | 'gap'
  | 'level'
  | 'severity'
  | 'goal'
  | 'change'
  | 'grade'
  | 'score'
  | 'rank'
  | 'regions'
  | 'before';
