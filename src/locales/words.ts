import type { ProblemKind, Problem } from '../core/errors.ts';
import type { FindingCode, FindingFacts, Severity } from '../core/findings.ts';
import type { Basis, Decimal, Language, Level, Note, RegionCode, Status, Target } from '../core/model.ts';
import type { ColumnAccount, ColumnUse, LeftOut } from '../core/account.ts';
import type { DoubtFacts } from '../plan/doubt-facts.ts';
import type { Kind, Measure, MeasureType, Reporter } from '../plan/plan.ts';
import type { CsvColumn } from './csv-columns.ts';
import type { TemplateWords } from './form-words.ts';
import type { GateWords, NextWords } from './gate-words.ts';
import type { HelpWords, StarterWords } from './help-words.ts';
import type { YamlFacts } from '../core/yaml-problems.ts';

/** What is wrong, and how it is most likely put right. */
export interface Message {
  readonly message: string;
  readonly hint?: string;
}

/** Names of things in one language. Text that came from outside has been made safe to print. */
export interface Names {
  readonly language: Language;
  /** Title of a measure or indicator; the id itself if there is none. */
  readonly topic: (id: string) => string;
  readonly region: (code: RegionCode) => string;
  readonly regions: (codes: readonly RegionCode[]) => string;
  /** So many of a measure, as in a sentence: 132 名幼儿. */
  readonly amount: (amount: Decimal, measure: string) => string;
}

type FindingWords = { readonly [C in FindingCode]: (facts: FindingFacts<C>, names: Names) => Message };
type ProblemWords = { readonly [K in ProblemKind]: (problem: Problem<K>) => Message };
type YamlProblemWords = { readonly [K in YamlFacts['kind']]: (facts: YamlFacts<K>) => Message };
type DoubtWords = { readonly [K in DoubtFacts['kind']]: (facts: DoubtFacts<K>) => Message };
type NoteWords = { readonly [C in Note['code']]: (note: Extract<Note, { code: C }>, names: Names) => string };

export interface VerdictWords {
  readonly statuses: Readonly<Record<Status, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly types: Readonly<Record<MeasureType, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly reporters: Readonly<Record<Reporter, string>>;
  readonly notes: NoteWords;
  readonly year: (year: number) => string;
  readonly counties: (amount: string, level: Level) => string;
  readonly short: (amount: string) => string;
  /** Of a value that is the one it had to exceed. */
  readonly notAbove: (value: string) => string;
  readonly shortExclusive: (amount: string) => string;
  readonly percentagePoints: (amount: string) => string;
  /** A target in a sentence: 目标不低于 90%. */
  readonly target: (target: Target, value: string) => string;
  readonly approximately: string;
  /** `exclusive`: it stays below the upper one. */
  readonly between: (low: string, high: string | null, exclusive: boolean) => string;
}

export interface TableWords {
  readonly document: (title: string, data: string) => string;
  readonly inputs: (files: number, rows: number, rejected: number) => string;
  readonly nothingToJudge: string;
  readonly headline: (counts: readonly { readonly name: string; readonly count: number }[]) => string;
  readonly met: string;
  readonly missed: string;
  readonly open: string;
  readonly below: (levels: readonly Level[]) => string;
  readonly indicator: string;
  readonly noDataInYear: (years: readonly number[]) => string;
  readonly legend: (marks: readonly { readonly mark: string; readonly name: string }[]) => string;
  /**
   * Above what is missed, open (undetermined or without data), or both; or neither, what passes within its
   * tolerance.
   */
  readonly whyNot: (region: string, what: { readonly missed: boolean; readonly open: boolean }) => string;
  readonly members: (reported: number, expected: number) => string;
  readonly missingMembers: (names: string, more: number) => string;
  readonly source: (clause: string, quote: string | null) => string;
  readonly reading: (text: string) => string;
  readonly definition: (text: string) => string;
  readonly failsBelow: string;
  readonly failsOf: (failing: number, judged: number) => string;
  readonly region: string;
  /** What the amounts behind the minus signs are. */
  readonly lacking: (what: Measure['counted'] | Level | 'percentage-points') => string;
  readonly openBelow: (count: number) => string;
  readonly findings: (errors: number, warnings: number) => string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly moreFindings: (count: number, code: string) => string;
  readonly hint: string;
  readonly noFindings: string;
}

