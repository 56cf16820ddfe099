import * as z from 'zod';
import type { Finding } from '../../core/findings.ts';
import type { Gate, VanishedVerdict } from '../../gate/gate.ts';
import type { Input } from '../../core/account.ts';
import type { Note, Summary, Verdict } from '../../core/model.ts';
import type { Formula, PlannedTarget } from '../../plan/plan.ts';
import { errorDocumentSchema, errorDocumentShape } from '../error/document.ts';
import type { ReportIndicator, ReportPlan } from '../report.ts';
import { factsSchema } from './facts.ts';
import { bilingual, code, count, level, number, place, status, year } from './values.ts';

/**
 * The JSON document of `--format json`, as a schema that is published and that a saved report is read by.
 * What breaks a reader of it raises `schemaVersion`; new keys do not, so a reader must ignore what it does
 * not know.
 */

const levels = z.array(level);
const basis = z.enum(['stated', 'interpreted', 'derived']);
const text = z.string();

const condition = z.discriminatedUnion('comparison', [
  z.object({ measure: text, comparison: z.enum(['above', 'at-least']), value: number }),
  z.object({ measure: text, comparison: z.literal('yes') }),
]);

const formula: z.ZodType<Formula> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ratio'), numerator: text, denominator: text }),
  z.object({ kind: z.literal('share'), of: level, where: condition.nullable(), having: condition }),
  z.object({ kind: z.literal('count'), measure: text }),
  z.object({ kind: z.literal('score'), measure: text }),
]);

const requirement = z.discriminatedUnion('comparison', [
  z.object({ comparison: z.literal('at-least'), value: number }),
  z.object({ comparison: z.literal('at-most'), value: number }),
  z.object({ comparison: z.literal('between'), value: number, upper: number }),
  z.object({ comparison: z.literal('about'), value: number, tolerance: number }),
  z.object({ comparison: z.literal('members-at-least'), value: number }),
  z.object({ comparison: z.literal('above-year-before') }),
]);

const plannedTarget: z.ZodType<PlannedTarget> = z.object({
  year,
  levels,
  requirement,
  basis: z.enum(['stated', 'interpreted']),
  source: text.describe('The clause it stands in'),
  quote: text.nullable(),
  reading: bilingual.nullable().describe('How the words became a figure'),
});

const indicator: z.ZodType<ReportIndicator> = z.object({
  id: text,
  title: bilingual,
  unit: text,
  action: text.nullable(),
  formula,
  definition: bilingual.nullable(),
  targets: z.array(plannedTarget),
});

const plan = z
  .object({
    id: text,
    title: text.describe('In Chinese'),
    titles: bilingual,
    sha256: text,
    units: z.array(z.object({ id: text, name: bilingual })),
    indicators: z.array(indicator),
    measures: z.array(
      z.object({
        id: text,
        title: bilingual,
        unit: text,
        counted: z.object({ zh: text, one: text, other: text }),
      }),
    ),
  })
  .transform(({ id, titles, sha256, units, indicators, measures }): { sha256: string; plan: ReportPlan } => ({
    sha256,
    plan: { id, title: titles, units, indicators, measures },
  }));

const reason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('data-rejected'), count }),
  z.object({ code: z.literal('targets-missed'), count }),
  z.object({ code: z.literal('verdicts-vanished'), count }),
  z.object({ code: z.literal('too-many-findings'), count, most: count }),
]);

const gate: z.ZodType<Gate> = z
  .object({
    failOn: z.array(status),
    maxFindings: count.nullable(),
    baseline: z.object({ path: text, sha256: text }).nullable(),
    reasons: z.array(reason),
    exitCode: z.literal([0, 1, 3]),
  })
  .describe('What the submission was held against, and why the run fails if it does');

const input: z.ZodType<Input> = z.object({
  path: text,
  sha256: text,
  encoding: text,
  delimiter: text.nullable(),
  layout: text.describe('none if the file could not be read'),
  rows: count,
  accepted: count,
  rejected: count,
});

const note: z.ZodType<Note> = z.discriminatedUnion('code', [
  z.object({ code: z.literal('plan-sets-no-target') }),
  z.object({ code: z.literal('no-baseline'), year }),
  z.object({ code: z.literal('milestone-not-above-baseline'), baseline: number }),
  z.object({ code: z.literal('milestone-not-below-baseline'), baseline: number }),
  z.object({ code: z.literal('no-year-before'), year }),
  z.object({ code: z.literal('condition-not-met') }),
  z.object({ code: z.literal('members-not-counted') }),
  z.object({ code: z.literal('nothing-to-count') }),
  z.object({ code: z.literal('census-population'), members: count }),
  z.object({ code: z.literal('percentage-only'), members: z.array(code) }),
  z.object({ code: z.literal('own-figure'), regions: z.array(code) }),
  z.object({
    code: z.literal('needs'),
    measures: z.array(text),
    reported: z.array(text).exactOptional().describe('Measures that go with them and were reported'),
    members: z.array(code).exactOptional().describe('Who reported them, if it was not the region itself'),
  }),
]);

const target = z.object({
  comparison: z.enum(['at-least', 'at-most', 'between', 'about', 'members-at-least', 'above']),
  value: number.describe(
    'In the unit of the verdict; of members-at-least in members; of between the lower end',
  ),
  tolerance: number.exactOptional().describe('How far below the value still passes, of about'),
  upper: number.exactOptional().describe('The upper end, of between'),
  basis,
  baseline: number.exactOptional().describe('The value of the baseline year, for a derived target'),
});

