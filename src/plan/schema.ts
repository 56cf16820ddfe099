import * as z from 'zod';
import type { Requirement } from './plan.ts';

/**
 * The shape of targets.yaml, key by key; the JSON Schema for editors is made from it, so every key says what
 * it is for.
 */

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
  .meta({ example: 'safe-campus-rate' });
const text = z.string().min(1);
const bilingual = z.strictObject({ zh: text.describe('中文'), en: text.describe('English') });
const level = z.enum(['province', 'prefecture', 'county']);
const year = z.int().min(1949).max(2199);
const yearKey = z
  .string()
  .regex(/^\d{4}$/)
  .meta({ example: '2025' });
const amount = z.number().min(0).max(1e12);
const aliases = z.array(text).optional().describe('Other names a column or cell may use for it / 别名');

const statement = z.strictObject({ title: bilingual, text: bilingual.optional() });

const unit = z.strictObject({ name: bilingual, aliases });

const measure = z.strictObject({
  title: bilingual,
  aliases,
  type: z
    .enum(['count', 'score', 'yes-no'])
    .describe('count: a whole number of things; score: may have decimals; yes-no'),
  unit: id.describe('One of `units`'),
  'reported-by': z
    .enum(['province', 'prefecture', 'county', 'any'])
    .describe('The lowest level that reports it; `any`: each its own, never added up'),
  fallback: z
    .literal('census')
    .optional()
    .describe('What stands in where none is reported: the 2020 census population of the region'),
  counted: z.strictObject({
    zh: text.describe('As in 还差 132 名幼儿: 名幼儿'),
    en: z.tuple([text, text]).describe('One and many: [child, children]'),
  }),
});

const exactlyOne = (keys: readonly string[]) => ({ oneOf: keys.map((key) => ({ required: [key] })) });

export const CONDITION_KEYS = ['above', 'at-least', 'is'] as const;
const condition = z
  .strictObject({
    measure: id.describe('One of `measures`'),
    above: amount.optional(),
    'at-least': amount.optional(),
    is: z.literal('yes').optional(),
  })
  .meta(exactlyOne(CONDITION_KEYS));

const comparisons = {
  'at-least': amount.optional().describe('In percent for a ratio or share: 90'),
  'at-most': amount.optional().describe('What must not be exceeded, in percent for a ratio or share: 5'),
  between: z
    .tuple([amount, amount])
    .optional()
    .describe('The lowest and the highest value that still pass: [80, 95]'),
  about: amount.optional().describe('An approximate target (左右); needs `tolerance`'),
  'members-at-least': z
    .int()
    .min(1)
    .optional()
    .describe('So many members of a share, whatever their percentage'),
  'above-year-before': z.literal(true).optional().describe('Above the value of the year before'),
} satisfies Readonly<Record<Requirement['comparison'], z.ZodType>>;

export const TARGET_KEYS = z.strictObject(comparisons).keyof().options;
const target = z
  .strictObject({
    ...comparisons,
    tolerance: amount.optional().describe('How far below `about` still passes'),
    levels: z
      .array(level)
      .min(1)
      .optional()
      .describe('Only at these levels; default: all the indicator is judged at'),
    basis: z
      .enum(['stated', 'interpreted'])
      .describe('stated: the figure is in the source; interpreted: read out of its words'),
    source: text.optional().describe("Where it stands; default: the indicator's"),
    quote: text
      .optional()
      .describe("The words themselves; default: the indicator's, if the source is the same"),
    reading: bilingual.optional().describe('How the words became a figure; required if interpreted'),
  })
  .meta(exactlyOne(TARGET_KEYS));

const indicatorKeys = {
  title: bilingual,
  aliases,
  action: id.optional().describe('One of `actions`; left out for a goal of the plan as a whole'),
  levels: z.array(level).min(1).describe('The levels it is judged at'),
  definition: bilingual.optional().describe('How it is counted, where the plan leaves that open'),
  source: text.describe('Where the goal stands'),
  quote: text.describe('The words of the goal'),
  targets: z.record(yearKey, target).optional().describe('By year; none for a goal without a figure'),
};

const indicator = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('ratio'), numerator: id, denominator: id, ...indicatorKeys })
    .describe('numerator ÷ denominator, in percent'),
  z
    .strictObject({
      kind: z.literal('share'),
      of: level,
      where: condition.optional(),
      having: condition,
      ...indicatorKeys,
    })
    .describe(
      'Share of the member regions (of those that satisfy `where`) in which `having` holds, in percent',
    ),
  z.strictObject({ kind: z.literal('count'), measure: id, ...indicatorKeys }).describe('A sum'),
  z
    .strictObject({ kind: z.literal('score'), measure: id, ...indicatorKeys })
    .describe('No roll-up: each level reports its own'),
]);

const focusGroup = z
  .strictObject({
    title: bilingual,
    regions: z
      .array(
        z
          .string()
          .regex(/^\d{6}$/)
          .meta({ example: '"533300"' }),
      )
      .min(1)
      .optional()
      .describe('Codes of the regions'),
    group: id.optional().describe('All regions that the region data puts into this group'),
    expected: z.int().min(1).describe('How many regions it must have'),
  })
  .meta(exactlyOne(['regions', 'group']));

export const planFileSchema = z
  .strictObject({
    plan: z.strictObject({
      id,
      title: bilingual,
      document: text.describe('Number of the document'),
      published: z.iso.date(),
      'baseline-year': year.describe('The year before the plan'),
      years: z.array(year).min(1),
      pace: bilingual,
      slogans: z.record(yearKey, bilingual),
      milestones: z
        .enum(['linear', 'none'])
        .describe(
          "linear: a year without a target gets one between the region's baseline and the final target",
        ),
    }),
    actions: z.record(id, z.strictObject({ title: bilingual, problem: bilingual })),
    safeguards: z.record(id, statement),
    features: z.record(id, statement),
    focus: z.record(id, focusGroup),
    units: z.record(id, unit),
    measures: z.record(id, measure),
    indicators: z.record(id, indicator),
    columns: z
      .record(text, text)
      .optional()
      .describe(
        'House names of columns: what a header says, and the measure, indicator or role (region, year, …, ignore) it means',
      ),
  })
  .describe(
    'A plan: what regions report (measures), what is judged (indicators), and what must hold (targets)',
  );

export type PlanFile = z.infer<typeof planFileSchema>;
export type IndicatorFile = PlanFile['indicators'][string];
export type TargetFile = z.infer<typeof target>;
export type ConditionFile = z.infer<typeof condition>;
