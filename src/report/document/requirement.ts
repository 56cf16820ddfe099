import * as z from 'zod';
import type { Requirement, RequirementKey } from '../../core/comparisons/requirements.ts';
import { figuresAt, REQUIREMENT_KEYS, rulesBehind } from '../../core/comparisons/requirements.ts';
import { number } from './values.ts';

const [first, ...others] = REQUIREMENT_KEYS.map((key) =>
  z.object({
    comparison: z.literal(key).describe(rulesBehind({ comparison: key }).means),
    ...Object.fromEntries(figures(key)),
  }),
);
const byKey: z.ZodType =
  first === undefined ? z.never() : z.discriminatedUnion('comparison', [first, ...others]);

function figures(key: RequirementKey) {
  const { measures, written } = rulesBehind({ comparison: key });
  const unit = measures === 'members' ? 'In members' : 'In the unit of the indicator';
  return [
    ...figuresAt(key).map((name) => [name, number.describe(unit)] as const),
    ...Object.entries(written.beside ?? {}).map(
      ([name, { means }]) => [name, number.describe(means)] as const,
    ),
  ];
}

/** What a plan asks for in a year; what has been read is of the type that comes of the same records. */
export const requirementCodec: z.ZodType<Requirement> = byKey
  .describe('What is asked for')
  .pipe(z.custom<Requirement>());
