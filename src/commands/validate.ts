import { assess } from '../assess/assess.ts';
import { sortFindings } from '../intake/submission.ts';
import type { Io } from '../io.ts';
import type { Language } from '../model.ts';
import { yunnan } from '../regions/yunnan.ts';
import type { Report } from '../report/report.ts';
import { VERSION } from '../version.ts';
import { implausible } from '../plausibility/checks.ts';
import { chooseChecks, chooseFormat } from './choices.ts';
import type { ExitCode } from './exit-codes.ts';
import { loadPlan } from './load-plan.ts';
import { deliver } from './output.ts';
import type { InputOptions } from './read-inputs.ts';
import { readInputs } from './read-inputs.ts';

export interface ValidateOptions extends InputOptions {
  readonly targets?: string;
  readonly format?: string;
  readonly skip?: readonly string[];
  readonly color?: boolean;
}

/** `dabiao validate`: everything `check` finds wrong with the data, and what seems odd about it, and no verdict. Exits 3 if rows or files had to be left out. */
export async function validate(inputs: readonly string[], options: ValidateOptions, language: Language, io: Io): Promise<ExitCode> {
  const output = options.output === '-' ? undefined : options.output;
  const format = chooseFormat(options.format, output);
  const { plan, sha256 } = await loadPlan(options.targets, io);
  const tree = yunnan();
  const { submission, others } = await readInputs(inputs, { ...options, output }, { plan, tree, year: null }, io);
  const { crossChecks, scope, summary } = assess(plan, tree, submission.observations, { years: [] });
  const cross = crossChecks.map(({ place, facts }) => submission.findingAt(place, facts));
  const odd = implausible(plan, tree, submission.observations).map(({ place, facts }) => submission.findingAt(place, facts));
  const skipped = chooseChecks(options.skip ?? []);
  const findings = sortFindings([...others, ...submission.findings, ...cross, ...odd]).filter(({ facts }) => !skipped.includes(facts.code));
  const report: Report = {
    tool: { name: 'dabiao', version: VERSION },
    plan,
    sha256,
    regions: tree.all,
    scope: { years: [], regions: scope },
    inputs: submission.inputs,
    summary,
    verdicts: [],
    findings,
  };
  await deliver(report, format, { output, color: options.color }, language, io);
  return findings.some(({ severity }) => severity === 'error') ? 3 : 0;
}
