import { readFileSync } from 'node:fs';
import type { Assessment } from '../../src/assess/assess.ts';
import { assess } from '../../src/assess/assess.ts';
import { evaluatorOf } from '../../src/assess/evaluate.ts';
import type { Selection } from '../../src/assess/scope.ts';
import type { CheckedSubmission } from '../../src/checks/check.ts';
import { runChecks } from '../../src/checks/index.ts';
import { totalDiffers } from '../../src/checks/total-differs.ts';
import type { Finding, PlacedFacts } from '../../src/core/findings.ts';
import { findingsOf, sortFindings } from '../../src/sources/tables/findings.ts';
import { readingContext } from '../../src/sources/tables/make-context.ts';
import { openText } from '../../src/sources/tables/files/open.ts';
import type { Submission } from '../../src/sources/tables/submission.ts';
import { readSubmission } from '../../src/sources/tables/submission.ts';
import type { Verdict } from '../../src/core/model.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { readPlan } from '../../src/plan/read.ts';
import type { RegionTree } from '../../src/regions/tree.ts';
import { yunnan } from '../../src/regions/yunnan.ts';
import { ROOT } from './run.ts';
import { source } from './source.ts';

export const PLAN: Plan = readPlan(readFileSync(`${ROOT}targets.yaml`, 'utf8'), 'targets.yaml');
export const TREE: RegionTree = yunnan();

/** Reads CSV texts, by file name, as a submission. */
export function submit(
  files: Readonly<Record<string, string>>,
  year: number | null = null,
  plan = PLAN,
): Submission {
  const opened = Object.entries(files).map(([path, text]) =>
    openText(source(text, path), { encoding: null }),
  );
  return readSubmission(opened, readingContext(plan, TREE, { year }));
}

/** Judges one CSV; a finding of severity error in it is a mistake of the test. */
export function judge(csv: string, selection: Partial<Selection> = {}, plan = PLAN): Assessment {
  const { observations, findings } = submit({ 'test.csv': csv }, null, plan);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]));
  return assess(plan, TREE, observations, { years: plan.years, ...selection });
}

/** What the checks find in CSV texts, by file name. */
export function check(files: Readonly<Record<string, string>>, closely: boolean): readonly PlacedFacts[] {
  return runChecks(checkedOf(submit(files)), closely);
}

/** What was found in a submission, and total rows that are not the sum of theirs. */
export function findingsWithTotals(submission: Submission): readonly Finding[] {
  const totals = findingsOf(totalDiffers.check(checkedOf(submission)), []);
  return sortFindings([...submission.findings, ...totals]);
}

function checkedOf({ observations, totals }: Submission): CheckedSubmission {
  const evaluator = evaluatorOf(PLAN, TREE, observations);
  const asked = { expected: [], years: PLAN.years, submissionName: '.' };
  return { plan: PLAN, regions: TREE, observations, totals, evaluator, ...asked };
}

/** What a close look finds in a wide table of regions and years, as `jump @3:3`. */
export function foundIn(header: string, ...rows: readonly string[]): string[] {
  return check({ 't.csv': [`地区,年份,${header}`, ...rows].join('\n') }, true).map(
    ({ facts, line, column }) => `${facts.code} @${line}:${column}`,
  );
}

/** The verdict on an indicator, region (by name or code) and year. */
export function verdictOn(assessment: Assessment, indicator: string, region: string, year: number): Verdict {
  const code = TREE.all.find((each) => [each.code, each.name, each.short].includes(region))?.code;
  const found = assessment.verdicts.find(
    (each) => each.indicator === indicator && each.region === code && each.year === year,
  );
  if (found === undefined) throw new Error(`no verdict on ${indicator} ${region} ${year}`);
  return found;
}

export function counties(prefecture: string): string[] {
  const above = TREE.all.find(({ name }) => name === prefecture);
  return above === undefined ? [] : TREE.children(above.code).map(({ name }) => name);
}
