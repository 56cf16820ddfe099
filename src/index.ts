/**
 * dabiao as a library: read a plan, open the sources, run the whole story, render the report. Nothing here
 * touches files, streams or the process: text and bytes come in, plain data comes out.
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
export type * from './core/account.ts';
export { UserError } from './core/errors.ts';
export type { Problem, ProblemKind } from './core/errors.ts';
export { severityOf } from './core/findings.ts';
export type { Excerpt, Finding, FindingCode, FindingFacts, PlacedFacts, Severity } from './core/findings.ts';
export { inLanguage, LANGUAGES } from './core/languages.ts';
export type { Bilingual, Language } from './core/languages.ts';
export { BASES, CHANGES, isRegion, LEVELS, STATUSES } from './core/model.ts';
export type * from './core/model.ts';
export type { Place } from './core/origin.ts';
export { summarise } from './core/summary.ts';
export { VERSION } from './core/version.ts';
export type { YamlFacts, YamlProblem } from './core/yaml-problems.ts';
export type { Format, RenderOptions, TerminalOptions } from './formats/format.ts';
export { FORMATS } from './formats/index.ts';
export { renderJson } from './formats/data/json.ts';
export { renderTable } from './formats/terminal/table.ts';
export type { PreviousReport } from './gate/compare.ts';
export { judgeGate } from './gate/gate.ts';
export type { Gate, GateReason, GateRules } from './gate/gate.ts';
export type * from './plan/allowances.ts';
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
export { readReport } from './report/document/read.ts';
export type { ErrorReport, Obstacle } from './report/error/error-report.ts';
export { errorReportOf } from './report/error/of-problem.ts';
export type { Report } from './report/report.ts';
export type { RunOptions, Stage } from './run/options.ts';
export type { RunInput } from './run/read-sources.ts';
export { run } from './run/run.ts';
export { readingContext } from './sources/tables/make-context.ts';
export type { ReadingContext, ReadingSettings } from './sources/tables/context.ts';
export { openFile, openText } from './sources/tables/files/open.ts';
export type { OpenedFile, OpenedSheet } from './sources/tables/files/open.ts';
export type { Source } from './sources/tables/files/source.ts';
export { findingsOf, sortFindings } from './sources/tables/findings.ts';
export { readSubmission } from './sources/tables/submission.ts';
export type { Submission } from './sources/tables/submission.ts';
