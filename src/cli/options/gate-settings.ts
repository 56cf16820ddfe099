import { createHash } from 'node:crypto';
import { UserError } from '../../core/errors.ts';
import type { Io } from '../../platform/io.ts';
import type { Status } from '../../core/model.ts';
import type { Plan } from '../../plan/plan.ts';
import type { RegionTree } from '../../regions/tree.ts';
import { decodeText } from '../inputs/read-text.ts';
import type { PreviousReport } from '../../gate/compare.ts';
import type { GateRules } from '../../gate/gate.ts';
import { rootOf } from '../inputs/root.ts';

/** The options of every command that may fail a run. */
export interface GateOptions {
  readonly maxFindings?: string;
  readonly baseline?: string;
  readonly expect?: readonly string[];
  readonly asOf?: string;
  readonly root?: string;
}

/** What a submission is held against, and the moment the report is about. */
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
  failOn: readonly Status[],
  plan: Plan,
  tree: RegionTree,
  io: Io,
): Promise<GateSettings> {
  return {
    rules: { failOn, maxFindings: maxFindings === undefined ? null : wholeNumber(maxFindings) },
    previous:
      baseline === undefined ? null : await previousReport(baseline, rootOf(root, io), plan, tree, io),
    asOf: moment(asOf, io.env['SOURCE_DATE_EPOCH']),
  };
}

/** @throws UserError `not-a-count` */
export function wholeNumber(text: string): number {
  if (/^\d{1,9}$/u.test(text.trim())) return Number(text);
  throw new UserError({ kind: 'not-a-count', option: '--max-findings', text });
}

async function previousReport(
  path: string,
  root: string | undefined,
  plan: Plan,
  { all }: RegionTree,
  { files }: Io,
): Promise<PreviousReport> {
  const { readReport } = await import('../../report/document/read.ts');
  const bytes = files.read(path);
  const report = readReport(decodeText(bytes, path), path, all);
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
    file: { path: files.shown(path, root), sha256: createHash('sha256').update(bytes).digest('hex') },
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/u;

/** @throws UserError `not-a-date` */
export function asOfMoment(text: string): string | null {
  return moment(text, undefined);
}

/** A day or moment as one text whatever the time zone of the machine; a day begins at midnight UTC. */
function moment(asOf: string | undefined, epoch: string | undefined): string | null {
  if (asOf !== undefined)
    return utc(DAY.test(asOf) || MOMENT.test(asOf) ? new Date(asOf) : null, '--as-of', asOf);
  if (epoch === undefined || epoch === '') return null;
  return utc(/^\d{1,12}$/u.test(epoch) ? new Date(Number(epoch) * 1000) : null, 'SOURCE_DATE_EPOCH', epoch);
}

function utc(date: Date | null, option: string, text: string): string {
  const sameDay = date !== null && (!DAY.test(text) || date.toISOString().startsWith(text));
  if (date === null || Number.isNaN(date.getTime()) || !sameDay)
    throw new UserError({ kind: 'not-a-date', option, text });
  return date.toISOString().replace(/\.\d{3}Z$/u, 'Z');
}
