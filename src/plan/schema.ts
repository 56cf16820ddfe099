import * as z from 'zod';
import { FIGURES_BESIDE } from '../core/comparisons/record.ts';
import { REQUIREMENT_KEYS } from '../core/comparisons/requirements.ts';
import { BASES, LEVELS } from '../core/model.ts';
import { recordOf } from '../core/records.ts';
import { allowanceSections } from './allowances-schema.ts';
import { assessmentSchema, responsibleSchema } from './assessment/schema.ts';
import { checkSchema } from './checks/schema.ts';
import { amount, besideSchema, figuresSchema } from './figures-schema.ts';
import { id } from './shapes.ts';

/**
 * The shape of targets.yaml, key by key; the JSON Schema for editors is made from it, so every key says what
 * it is for.
 */

const text = z.string().min(1);
const bilingual = z.strictObject({ zh: text.describe('中文'), en: text.describe('English') });
const level = z.enum(LEVELS);
const year = z.int().min(1949).max(2199);
const yearKey = z
  .string()
  .regex(/^\d{4}$/)
  .meta({ example: '2025' });
const aliases = z.array(text).optional().describe('Other names a column or cell may use for it / 别名');

const title = bilingual.describe('What people call it');

const statement = z.strictObject({
  title,
  text: bilingual.optional().describe('What the plan says of it'),
});

const goals = z
  .record(
    id,
    z.strictObject({
      title,
      source: text.describe('Where the goal stands'),
      quote: text.describe('The words of the goal'),
    }),
  )
  .optional();

const unit = z.strictObject({ name: bilingual.describe('As written after a number'), aliases });

const measure = z.strictObject({
  title,
  aliases,
  type: z
    .enum(['count', 'score', 'yes-no'])
    .describe('count: a whole number of things; score: may have decimals; yes-no'),
  unit: id.describe('One of `units`'),
  'reported-by': z
    .enum([...LEVELS, 'any'])
    .describe('The lowest level that reports it; `any`: each its own, never added up'),
  fallback: z
    .literal('census')
    .optional()
    .describe('What is used where none is reported: the 2020 census population of the region'),
  counted: z
    .strictObject({
      zh: text.describe('As in 还差 132 名幼儿: 名幼儿'),
      en: z.tuple([text, text]).describe('One and many: [child, children]'),
    })
    .describe('How it is counted in a sentence'),
});

const measureId = id.describe('One of `measures`');

const exactlyOne = (keys: readonly string[]) => ({ oneOf: keys.map((key) => ({ required: [key] })) });

export const CONDITION_KEYS = ['above', 'at-least', 'is'] as const;
const condition = z
  .strictObject({
    measure: measureId,
    above: amount.optional().describe('It must be above this number'),
    'at-least': amount.optional().describe('It must be at least this number'),
    is: z.literal('yes').optional().describe('It must be yes'),
  })
  .meta(exactlyOne(CONDITION_KEYS));

const statedBasis = z.enum(BASES).exclude(['derived']);

const target = z
  .strictObject({
    ...recordOf(REQUIREMENT_KEYS, figuresSchema),
    ...recordOf(FIGURES_BESIDE, besideSchema),
    levels: z
      .array(level)
      .min(1)
      .optional()
      .describe(
        'The levels it was stated for; below them it is applied. Default: all the indicator is judged at',
      ),
    'tolerance-basis': statedBasis
      .optional()
      .describe('Where the tolerance comes from; default: interpreted'),
    basis: statedBasis.describe('stated: the figure is in the source; interpreted: read out of its words'),
    source: text.optional().describe("Where it stands; default: the indicator's"),
    quote: text
      .optional()
      .describe("The words themselves; default: the indicator's, if the source is the same"),
    reading: bilingual.optional().describe('How the words became a figure; required if interpreted'),
  })
  .meta(exactlyOne(REQUIREMENT_KEYS));

