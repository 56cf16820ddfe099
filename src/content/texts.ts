import type { SectionName } from '../core/documents.ts';

export { SECTION_NAMES } from '../core/documents.ts';
export type { SectionName } from '../core/documents.ts';

/** What an office adds to a document, or changes in it: `--texts report.yaml`. */
export interface ReportTexts {
  /** Who issues it: 云南省教育厅. */
  readonly office?: string;
  /** Whom a circular is addressed to: 各州、市教育体育局，各高等学校：. */
  readonly addressees?: string;
  /** Instead of the title that is made from the plan and the year. */
  readonly title?: string;
  /** Places to sign. */
  readonly signatures?: readonly string[];
  /** What units of the plan are called: 所 instead of 个. */
  readonly units?: Readonly<Record<string, string>>;
  /** Sections, in the order in which they are to stand in the places they have together; all others keep theirs. */
  readonly sections?: readonly SectionTexts[];
}

export interface SectionTexts {
  readonly section: SectionName;
  readonly show: boolean;
  readonly title?: string;
  /** Paragraphs before and after what the program says. */
  readonly before: readonly TextParts[];
  readonly after: readonly TextParts[];
}

/** A text with placeholders: what was written, and between it the names of figures and facts to be put in. */
export type TextParts = readonly (string | { readonly placeholder: Placeholder })[];

/** The closed list of what a text can have put in. */
export const PLACEHOLDERS = [
  'plan',
  'year',
  'baseline-year',
  'scope',
  'date',
  'office',
  'targets-judged',
  'targets-met',
  'targets-missed',
  'targets-open',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
