import { UserError } from '../core/errors.ts';
import type { Finding, PlacedFacts } from '../core/findings.ts';
import type { WrittenAllowances } from '../plan/allowances.ts';
import type { Plan } from '../plan/plan.ts';
import type { RegionTree } from '../regions/tree.ts';
import type { ReadingSettings } from '../sources/tables/context.ts';
import { readingContext } from '../sources/tables/make-context.ts';
import type { OpenedFile } from '../sources/tables/files/open.ts';
import { findingsOf, sortFindings } from '../sources/tables/findings.ts';
import type { KeptFile } from '../sources/tables/kept-file.ts';
import type { Intake, Submission } from '../sources/tables/submission.ts';
import { intakeOf } from '../sources/tables/submission.ts';
import type { RunOptions } from './options.ts';

/** What a run works with: the plan and its fingerprint, the regions, and the sources of the submission. */
export interface RunInput {
  readonly plan: Plan;
  readonly sha256: string;
  readonly regions: RegionTree;
  /** Opened files, or what was read of files that were let go of one after the other. */
  readonly sources: readonly OpenedFile[] | Intake;
  /** What was found about files that could not be opened. */
  readonly unopened?: readonly PlacedFacts[];
  /** Waivers and explanations beside those of the plan. */
  readonly waivers?: WrittenAllowances | null;
}

/**
 * Reads the sources into observations and findings.
 * @throws UserError `nothing-readable` if there is nothing to judge, with the findings that say why;
 * `nothing-reported` for a submission without figures, which must not pass for one that meets every target
 */
export function readSources(
  { plan, regions, sources, unopened = [] }: Omit<RunInput, 'sha256'>,
  settings: Partial<ReadingSettings>,
  onStage: Required<RunOptions>['onStage'] = () => {},
): Intake {
  const intake =
    'submission' in sources ? sources : intakeOf(sources, readingContext(plan, regions, settings));
  const { submission, files } = intake;
  onStage({ stage: 'sources', submission });
  const findings = sortFindings([...findingsOf(unopened, files), ...submission.findings]);
  refuseIfEmpty(submission, findings);
  return intake;
}

/** What the sources can be looked up in again. */
export function filesOf({ sources }: Pick<RunInput, 'sources'>): readonly KeptFile[] {
  return 'submission' in sources ? sources.files : sources;
}

function refuseIfEmpty({ inputs, observations }: Submission, findings: readonly Finding[]): void {
  if (inputs.every(({ layouts }) => layouts.length === 0))
    throw new UserError({ kind: 'nothing-readable', findings });
  if (observations.length === 0 && findings.length === 0) throw new UserError({ kind: 'nothing-reported' });
}