const verdictShape = z.object({
  indicator: text,
  region: z.object({ code, name: text, level }),
  year,
  status,
  value: number
    .exactOptional()
    .describe(
      'Cut to six places towards the failing side if it is no finite decimal; absent if it is not known',
    ),
  unit: text,
  numerator: number.exactOptional(),
  denominator: number.exactOptional(),
  bounds: z
    .object({
      low: number,
      high: number.exactOptional(),
      exclusive: z.literal(true).exactOptional(),
      lowExclusive: z.literal(true).exactOptional(),
    })
    .exactOptional()
    .describe(
      'Where the value may lie while members are missing; exclusive: it stays below `high`; lowExclusive: it stays above `low`, said where the target is missed by it',
    ),
  target: target.exactOptional(),
  margin: number
    .exactOptional()
    .describe(
      'How far the value is on the right side of the target: negative if it misses (0 if it is the one it had to exceed) or passes thanks to the tolerance only. Value minus target; of at-most target minus value, of between the distance to the nearer end. Cut downwards',
    ),
  approximate: z.literal(true).exactOptional().describe('Met only thanks to the tolerance'),
  shortfall: z
    .object({
      amount: number,
      of: text.describe('A measure, a level (so many regions of it) or percentage-points'),
      exclusive: z.literal(true).exactOptional().describe('The amount must be exceeded'),
      surplus: z.literal(true).exactOptional().describe('So much is too much, not lacking'),
    })
    .exactOptional(),
  members: z.object({
    reported: count,
    expected: count,
    missing: z.array(code).exactOptional(),
    lacking: z.array(code).exactOptional().describe('Members of a share known not to satisfy its condition'),
  }),
  notes: z.array(note).exactOptional(),
  observations: z
    .array(place)
    .exactOptional()
    .describe("The cells of the region's own figure; of a roll-up that fails, those of its members"),
  change: z
    .enum(['new', 'worse', 'same', 'better'])
    .exactOptional()
    .describe('Since the last report, where one was given'),
});

export const verdict = verdictShape.transform(
  ({ region, members, notes = [], observations = [], ...rest }): Verdict => ({
    ...rest,
    region: region.code,
    members: {
      reported: members.reported,
      expected: members.expected,
      missing: members.missing ?? [],
      lacking: members.lacking ?? [],
    },
    notes,
    observations,
  }),
);

const vanishedShape = z.object({
  indicator: text,
  region: z.object({ code, name: text, level }),
  year,
  before: status.describe('Its status in the last report'),
  now: status.nullable().describe('null if there is no verdict any more'),
});

const vanished = vanishedShape.transform(({ region, ...rest }): VanishedVerdict => ({
  ...rest,
  region: region.code,
}));

const findingShape = z.object({
  severity: z.enum(['error', 'warning']),
  code: text.describe('Explained in docs/findings/<code>.md'),
  message: text.describe('In English'),
  hint: text.exactOptional(),
  path: text,
  sheet: text.exactOptional().describe('Of a workbook'),
  line: count.exactOptional(),
  column: count.exactOptional(),
  excerpt: z
    .object({
      text,
      offset: count,
      length: count,
      start: count.exactOptional().describe('Characters of the line left out in front'),
    })
    .exactOptional()
    .describe('The line, or what is around the cell if it is long, and the part of it in question'),
  facts: z.record(text, z.unknown()).describe('What the message is made from'),
  known: z.literal(true).exactOptional().describe('It stood in the last report already'),
});

export const finding = findingShape.transform(
  ({ code: name, facts: others, message: _message, hint: _hint, ...rest }, context): Finding => {
    const facts = factsSchema.safeParse({ code: name, ...others });
    if (facts.success) return { ...rest, facts: facts.data };
    for (const { message, path } of facts.error.issues)
      context.addIssue({ code: 'custom', message, path: ['facts', ...path] });
    return z.NEVER;
  },
);

export const summary = z
  .object({
    pass: count,
    fail: count,
    undetermined: count,
    noData: count,
    notApplicable: count,
    noTarget: count,
  })
  .transform(({ pass, fail, undetermined, noData, notApplicable, noTarget }): Summary => ({
    pass,
    fail,
    undetermined,
    'no-data': noData,
    'not-applicable': notApplicable,
    'no-target': noTarget,
  }));

const head = {
  $schema: text.exactOptional(),
  schemaVersion: z.literal('1'),
  tool: z.object({ name: text, version: text }),
  asOf: text.exactOptional().describe('The moment the report is about, if one was named'),
  plan,
  scope: z.object({ years: z.array(year), regions: z.array(code) }),
  gate,
  inputs: z.array(input),
};

export const reportDocumentSchema = z
  .object({
    ...head,
    summary,
    verdicts: z.array(verdict),
    vanished: z
      .array(vanished)
      .exactOptional()
      .describe('What the last report judged and this one does not, where one was given'),
    findings: z.array(finding),
  })
  .describe('An assessment: all verdicts and findings of one run of dabiao check');

/** A line of `--format ndjson`. */
export const recordSchema = z
  .union([
    z.object({ type: z.literal('report'), ...head }),
    z.object({ type: z.literal('verdict'), ...verdictShape.shape }),
    z.object({ type: z.literal('vanished'), ...vanishedShape.shape }),
    z.object({ type: z.literal('finding'), ...findingShape.shape }),
    z.object({ type: z.literal('summary'), ...summary.in.shape }),
    z.object({ type: z.literal('error'), ...errorDocumentShape }),
  ])
  .describe(
    'A line of dabiao check --format ndjson: report first, then verdicts, what vanished, and findings, summary last; or one error',
  );

/** What `--format json` prints: a report, or why there is none. */
export const documentSchema = z.union([reportDocumentSchema, errorDocumentSchema]);