const indicatorKeys = {
  title,
  aliases,
  action: id.optional().describe('One of `actions`; left out for a goal of the plan as a whole'),
  levels: z.array(level).min(1).describe('The levels it is judged at'),
  'apply-below': z
    .boolean()
    .optional()
    .describe(
      'false: its targets hold only at the levels they were stated for; by default they are applied below (套用), but for numbers of things or members',
    ),
  definition: bilingual.optional().describe('How it is counted, where the plan leaves that open'),
  source: text.describe('Where the goal stands'),
  quote: text.describe('The words of the goal'),
  targets: z.record(yearKey, target).optional().describe('By year; none for a goal without a figure'),
  responsible: responsibleSchema.optional().describe('Who answers for it, by level'),
};

function kind<Name extends string>(name: Name) {
  return z.literal(name).describe('How it is computed');
}

const indicator = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: kind('ratio'),
      numerator: id.describe('The part: one of `measures`'),
      denominator: id.describe('The whole: one of `measures`'),
      ...indicatorKeys,
    })
    .describe('numerator ÷ denominator, in percent'),
  z
    .strictObject({
      kind: kind('share'),
      of: level.describe('The level of the members'),
      where: condition.optional().describe('Only members that satisfy this are counted'),
      having: condition.describe('What a member must satisfy'),
      ...indicatorKeys,
    })
    .describe(
      'Share of the member regions (of those that satisfy `where`) in which `having` holds, in percent',
    ),
  z.strictObject({ kind: kind('count'), measure: measureId, ...indicatorKeys }).describe('A sum'),
  z
    .strictObject({ kind: kind('score'), measure: measureId, ...indicatorKeys })
    .describe('No roll-up: each level reports its own'),
]);

const focusGroup = z
  .strictObject({
    title,
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
    plan: z
      .strictObject({
        id: id.describe('What reports call the plan'),
        title,
        document: text.describe('Number of the document'),
        published: z.iso.date().describe('The date of the document'),
        'baseline-year': year.describe('The year before the plan'),
        years: z.array(year).min(1).describe('The years that are judged'),
        pace: bilingual.describe('How fast the plan is to show results'),
        slogans: z.record(yearKey, bilingual).describe('The motto of each year'),
        milestones: z
          .enum(['linear', 'none'])
          .describe(
            "linear: a year without a target gets one between the region's baseline and the final target",
          ),
        goals: goals.describe('Goals without a figure that belong to no one action, by id'),
      })
      .describe('The plan as a whole'),
    actions: z
      .record(
        id,
        z.strictObject({
          title,
          problem: bilingual.describe('The shortcoming it is to overcome'),
          goals: goals.describe('Its goals without a figure, by id'),
        }),
      )
      .describe('The lines of work of the plan, by id'),
    safeguards: z.record(id, statement).describe('What the plan provides for its execution, by id'),
    features: z.record(id, statement).describe('What sets the plan apart, by id'),
    focus: z.record(id, focusGroup).describe('Groups of regions the plan singles out, by id'),
    units: z.record(id, unit).describe('The units of measures and indicators, by id'),
    measures: z.record(id, measure).describe('What regions report, by id'),
    indicators: z.record(id, indicator).describe('What is judged, by id'),
    checks: z.record(id, checkSchema).optional().describe('Rules of the data, by id'),
    columns: z
      .record(text, text)
      .optional()
      .describe(
        'House names of columns: what a header says, and the measure, indicator or role (region, year, …, ignore) it means',
      ),
    ...allowanceSections,
    assessment: assessmentSchema.optional().describe('How regions are scored, graded and ranked'),
  })
  .describe(
    'A plan: what regions report (measures), what is judged (indicators), and what must hold (targets)',
  );

export type PlanFile = z.infer<typeof planFileSchema>;
export type GoalsFile = PlanFile['plan']['goals'];
export type IndicatorFile = PlanFile['indicators'][string];
export type TargetFile = z.infer<typeof target>;
export type ConditionFile = z.infer<typeof condition>;
