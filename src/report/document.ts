import * as z from 'zod';

/**
 * The JSON document of `--format json`, as a schema. What breaks a reader of it raises `SCHEMA_VERSION`; new keys do not, so a reader
 * must ignore what it does not know.
 */
const SCHEMA_VERSION = '1';

const status = z.enum(['pass', 'fail', 'undetermined', 'no-data', 'not-applicable', 'no-target']);
const level = z.enum(['province', 'prefecture', 'county']);
const year = z.int();
const count = z.int().min(0);
const number = z.number();
const bilingual = z.strictObject({ zh: z.string(), en: z.string() });
const code = z.string().regex(/^\d{6}$/);
const place = z
  .strictObject({ path: z.string(), sheet: z.string().optional(), line: count, column: count })
  .describe('A cell; line and column from 1, the column counted in cells');

const target = z.strictObject({
  comparison: z.enum(['at-least', 'about', 'members-at-least', 'above']),
  value: number.describe('In the unit of the verdict; of members-at-least in members'),
  tolerance: number.optional(),
  basis: z.enum(['stated', 'interpreted', 'derived']),
  baseline: number.optional().describe('The value of the baseline year, for a derived target'),
});

const verdict = z.strictObject({
  indicator: z.string(),
  region: z.strictObject({ code, name: z.string(), level }),
  year,
  status,
  value: number.optional().describe('Cut to six places towards the failing side if it is no finite decimal; absent if it is not known'),
  unit: z.string(),
  numerator: number.optional(),
  denominator: number.optional(),
  bounds: z.strictObject({ low: number, high: number.optional() }).optional().describe('Where the value may lie while members are missing'),
  target: target.optional(),
  margin: number.optional().describe('Value minus target'),
  approximate: z.literal(true).optional().describe('Met only thanks to the tolerance'),
  shortfall: z
    .strictObject({
      amount: number,
      of: z.string().describe('A measure, a level (so many regions of it) or percentage-points'),
      exclusive: z.literal(true).optional().describe('The amount must be exceeded'),
    })
    .optional(),
  members: z.strictObject({
    reported: count,
    expected: count,
    missing: z.array(code).optional(),
    lacking: z.array(code).optional().describe('Members of a share known not to satisfy its condition'),
  }),
  notes: z.array(z.looseObject({ code: z.string() })).optional(),
  observations: z.array(place).optional().describe("The cells of the region's own figure; a roll-up's are with its members' verdicts"),
});

const finding = z.strictObject({
  severity: z.enum(['error', 'warning']),
  code: z.string().describe('Explained in docs/findings/<code>.md'),
  message: z.string().describe('In English'),
  hint: z.string().optional(),
  path: z.string(),
  sheet: z.string().optional().describe('Of a workbook'),
  line: count.optional(),
  column: count.optional(),
  excerpt: z.strictObject({ text: z.string(), offset: count, length: count }).optional().describe('The line, and the part of it in question'),
  facts: z.record(z.string(), z.unknown()).describe('What the message is made from'),
});

export const reportDocumentSchema = z
  .strictObject({
    $schema: z.string().optional(),
    schemaVersion: z.literal(SCHEMA_VERSION),
    tool: z.strictObject({ name: z.string(), version: z.string() }),
    plan: z.strictObject({
      id: z.string(),
      title: z.string(),
      sha256: z.string(),
      indicators: z.array(z.strictObject({ id: z.string(), title: bilingual, unit: z.string(), action: z.string().nullable() })),
      measures: z.array(z.strictObject({ id: z.string(), title: bilingual, unit: z.string() })),
    }),
    scope: z.strictObject({ years: z.array(year), regions: z.array(code) }),
    inputs: z.array(
      z.strictObject({
        path: z.string(),
        sha256: z.string(),
        encoding: z.string(),
        delimiter: z.string().nullable(),
        layout: z.string().describe('none if the file could not be read'),
        rows: count,
        accepted: count,
        rejected: count,
      }),
    ),
    summary: z.strictObject({ pass: count, fail: count, undetermined: count, noData: count, notApplicable: count, noTarget: count }),
    verdicts: z.array(verdict),
    findings: z.array(finding),
  })
  .describe('An assessment: all verdicts and findings of one run of dabiao check');
