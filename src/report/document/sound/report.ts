import type { Input } from '../../../core/account.ts';
import type { Counts, DirectMember, LevelCounts, Region, Summary } from '../../../core/model.ts';
import { LEVELS, STATUSES } from '../../../core/model.ts';
import { recordOf } from '../../../core/records.ts';
import { FAIL_ON } from '../../../gate/gate.ts';
import type { Gate, GateReason, PreviousFile } from '../../../gate/gate.ts';
import type { Report, ReportScope } from '../../report.ts';
import { keyOf, SCHEMA_VERSION, UNREAD } from '../written-names.ts';
import { finding } from './finding.ts';
import { focusCounties, gaps } from './gaps.ts';
import { planRead } from './plan.ts';
import { ranking } from './ranking.ts';
import type { Reader } from './readers.ts';
import {
  choice,
  count,
  from,
  isRecord,
  list,
  object,
  oneOf,
  optional,
  orNull,
  text,
  unlessEmpty,
} from './readers.ts';
import { code, codes, memberCode, year } from './values.ts';
import { baseline, vanished, verdict } from './verdict.ts';

type ReasonOf<C extends GateReason['code']> = Extract<GateReason, { readonly code: C }>;

function counting<C extends Exclude<GateReason['code'], 'too-many-findings'>>(name: C) {
  return object<{ readonly code: C; readonly count: number }>({ code: oneOf([name]), count });
}

const reason = choice<GateReason>('code', {
  'data-rejected': counting('data-rejected'),
  'targets-missed': counting('targets-missed'),
  'verdicts-vanished': counting('verdicts-vanished'),
  'too-many-findings': object<ReasonOf<'too-many-findings'>>({
    code: oneOf(['too-many-findings'] as const),
    count,
    most: count,
  }),
});

const gate = object<Gate>({
  failOn: list(oneOf(FAIL_ON)),
  maxFindings: orNull(count),
  previous: from('baseline', orNull(object<PreviousFile>({ path: text, sha256: text }))),
  reasons: list(reason),
  exitCode: oneOf([0, 1, 3] as const),
});

const input = object<Input>({
  path: text,
  sha256: text,
  encoding: text,
  delimiter: orNull(text),
  layouts: from('layout', (written) => {
    if (typeof written !== 'string') return undefined;
    return written === UNREAD ? [] : written.split('+');
  }),
  rows: count,
  accepted: count,
  rejected: count,
});

const counts = object<Counts>(
  recordOf(STATUSES, (status) =>
    // Reports that were written before there were waivers do not count them.
    from(
      keyOf(status),
      status === 'waived' ? (written) => (written === undefined ? 0 : count(written)) : count,
    ),
  ),
);

const ofLevel: Reader<LevelCounts> = (written) => {
  const [all, applied] = [counts(written), isRecord(written) ? counts(written['applied']) : undefined];
  return all === undefined || applied === undefined ? undefined : { ...all, applied };
};
const byLevel = object<Summary['byLevel']>(recordOf(LEVELS, () => optional(ofLevel)));

const summary: Reader<Summary> = (written) => {
  const [all, levels] = [counts(written), isRecord(written) ? byLevel(written['byLevel']) : undefined];
  return all === undefined || levels === undefined ? undefined : { ...all, byLevel: levels };
};

interface Read extends Omit<Report, 'regions' | 'plan' | 'sha256' | 'asOf'> {
  readonly $schema?: string;
  readonly schemaVersion: string;
  readonly asOf?: string;
  readonly plan: Pick<Report, 'plan' | 'sha256'>;
}

const reader = object<Read>({
  $schema: optional(text),
  schemaVersion: oneOf([SCHEMA_VERSION]),
  tool: object<Report['tool']>({ name: text, version: text }),
  asOf: optional(text),
  plan: planRead,
  scope: object<ReportScope>({
    years: list(year),
    regions: codes,
    groups: optional(list(focusCounties)),
  }),
  gate,
  inputs: list(input),
  directMembers: unlessEmpty(
    object<DirectMember>({
      code: memberCode,
      name: text,
      kind: oneOf(['own-schools', 'zone'] as const),
      parent: code,
    }),
  ),
  summary,
  verdicts: list(verdict),
  vanished: optional(list(vanished)),
  gaps: optional(gaps),
  baselines: optional(list(baseline)),
  ranking: optional(ranking),
  findings: list(finding),
});

/**
 * A report as it was written, read without the codecs, which are slow; undefined where they have to look closer and
 * say what is wrong. What is read here they read alike.
 */
export function soundReport(written: unknown, regions: readonly Region[]): Report | undefined {
  // With an error it is the document of a run that could not judge.
  const read = isRecord(written) && !Object.hasOwn(written, 'error') ? reader(written) : undefined;
  if (read === undefined) return undefined;
  const { $schema: _schema, schemaVersion: _version, plan, asOf = null, ...rest } = read;
  return { ...rest, ...plan, asOf, regions };
}
