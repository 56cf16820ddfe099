import type { ColumnAccount, ColumnUse, LeftOut } from '../../core/account.ts';
import type { KeyWithoutFigure } from '../../core/comparisons/requirements.ts';
import type { Level } from '../../core/model.ts';

export interface TargetsWords {
  readonly indicatorOrGoal: string;
  readonly kind: string;
  readonly levels: string;
  readonly action: string;
  readonly unit: string;
  readonly formula: string;
  readonly none: string;
  /** In place of an action. */
  readonly ofThePlan: string;
  /** What a goal asks for. */
  readonly withoutFigures: string;
  /** The levels a target was stated for, and those below at which it is applied. */
  readonly statedFor: (stated: string, applied: string | null) => string;
  readonly targets: string;
  readonly basis: string;
  readonly source: string;
  readonly reading: string;
  readonly definition: string;
  /** Who answers for an indicator, and that of one level. */
  readonly responsible: string;
  readonly answers: (level: string, lead: string, supporting: string | null) => string;
  readonly measures: string;
  readonly aliases: string;
  readonly reportedBy: string;
  readonly members: (level: Level, where: string | null, having: string) => string;
  readonly conditionAbove: (measure: string, value: string) => string;
  readonly conditionAtLeast: (measure: string, value: string) => string;
  readonly conditionYes: (measure: string) => string;
  /** A target that has no figure of its own, in short: 高于上一年. */
  readonly withoutFigure: Readonly<Record<KeyWithoutFigure, string>>;
  readonly milestone: (year: number, isWhole: boolean) => string;
  readonly toleranceInterpreted: string;
  readonly sound: (path: string, indicators: number, measures: number, doubts: number) => string;
}

export interface RegionsWords {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly above: string;
  readonly population: string;
  readonly groups: string;
  readonly members: (counts: readonly { readonly level: Level; readonly count: number }[]) => string;
  /** What else reports, and is none of these. */
  readonly direct: string;
}

export interface InspectionWords {
  readonly file: (encoding: string, delimiter: string | null) => string;
  readonly unread: string;
  readonly table: (sheet: string | null, layout: string | null, header: string) => string;
  readonly given: (what: 'region' | 'year' | 'topic' | 'unit', value: string) => string;
  readonly uses: Readonly<Record<ColumnUse, string>>;
  readonly power: (power: number) => string;
  readonly by: Readonly<Record<NonNullable<ColumnAccount['by']>, string>>;
  readonly column: string;
  readonly heading: string;
  readonly takenFor: string;
  readonly used: (used: number, refused: number) => string;
  /** A direct member that a table has figures of. */
  readonly direct: (name: string, lines: string) => string;
  readonly leftOut: (reason: LeftOut, lines: string) => string;
  readonly refused: (lines: string) => string;
  /** Files that were found and not opened. */
  readonly notRead: string;
  readonly notData: string;
}

/** What the name of a form says: the regions named, how many others there are, and the years. */
interface FormTitle {
  readonly names: readonly string[];
  readonly more: number;
  readonly years: readonly number[];
}

/** The words of a blank form, and what it says to those who fill it in. */
export interface TemplateWords {
  readonly title: (title: FormTitle) => string;
  /** The headings of the columns beside the measures; `check` reads them. */
  readonly columns: Readonly<Record<'region' | 'year' | 'note', string>>;
  readonly wholeNumber: string;
  readonly number: string;
  readonly yesNo: string;
  readonly yes: string;
  readonly no: string;
  readonly notes: readonly string[];
  /** Places to sign, on a line below the table. */
  readonly signatures: string;
  /** Above what the measures mean. */
  readonly definitions: string;
  /** What a measure is to the indicator of that title. */
  readonly uses: Readonly<
    Record<'numerator' | 'denominator' | 'condition' | 'scope' | 'itself', (indicator: string) => string>
  >;
  /** Of a measure that the census stands in for. */
  readonly census: string;
  /** Words as a sentence. */
  readonly sentence: (text: string) => string;
  /** In the footer; the program of the reader puts in numbers for &P and &N. */
  readonly pages: string;
}

/** What is said of the settings of a project, and with --verbose. */
export interface SettingsWords {
  readonly notUsed: (path: string) => string;
  /** Where a setting that nobody made comes from. */
  readonly byDefault: string;
  readonly bySystem: string;
  readonly used: (path: string | null) => string;
  readonly plan: (path: string) => string;
  readonly waivers: (path: string) => string;
  readonly read: (path: string, encoding: string, layout: string, rows: number, rejected: number) => string;
  readonly notRead: (path: string, why: string) => string;
  /** How far reading has come. */
  readonly reading: (files: number, of: number, rows: number) => string;
  readonly times: (phases: readonly { readonly name: string; readonly milliseconds: number }[]) => string;
}
