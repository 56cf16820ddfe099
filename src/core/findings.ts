import type { Decimal, IndicatorId, Level, RegionCode } from './model.ts';
import type { Place } from './origin.ts';

export type Severity = 'error' | 'warning';

/** A name somebody may have meant. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
}

/** One figure, by what it is about. */
interface FigureKey {
  readonly subject: string;
  readonly region: RegionCode;
  readonly year: number;
}

interface Misnamed {
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

interface BadCell {
  readonly text: string;
  readonly subject: string;
}

/** Where a text stands that says what a table is about. */
export type HintSource = 'title' | 'sheet' | 'file';
/** Why what a cell shows can't be taken for its value. */
export type Doubt =
  | 'struck-through'
  | 'below-merge'
  | 'hidden-by-format'
  | 'sign-not-shown'
  | 'unknown-format';

/**
 * What of a workbook could not be made out: its archive, its XML, its web page, a part it names, its compound
 * file or the records in it.
 */
export type Damage = 'zip' | 'xml' | 'html' | 'missing-part' | 'compound' | 'records';

/** What a file is that holds no table this program can read. */
export type ForeignContent =
  | 'html'
  | 'mhtml'
  | 'xml'
  | 'rtf'
  | 'ods'
  | 'xlsb'
  | 'document'
  | 'pdf'
  | 'image'
  | 'zip'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'tar'
  | 'sqlite'
  | 'access'
  | 'dbf'
  | 'program';

interface RowLength {
  readonly expected: number;
  readonly found: number;
}

/** A figure held against that of the year before. */
interface YearBefore extends FigureKey {
  readonly before: number;
  readonly now: number;
}

/**
 * What can be wrong or doubtful in a submission: plain facts, no prose. The words are in locales/, one entry
 * a code.
 */
export interface FactsByCode {
  'unknown-region': Misnamed;
  'ambiguous-region': Misnamed;
  'former-region': { readonly text: string; readonly region: RegionCode };
  'no-county': { readonly text: string };
  'regions-differ': { readonly text: string; readonly region: RegionCode };
  'unknown-indicator': Misnamed;
  'unknown-column': Misnamed;
  'duplicate-column': { readonly text: string; readonly first: number };
  /** `like`: a column whose header is not understood, though its cells are what is missing. */
  'missing-column': {
    readonly missing: readonly ('region' | 'indicator' | 'year' | 'value' | 'numerator' | 'denominator')[];
    readonly like: { readonly column: number; readonly text: string } | null;
  };
  /**
   * `delimiter`: what the cells seem to be parted by, where it is none that is read; `near`: cells that may
   * have been meant for a name of the plan.
   */
  'no-header': { readonly text: string; readonly delimiter?: string; readonly near?: readonly Misnamed[] };
  'columns-outside-plan': { readonly years: readonly number[] };
  'rows-without-header': { readonly rows: number };
  /** `used`, by what stands at `by`, counts; the other does not. */
  'hints-differ': {
    readonly used: string;
    readonly by: HintSource;
    readonly text: string;
    readonly source: HintSource;
    readonly other: string;
  };
  'no-rows': object;
  'empty-file': object;
  'binary-file': object;
  'unknown-encoding': { readonly tried: readonly string[]; readonly offset: number };
  /** `line`: the first in UTF-8. */
  'mixed-encodings': { readonly line: number };
  'encrypted-file': object;
  'corrupt-file': { readonly reason: Damage };
  'unsupported-content': { readonly kind: ForeignContent };
  'too-large': { readonly what: 'bytes' | 'cells' | 'text' | 'cell'; readonly most: number };
  'missing-sheet': { readonly sheets: readonly string[] };
  'no-such-sheet': { readonly text: string; readonly sheets: readonly string[] };
  'sheet-without-table': object;
  'hidden-data': { readonly rows: number; readonly columns: number };
  'unsupported-file': { readonly extension: string };
  'unreadable-file': { readonly reason: string };
  'file-not-read': object;
  'broken-quotes': object;
  'stray-quote': object;
  'short-row': RowLength;
  'long-row': RowLength;
  'missing-region': object;
  'missing-indicator': object;
  'missing-year': object;
  'not-a-year': { readonly text: string };
  'year-outside-plan': { readonly text: string; readonly first: number; readonly last: number };
  'not-a-number': BadCell;
  'approximate-number': BadCell;
  'error-cell': BadCell;
  'doubtful-cell': { readonly text: string; readonly why: Doubt };
  'formula-without-value': BadCell;
  'float-noise': BadCell & { readonly value: Decimal };
  /** `read`: what is left without the mark. */
  'footnote-mark': { readonly text: string; readonly read: string };
  'school-year': { readonly text: string; readonly year: number };
  /** The figure if the magnitude holds once, and if it holds for cell and column. */
  'unit-twice': BadCell & { readonly once: Decimal; readonly twice: Decimal };
  'percent-as-fraction': { readonly subject: string; readonly count: number };
  'not-a-whole-number': BadCell;
  'not-yes-or-no': BadCell;
  'negative-number': BadCell;
  'percentage-out-of-range': BadCell;
  'ambiguous-percentage': BadCell & { readonly hundredfold: Decimal };
  'numerator-above-denominator': {
    readonly numerator: Decimal;
    readonly denominator: Decimal;
    readonly indicator: IndicatorId;
    readonly other: Place;
  };
  'more-than-members': {
    readonly indicator: IndicatorId;
    readonly region: RegionCode;
    readonly denominator: Decimal;
    readonly members: number;
  };
  'half-a-fraction': { readonly missing: 'numerator' | 'denominator' };
  'fraction-not-allowed': { readonly subject: string };
  'wrong-unit': BadCell & { readonly expected: readonly string[] };
  'unit-of-others': BadCell & { readonly expected: readonly string[] };
  'merged-figure': { readonly text: string; readonly cells: number };
  'wrong-level': {
    readonly subject: string;
    readonly region: RegionCode;
    readonly level: Level;
    readonly allowed: readonly Level[];
  };
  'duplicate-figure': FigureKey & { readonly first: Place };
  /** `others`: the other figures, each at its first place; `more`: how many there are beside them. */
  'conflicting-figures': FigureKey & {
    readonly text: string;
    readonly others: readonly { readonly text: string; readonly place: Place }[];
    readonly more: number;
  };
  'total-differs': {
    readonly subject: string;
    readonly stated: Decimal;
    readonly computed: Decimal;
    readonly rows: number;
  };
  jump: YearBefore;
  'transposed-digits': YearBefore;
  'part-is-whole': { readonly indicator: IndicatorId; readonly year: number; readonly regions: number };
  'same-figures': {
    readonly region: RegionCode;
    readonly year: number;
    readonly otherRegion: RegionCode;
    readonly otherYear: number;
    readonly count: number;
    readonly other: Place;
  };
  /** `years`: those in which the region should have reported something, and did not. */
  'not-reported': { readonly region: RegionCode; readonly years: readonly number[] };
  'county-missing': { readonly region: RegionCode; readonly year: number };
  /** `complete`: all members, or all measures, behind the computed figure are known. */
  'reported-differs': FigureKey & {
    readonly reported: string;
    readonly computed: string;
    readonly complete: boolean;
  };
}

export type FindingCode = keyof FactsByCode;
export type FindingFacts<C extends FindingCode = FindingCode> = {
  [K in C]: { readonly code: K } & FactsByCode[K];
}[C];

/**
 * The line a finding is about, or the part of it around a cell, and what of it is wrong, in characters from
 * 0.
 */
export interface Excerpt {
  readonly text: string;
  readonly offset: number;
  readonly length: number;
  /** How many characters of the line were left out in front; absent if none. */
  readonly start?: number;
}

/** What was found, and where; a finding once its severity is with it, and the line it stands in. */
export interface PlacedFacts {
  readonly facts: FindingFacts;
  readonly path: string;
  /** The sheet of a workbook. */
  readonly sheet?: string;
  /** Absent when it is about the whole file or sheet. */
  readonly line?: number;
  readonly column?: number;
}

export interface Finding extends PlacedFacts {
  readonly severity: Severity;
  readonly excerpt?: Excerpt;
  /** It stood in the previous report already. */
  readonly known?: true;
}

/** What is only doubtful, and can be switched off. */
export const WARNINGS: readonly FindingCode[] = [
  'file-not-read',
  'stray-quote',
  'columns-outside-plan',
  'hints-differ',
  'unit-of-others',
  'sheet-without-table',
  'hidden-data',
  'former-region',
  'float-noise',
  'footnote-mark',
  'school-year',
  'percent-as-fraction',
  'duplicate-figure',
  'total-differs',
  'reported-differs',
  'jump',
  'transposed-digits',
  'part-is-whole',
  'same-figures',
  'county-missing',
];

const IS_WARNING: ReadonlySet<FindingCode> = new Set(WARNINGS);

/** An error leaves its row or file out and makes the run exit 3; a warning leaves everything in. */
export function severityOf(code: FindingCode): Severity {
  return IS_WARNING.has(code) ? 'warning' : 'error';
}
