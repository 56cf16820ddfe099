import { assess } from '../assess/assess.ts';
import { evaluatorOf } from '../assess/evaluate.ts';
import { isAskedFor } from '../assess/scope.ts';
import { VERSION } from '../core/version.ts';
import { compareWithPrevious } from '../gate/compare.ts';
import { judgeGate } from '../gate/gate.ts';
import { lastOfRegions, withProgress } from '../insight/progress/with-progress.ts';
import type { Report } from '../report/report.ts';
import { allow } from './allow.ts';
import { checkData } from './check-data.ts';
import { directMembersNamed } from './direct-members.ts';
import { gapsWithin, scopeOf } from './focus.ts';
import type { RunOptions } from './options.ts';
import { withDefaults } from './options.ts';
import { rankingWithin } from './recorded-ranking.ts';
import type { RunInput } from './read-sources.ts';
import { readSources } from './read-sources.ts';
import { settleAllowances } from './settle-allowances.ts';
import { settleYears } from './years.ts';

/**
 * Runs the whole story: reads the sources, checks them, judges them against the plan, says how far they have
 * come, applies waivers and explanations, compares the outcome with the previous report, applies the rules of
 * the gate, and returns all of it as one report. Pure: no file is read or written, and the same input gives the
 * same report.
 * @throws UserError `nothing-readable` or `nothing-reported`; `plan-invalid` or `config-invalid` for a waiver or
 * explanation of a region that is none
 */
export function run(input: RunInput, options: RunOptions = {}): Report {
  const { plan, sha256, regions } = input;
  const settled = withDefaults(options);
  const { judging, rules, previous, asOf, onStage } = settled;

  const allowances = settleAllowances([plan.allowances, input.waivers], regions);
  const intake = readSources(input, settled.reading, onStage);
  const { observations, inputs } = intake.submission;

  const evaluator = evaluatorOf(plan, regions, observations);
  const years = settleYears(judging, observations, plan);
  const found = checkData(input, intake, evaluator, years, settled);

  const selection = { ...judging, years: years ?? [] };
  const { scope, ...assessed } = assess(plan, regions, observations, selection, evaluator);
  const judged = withProgress(
    assessed.verdicts,
    settled.progressMethod,
    { plan, regions, evaluator },
    settled.progressShown === 'all' ? undefined : lastOfRegions(assessed.verdicts, scope),
  );
  onStage({ stage: 'assessment' });

  const { verdicts, summary, findings } = allow(
    { ...assessed, verdicts: judged, findings: found },
    allowances,
    {
      ...settled,
      regions,
      scope,
      observations,
      selection: judging === null ? null : selection,
      paths: [...inputs, ...(input.unopened ?? [])].map(({ path }) => path),
    },
  );

  const current = { verdicts, findings, inputs };
  const compared = compareWithPrevious(current, previous, isAskedFor(judging, selection.years, regions));

  const known = { plan, regions, evaluator };
  const gaps = gapsWithin(settled, known, { ...selection, within: scope });
  const baselines = settled.baselines?.(verdicts, known);
  const ranking = rankingWithin(settled, {
    evaluator,
    observations,
    verdicts,
    scope: { years: selection.years, regions: scope },
  });

  return {
    tool: { name: 'dabiao', version: VERSION },
    asOf,
    plan,
    sha256,
    regions: regions.all,
    directMembers: directMembersNamed(regions, observations, findings),
    scope: scopeOf(settled, { years: selection.years, regions: scope }),
    gate: judgeGate(rules, previous?.file ?? null, compared.verdicts, compared.findings, compared.vanished),
    inputs,
    summary,
    ...compared,
    ...(gaps === null ? {} : { gaps }),
    ...(baselines === undefined ? {} : { baselines }),
    ...(ranking === null ? {} : { ranking }),
  };
}
