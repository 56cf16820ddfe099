/**
 * dabiao as a library: read a plan, read a submission, judge it, render the report. Nothing here touches files, streams or the process:
 * text and bytes come in, plain data comes out.
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
export type { CrossCheck } from './assess/cross-check.ts';
export type { Selection } from './assess/scope.ts';
export { UserError } from './errors.ts';
export type { Problem, ProblemKind } from './errors.ts';
export { severityOf } from './findings.ts';
export type { Excerpt, Finding, FindingCode, FindingFacts, Severity } from './findings.ts';
export { judgeGate } from './gate/gate.ts';
export type { Gate, GateReason, GateRules } from './gate/gate.ts';
export { intakeContext } from './intake/context.ts';
export type { IntakeContext, IntakeSettings } from './intake/context.ts';
export type { Source } from './intake/source.ts';
export { openFile, openText } from './intake/open.ts';
export type { OpenedFile, OpenedSheet } from './intake/open.ts';
export { readSubmission, sortFindings } from './intake/submission.ts';
export type { Submission } from './intake/submission.ts';
export type * from './model.ts';
export type * from './plan/plan.ts';
export type { YamlFacts, YamlProblem } from './yaml/problems.ts';
export { readPlan } from './plan/read.ts';
export { regionResolver } from './regions/names.ts';
export type { ResolveRegion, Resolution } from './regions/names.ts';
export { buildRegionTree, LEVELS } from './regions/tree.ts';
export type { RegionTree } from './regions/tree.ts';
export { yunnan } from './regions/yunnan.ts';
export { readReport } from './report/document/read.ts';
export type { ErrorReport, Obstacle } from './report/error/error-report.ts';
export type { Format, RenderOptions } from './report/format.ts';
export { FORMATS } from './report/formats.ts';
export { renderJson } from './report/json.ts';
export type { Report } from './report/report.ts';
export { renderTable } from './report/table/table.ts';
export { VERSION } from './version.ts';
