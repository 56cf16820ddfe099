import * as z from 'zod';
import { LEVELS } from '../../core/model.ts';
import { recordOf } from '../../core/records.ts';
import { amount } from '../figures-schema.ts';
import { CHECK_COMPARISONS } from './declared-check.ts';
import type { CheckComparison } from './declared-check.ts';

/** The shape of `checks:` in targets.yaml. */

const text = z.string().min(1);
const bilingual = z.strictObject({ zh: text.describe('中文'), en: text.describe('English') });
const measure = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
  .meta({ example: 'schools' });

/** A sum such as `1.3 * schools`, or a number alone. */
const expression = z.union([text, amount]);

const HELP: Readonly<Record<CheckComparison, string>> = {
  'at-most': 'The left side must be at most this',
  'at-least': 'The left side must be at least this',
  below: 'The left side must be below this',
  above: 'The left side must be above this',
  equal: 'The left side must be exactly this',
  about: 'The left side must be within `tolerance-percent` of this',
};

/** One of these says what kind of rule it is. */
export const RULE_KEYS = ['left', 'both', 'measure'] as const;

export const checkSchema = z
  .strictObject({
    title: bilingual.describe('What people call it'),
    message: bilingual.describe('What is said where it does not hold, in front of the figures'),
    severity: z
      .enum(['error', 'warning'])
      .describe('error (强制性): fails the run, exit 3; warning (提示性): only in validate'),
    levels: z
      .array(z.enum(LEVELS))
      .min(1)
      .optional()
      .describe('The levels it is for; what reports beside the counties goes with them. Default: all'),
    reason: bilingual.describe('Why it holds: by definition, by a regulation, from experience'),
    left: expression
      .optional()
      .describe(
        'What is compared: measures, numbers, + − × ÷ and brackets; `schools of the year before` is the figure of the year before',
      ),
    ...recordOf(CHECK_COMPARISONS, (key) =>
      expression.optional().describe(`${HELP[key]}; written like \`left\``),
    ),
    'tolerance-percent': amount
      .optional()
      .describe('By how much the left side may miss the right one, in percent of the right one'),
    both: z
      .array(measure)
      .min(2)
      .optional()
      .describe('Measures that belong together: a region reports all of them or none'),
    measure: measure.optional().describe('The measure that `min` and `max` are for'),
    min: amount.optional().describe('The least it may be'),
    max: amount.optional().describe('The most it may be'),
  })
  .meta({ oneOf: RULE_KEYS.map((key) => ({ required: [key] })) });

export type CheckFile = z.infer<typeof checkSchema>;
