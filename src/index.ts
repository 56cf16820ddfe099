/**
 * dabiao as a library: read a plan, read a submission, judge it, render the report. Nothing here touches
 * files, streams or the process: text and bytes come in, plain data comes out.
 *
 * @example
 * const plan = readPlan(readFileSync('targets.yaml', 'utf8'), 'targets.yaml');
 * const tree = yunnan();
 * const context = intakeContext(plan, tree);
 * const submission = readSubmission([await openFile({ path: 'kunming.xlsx', bytes }, context.settings)], context);
 * const { verdicts } = assess(plan, tree, submission.observations, { years: plan.years });
 */
export { assess, summarise } from './assess/assess.ts';
export type { Assessment } from './assess/assess.ts';
export type { CrossCheck } from './checks/reported-differs.ts';
export type { Selection } from './assess/scope.ts';
export { UserError } from './core/errors.ts';
export type { Problem, ProblemKind } from './core/errors.ts';
export { severityOf } from './core/findings.ts';
export type { Excerpt, Finding, FindingCode, FindingFacts, Severity } from './core/findings.ts';
export { judgeGate } from './gate/gate.ts';
export type { Gate, GateReason, GateRules } from './gate/gate.ts';
export { intakeContext } from './sources/tables/context.ts';
export type { IntakeContext, IntakeSettings } from './sources/tables/context.ts';
export type { Source } from './sources/tables/files/source.ts';
export { openFile, openText } from './sources/tables/files/open.ts';
export type { OpenedFile, OpenedSheet } from './sources/tables/files/open.ts';
export { readSubmission, sortFindings } from './sources/tables/submission.ts';
export type { Submission } from './sources/tables/submission.ts';
export { BASES, CHANGES, LEVELS, STATUSES } from './core/model.ts';
export type * from './core/model.ts';
export type * from './plan/plan.ts';
export type { YamlFacts, YamlProblem } from './core/yaml-problems.ts';
export { readPlan } from './plan/read.ts';
export { regionResolver } from './regions/names.ts';
export type { ResolveRegion, Resolution } from './regions/names.ts';
export { buildRegionTree } from './regions/tree.ts';
export type { RegionTree } from './regions/tree.ts';
export { yunnan } from './regions/yunnan.ts';
export { readReport } from './report/document/read.ts';
export type { ErrorReport, Obstacle } from './report/error/error-report.ts';
export type { Format, RenderOptions } from './formats/format.ts';
export { FORMATS } from './formats/index.ts';
export { renderJson } from './formats/data/json.ts';
export type { Report } from './report/report.ts';
export { renderTable } from './formats/terminal/table.ts';
export { VERSION } from './core/version.ts';
