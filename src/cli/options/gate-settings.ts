import { UserError } from '../../core/errors.ts';
import type { Io } from '../../platform/io.ts';
import { sha256 } from '../../platform/node/sha256.ts';
import type { Plan } from '../../plan/plan.ts';
import type { RegionTree } from '../../regions/tree.ts';
import { decodeText } from '../inputs/read-text.ts';
import type { PreviousReport } from '../../gate/compare.ts';
import type { FailOn, GateRules } from '../../gate/gate.ts';
import { rootOf } from '../inputs/root.ts';
import { moment, wholeNumber } from './counts-and-dates.ts';
import type { OptionsOf } from './registry.ts';

/** The options of every command that may fail a run. */
export type GateOptions = Pick<OptionsOf<'check'>, 'maxFindings' | 'baseline' | 'expect' | 'asOf' | 'root'>;

/** What a submission is judged by, and the moment the report is about. */
export interface GateSettings {
  readonly rules: GateRules;
  readonly previous: PreviousReport | null;
  readonly asOf: string | null;
}

/**
 * What the options of the gate ask for.
 * @throws UserError for a number or date that is none, and for a baseline that is no report, or one on
 * another plan
 */
export async function gateSettings(
  { maxFindings, baseline, asOf, root }: GateOptions,
  failOn: readonly FailOn[],
  plan: Plan,
  tree: RegionTree,
  io: Io,
): Promise<GateSettings> {
  return {
    rules: {
      failOn,
      maxFindings: maxFindings === undefined ? null : wholeNumber('--max-findings', maxFindings),
    },
    previous:
      baseline === undefined ? null : await previousReport(baseline, rootOf(root, io), plan, tree, io),
    asOf: moment(asOf, io.env['SOURCE_DATE_EPOCH']),
  };
}

async function previousReport(
  path: string,
  root: string | undefined,
  plan: Plan,
  { all }: RegionTree,
  { files }: Io,
): Promise<PreviousReport> {
  const { openReport } = await import('../../report/document/open.ts');
  const bytes = files.read(path);
  const report = await openReport(decodeText(bytes, path), path, all);
  if (report.plan.id !== plan.id)
    throw new UserError({
      kind: 'bad-report',
      path,
      trouble: { code: 'other-plan', found: report.plan.id, expected: plan.id },
    });
  const { verdicts, findings, inputs } = report;
  return {
    verdicts,
    findings,
    inputs,
    file: { path: files.shown(path, root), sha256: sha256(bytes) },
  };
}
