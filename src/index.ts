/**
 * dabiao as a library: read a plan, open the sources, run the whole story, render the report; explain a verdict,
 * compare two reports, hold the counties in focus against the rest, rank regions, list what is to be done. Nothing here touches files, streams or the
 * process: text and bytes come in, plain data comes out.
 *
 * @example
 * const plan = readPlan(readFileSync('targets.yaml', 'utf8'), 'targets.yaml');
 * const sources = [await openFile(await sourceOf('kunming.xlsx', bytes))];
 * const report = run({ plan, sha256, regions: yunnan(), sources }, { judging: { years: [2025] } });
 */
export { assess } from './assess/assess.ts';
export type { Assessment } from './assess/assess.ts';
export type { Judging, Selection } from './assess/scope.ts';
export { CHECKS } from './checks/index.ts';
export type { Check, CheckedSubmission } from './checks/check.ts';
export { AUDIENCES, documentOf, feedbackOf } from './content/make-document.ts';
export type { Audience, DocumentAsked } from './content/make-document.ts';
export { DOCUMENT_KINDS } from './content/document.ts';
export type {
  Block,
  Bullets,
  Cell,
  CellState,
  Closing,
  Column,
  Cover,
  Document,
  DocumentKind,
  Figure as DocumentFigure,
  FigureUnit,
  Labelled,
  Paragraph,
  Row,
  Run,
  Section,
  Signatures,
  Table,
} from './content/document.ts';
export type * from './content/chart.ts';
export type * from './core/account.ts';
export type { Baseline } from './core/baselines.ts';
export { PLACEHOLDERS, SECTION_NAMES } from './content/texts.ts';
export type * from './content/texts.ts';
export { readTexts } from './content/texts/read-texts.ts';
export { UserError } from './core/errors.ts';
export type { Problem, ProblemKind } from './core/errors.ts';
export { severityOf } from './core/findings.ts';
export type { Excerpt, Finding, FindingCode, FindingFacts, PlacedFacts, Severity } from './core/findings.ts';
export type * from './core/gaps.ts';
export { RANK_VIEWS } from './core/grade-list.ts';
export type * from './core/grade-list.ts';
export { inLanguage, LANGUAGES } from './core/languages.ts';
export type { Bilingual, Language } from './core/languages.ts';
export { BASES, CHANGES, isRegion, LEVELS, STATUSES } from './core/model.ts';
export type * from './core/model.ts';
export type { Place } from './core/origin.ts';
export { PROGRESS_CLASSES, PROGRESS_METHODS, UNASSESSED } from './core/progress.ts';
export type { Progress, ProgressClass, ProgressMethod, Unassessed } from './core/progress.ts';
export type * from './core/scores.ts';
export { summarise } from './core/summary.ts';
export { TODO_TURNS } from './core/todo.ts';
export type * from './core/todo.ts';
export { VERSION } from './core/version.ts';
export type { Waiver } from './core/waivers.ts';
export type { YamlFacts, YamlProblem } from './core/yaml-problems.ts';
export { DIFF_FORMATS } from './formats/diff-formats.ts';
export { EXPLANATION_FORMATS } from './formats/explanation-formats.ts';
export type { Format, FormatOf, RenderOptions, TerminalOptions } from './formats/format.ts';
export { GAPS_FORMATS } from './formats/gaps-formats.ts';
export { TODO_FORMATS } from './formats/todo-formats.ts';
export { FORMATS } from './formats/index.ts';
export { DOCUMENT_FORMATS } from './formats/document-formats.ts';
export type {
  DocumentAsset,
  DocumentAssets,
  DocumentFormat,
  DocumentWriter,
} from './formats/document-formats.ts';
export { RANK_FORMATS } from './formats/rank-formats.ts';
export { renderJson } from './formats/data/json.ts';
export { renderTable } from './formats/terminal/table.ts';
export type { PreviousReport } from './gate/compare.ts';
export { judgeGate } from './gate/gate.ts';
export type { Gate, GateReason, GateRules } from './gate/gate.ts';
export type * from './insight/diff/diff.ts';
export type { AskedYears } from './insight/diff/years.ts';
export type { Explanation } from './insight/explain/explanation.ts';
export { baselinesOf } from './insight/baselines.ts';
export { gapsOf } from './insight/gaps/gaps.ts';
export { rankingOf } from './insight/scores/ranking.ts';
export type { RankingInput } from './insight/scores/ranking.ts';
export type * from './plan/allowances.ts';
export { readAssessmentFile } from './plan/assessment/assessment-file.ts';
export type { ReadAssessment } from './plan/assessment/assessment-file.ts';
export type * from './plan/assessment/assessment.ts';
export type { CheckRule, DeclaredCheck } from './plan/checks/declared-check.ts';
export type * from './plan/plan.ts';
export { readPlan } from './plan/read.ts';
export { readWaiversFile } from './plan/waivers-file.ts';
export { regionResolver } from './regions/names.ts';
export type { Resolution, ResolveRegion } from './regions/resolution.ts';
export { sourceOf } from './platform/browser/source.ts';
export { buildRegionTree } from './regions/tree.ts';
export type { Zone } from './regions/direct-members.ts';
export type { RegionTree } from './regions/tree.ts';
export { yunnan } from './regions/yunnan.ts';
export type { DiffReport, DiffSource } from './report/diff/diff-report.ts';
export { readReport } from './report/document/read.ts';
export type { ErrorReport, Obstacle } from './report/error/error-report.ts';
export { errorReportOf } from './report/error/of-problem.ts';
export type { Explained } from './report/explained.ts';
export type { RankReport } from './report/rank-report.ts';
export type { Report } from './report/report.ts';
export type { DiffOptions, ToCompare } from './run/diff.ts';
export { runDiff } from './run/diff.ts';
export type { ExplainedRun, ToExplain } from './run/explain.ts';
export { runExplain } from './run/explain.ts';
export { explainReport } from './run/explain-saved.ts';
export type { SavedToExplain } from './run/explain-saved.ts';
export type { TodoRun } from './run/todo.ts';
export { runTodo } from './run/todo.ts';
export type { RunOptions, Stage } from './run/options.ts';
export { scopedRankerOf } from './run/ranker.ts';
export type { Judged, Ranker } from './run/ranker.ts';
export type { RankedRun, ToRank } from './run/rank.ts';
export { runRank } from './run/rank.ts';
export type { RunInput } from './run/read-sources.ts';
export { run } from './run/run.ts';
export { readingContext } from './sources/tables/make-context.ts';
export type { ReadingContext, ReadingSettings } from './sources/tables/context.ts';
export { openFile, openText } from './sources/tables/files/open.ts';
export type { OpenedFile, OpenedSheet } from './sources/tables/files/open.ts';
export type { Source } from './sources/tables/files/source.ts';
export { findingsOf, sortFindings } from './sources/tables/findings.ts';
export { readSubmission } from './sources/tables/submission.ts';
export type { Intake, Submission } from './sources/tables/submission.ts';
export type { KeptFile, KeptSheet } from './sources/tables/kept-file.ts';
