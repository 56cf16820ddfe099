import * as z from 'zod';
import { LEVELS } from '../../core/model.ts';
import { recordOf } from '../../core/records.ts';
import { APPLIED_TARGETS, ATTAINMENTS, EFFECTS } from '../../core/scores.ts';
import { id, name, words } from '../shapes.ts';

/** The shape of `assessment:` and `responsible:`, in a plan or in a file of their own. */

const heading = z.strictObject({
  zh: words('优秀').describe('中文'),
  en: words('Excellent').describe('English'),
});

/** One of these says which regions are in a class. */
export const CLASS_KEYS = ['regions', 'rest'] as const;

const regionClass = z
  .strictObject({
    id: id.describe('What reports call the class'),
    title: heading.describe('What people call it'),
    level: z.enum(LEVELS).describe('The level of its regions: only regions of one level are compared'),
    regions: z
      .array(name)
      .min(1)
      .optional()
      .describe(
        'Regions of the level, larger ones that hold some, or focus groups of the plan: codes or names',
      ),
    rest: z.literal(true).optional().describe('All regions of the level that are in no other class'),
  })
  .meta({ oneOf: CLASS_KEYS.map((key) => ({ required: [key] })) });

const grade = z.strictObject({
  id: id.describe('What reports call the grade'),
  title: heading.describe('What people call it'),
  from: z
    .number()
    .min(0)
    .max(100)
    .describe('The lowest score that still has it: bands are half-open, so 89.995 is below 90'),
});

const adjustment = z.strictObject({
  region: name.describe('The region: its code or name'),
  years: z.array(z.int()).min(1).describe('The years of the plan it holds for'),
  effect: z
    .enum(EFFECTS)
    .describe('lower-one-grade; cap: no better than the grade of `to`; veto (一票否决): the lowest grade'),
  to: words('good').optional().describe('Of `cap`: the best grade that is left, its id or title'),
  reason: words('发生校园安全责任事故').describe('What happened'),
  document: words('云教函〔2025〕12号').describe('The document that says so'),
});

export const assessmentSchema = z.strictObject({
  title: heading.describe('What people call the assessment'),
  attainment: z
    .enum(ATTAINMENTS)
    .describe(
      'What a verdict is worth. proportional: as much of the target as was reached; met-or-not: all or nothing',
    ),
  'applied-targets': z
    .enum(APPLIED_TARGETS)
    .describe('What becomes of targets of a higher level that are applied to a region (套用)'),
  weights: z
    .record(
      z.string().min(1).meta({ example: 'safe-campus-rate' }),
      z.number().gt(0).max(1e12).describe('Above zero; only the ratio of the weights counts'),
    )
    .describe('The indicators that count, by id, name or alias, and how much each weighs'),
  classes: z
    .array(regionClass)
    .min(1)
    .describe('The classes within which regions are graded and ranked; a region is in one of them at most'),
  bands: z
    .strictObject({
      source: words('云教督〔2023〕5号').describe('Where the bands come from'),
      grades: z.array(grade).min(2).describe('The grades, best first, the last from 0'),
    })
    .describe('The grades, by score from 0 to 100'),
  adjustments: z
    .array(adjustment)
    .optional()
    .describe('Declared facts that change a grade, never a score or a rank'),
});

const units = z.strictObject({
  lead: words('省教育厅').describe('The unit that answers for it (牵头单位)'),
  supporting: z.array(words('省财政厅')).min(1).optional().describe('Units that support it (配合单位)'),
});

/** By level. */
export const responsibleSchema = z
  .strictObject(recordOf(LEVELS, (level) => units.optional().describe(`Who answers for it in a ${level}`)))
  .meta({ minProperties: 1 });

/** A file for `--assessment`. */
export const assessmentFileSchema = z
  .strictObject({
    assessment: assessmentSchema.optional().describe('How regions are scored, graded and ranked'),
    responsible: z
      .record(z.string().min(1).meta({ example: 'safe-campus-rate' }), responsibleSchema)
      .optional()
      .describe('Who answers for an indicator, by its id, name or alias, and by level'),
  })
  .describe('How regions are scored, graded and ranked, and who answers for what')
  .meta({ anyOf: [{ required: ['assessment'] }, { required: ['responsible'] }] });

export type AssessmentFile = z.output<typeof assessmentSchema>;
export type ClassFile = z.output<typeof regionClass>;
export type GradeFile = z.output<typeof grade>;
export type AdjustmentFile = z.output<typeof adjustment>;
export type ResponsibleFile = z.output<typeof responsibleSchema>;
export type AssessmentFileSections = z.output<typeof assessmentFileSchema>;
