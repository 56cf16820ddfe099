import type { Problem, ProblemKind } from '../core/errors.ts';
import type { FindingCode } from '../core/findings.ts';
import type { Language } from '../core/languages.ts';
import type { Decimal } from '../core/model.ts';
import type { YamlFacts } from '../core/yaml-problems.ts';
import type { DoubtFacts } from '../plan/doubt-facts.ts';
import type { Measure } from '../plan/plan.ts';
import type { CsvColumn } from './csv-columns.ts';
import type { HelpWords, StarterWords } from './help-words.ts';
import type { ChecksWords } from './words/checks.ts';
import type {
  InspectionWords,
  RegionsWords,
  SettingsWords,
  TargetsWords,
  TemplateWords,
} from './words/commands.ts';
import type { DocumentsWords } from './words/documents.ts';
import type { ExplainWords } from './words/explain.ts';
import type { ByRegionWords } from './words/by-region.ts';
import type { DiffWords } from './words/diff.ts';
import type { GapsWords } from './words/gaps.ts';
import type { LedgerWords } from './words/ledger.ts';
import type { FindingWords } from './words/findings.ts';
import type { Message } from './words/names.ts';
import type { ReportingWords } from './words/reporting.ts';
import type { ScoresWords } from './words/scores.ts';
import type { ProgressWords } from './words/progress.ts';
import type { GateWords, NextWords, ObstacleWords, TableWords, VerdictWords } from './words/report.ts';
import type { TodoWords } from './words/todo.ts';
import type { WaiverWords } from './words/waivers.ts';

export type { Message, Names } from './words/names.ts';

type ProblemWords = { readonly [K in ProblemKind]: (problem: Problem<K>) => Message };
type YamlProblemWords = { readonly [K in YamlFacts['kind']]: (facts: YamlFacts<K>) => Message };
type DoubtWords = { readonly [K in DoubtFacts['kind']]: (facts: DoubtFacts<K>) => Message };

/** By what a language is recognised. */
interface LanguageNames {
  /** What people call it, in half width and lower case. */
  readonly name: RegExp;
  /** The locales of systems that speak it: `zh_CN.UTF-8`. */
  readonly locale: RegExp;
}

/** Every word a person reads, in one language; the compiler reports what is missing. */
export interface Words {
  readonly language: Language;
  readonly called: LanguageNames;
  readonly findings: { readonly [C in FindingCode]: FindingWords<C> };
  readonly problems: ProblemWords;
  readonly yamlProblems: YamlProblemWords;
  readonly planDoubts: DoubtWords;
  readonly verdict: VerdictWords;
  readonly table: TableWords;
  readonly progress: ProgressWords;
  readonly gate: GateWords;
  readonly gaps: GapsWords;
  readonly scores: ScoresWords;
  readonly ledger: LedgerWords;
  readonly documents: DocumentsWords;
  readonly reporting: ReportingWords;
  readonly waivers: WaiverWords;
  readonly todo: TodoWords;
  readonly next: NextWords;
  readonly byRegion: ByRegionWords;
  readonly diff: DiffWords;
  readonly targets: TargetsWords;
  readonly checks: ChecksWords;
  readonly regions: RegionsWords;
  readonly inspection: InspectionWords;
  readonly explain: ExplainWords;
  readonly template: TemplateWords;
  readonly starter: StarterWords;
  readonly settings: SettingsWords;
  readonly help: HelpWords;
  readonly list: (items: readonly string[]) => string;
  /** One after the other; Chinese ones with no space between them. */
  readonly sentences: (texts: readonly string[]) => string;
  /** In brackets, to follow another word: ` (percent)`. */
  readonly brackets: (text: string) => string;
  readonly labelled: (label: string, text: string) => string;
  /** So many of something: 132 名幼儿. */
  readonly counted: (amount: Decimal, what: Measure['counted']) => string;
  /** Separates what belongs together. */
  readonly comma: string;
  /** Separates the clauses of a sentence. */
  readonly separator: string;
  readonly error: string;
  readonly hint: string;
  readonly obstacle: ObstacleWords;
  /** The header of the CSV. */
  readonly csv: Readonly<Record<CsvColumn, string>>;
  readonly defect: string;
}