export interface TargetsWords {
  readonly indicator: string;
  readonly kind: string;
  readonly levels: string;
  readonly action: string;
  readonly unit: string;
  readonly formula: string;
  readonly none: string;
  readonly noAction: string;
  readonly targets: string;
  readonly basis: string;
  readonly source: string;
  readonly reading: string;
  readonly definition: string;
  readonly measures: string;
  readonly aliases: string;
  readonly reportedBy: string;
  readonly members: (level: Level, where: string | null, having: string) => string;
  readonly conditionAbove: (measure: string, value: string) => string;
  readonly conditionAtLeast: (measure: string, value: string) => string;
  readonly conditionYes: (measure: string) => string;
  readonly aboveYearBefore: string;
  readonly milestone: (year: number) => string;
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
  readonly leftOut: (reason: LeftOut, lines: string) => string;
  readonly refused: (lines: string) => string;
  /** Files that were found and not opened. */
  readonly notRead: string;
  readonly notData: string;
}

/** What stands in the place of a report where nothing could be judged. */
export interface ObstacleWords {
  readonly title: string;
  readonly defect: (what: string) => string;
}

/** What is said of the settings of a project, and with --verbose. */
export interface SettingsWords {
  readonly notUsed: (path: string) => string;
  /** Where a setting comes from that nobody made. */
  readonly byDefault: string;
  readonly bySystem: string;
  readonly used: (path: string | null) => string;
  readonly plan: (path: string) => string;
  readonly read: (path: string, encoding: string, layout: string, rows: number, rejected: number) => string;
  readonly notRead: (path: string, why: string) => string;
  readonly times: (phases: readonly { readonly name: string; readonly milliseconds: number }[]) => string;
}

/** By what a language is recognised. */
interface LanguageNames {
  /** What people call it, in half width and lower case. */
  readonly name: RegExp;
  /** The locales of systems that speak it: `zh_CN.UTF-8`. */
  readonly locale: RegExp;
}

/** Every word a person reads, in one language; the compiler sees to it that none is missing. */
export interface Words {
  readonly language: Language;
  readonly called: LanguageNames;
  readonly findings: FindingWords;
  /** What a kind of finding is called. */
  readonly findingTitle: (code: FindingCode) => string;
  /** The folder of the package with a page on each. */
  readonly findingPages: string;
  readonly problems: ProblemWords;
  readonly yamlProblems: YamlProblemWords;
  readonly planDoubts: DoubtWords;
  readonly verdict: VerdictWords;
  readonly table: TableWords;
  readonly gate: GateWords;
  readonly next: NextWords;
  readonly targets: TargetsWords;
  readonly regions: RegionsWords;
  readonly inspection: InspectionWords;
  readonly template: TemplateWords;
  readonly starter: StarterWords;
  readonly settings: SettingsWords;
  readonly help: HelpWords;
  readonly list: (items: readonly string[]) => string;
  /** With what it stands behind: ` (percent)`. */
  readonly brackets: (text: string) => string;
  readonly labelled: (label: string, text: string) => string;
  /** So many of something: 132 名幼儿. */
  readonly counted: (amount: Decimal, what: Measure['counted']) => string;
  /** Parts the clauses of a sentence. */
  readonly separator: string;
  readonly error: string;
  readonly hint: string;
  readonly obstacle: ObstacleWords;
  /** The header of the CSV. */
  readonly csv: Readonly<Record<CsvColumn, string>>;
  readonly defect: string;
}
