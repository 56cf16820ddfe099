import * as z from 'zod';
import type { Condition, Formula, Goal, PlannedTarget } from '../../plan/plan.ts';
import type { ReportIndicator, ReportPlan } from '../report.ts';
import type { Renamed } from './held.ts';
import { holding } from './held.ts';
import { requirementCodec } from './requirement.ts';
import { responsibleByLevel } from './responsible.ts';
import { bilingual, level, list, number, statedBasis, text, unlessEmpty, year } from './values.ts';

const measureId = text.describe('The id of a measure');

const condition = holding<Condition>()(
  z.discriminatedUnion('comparison', [
    z.object({
      measure: measureId,
      comparison: z.enum(['above', 'at-least']).describe('How the measure is compared with the value'),
      value: number.describe('In the unit of the measure'),
    }),
    z.object({ measure: measureId, comparison: z.literal('yes').describe('The measure must be yes') }),
  ]),
);

const formula = holding<Formula>()(
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('ratio').describe('Numerator divided by denominator, in percent'),
      numerator: measureId,
      denominator: measureId,
    }),
    z.object({
      kind: z.literal('share').describe('The share of member regions in which a condition holds, in percent'),
      of: level.describe('The level of the members'),
      where: condition.nullable().describe('Only members that satisfy this are counted; null: all are'),
      having: condition.describe('What a member must satisfy'),
    }),
    z.object({ kind: z.literal('count').describe('A sum over all members'), measure: measureId }),
    z.object({ kind: z.literal('score').describe('Each region reports its own'), measure: measureId }),
  ]),
);

/** What a plan asks for in a year. */
export const plannedTargetCodec = holding<PlannedTarget>()(
  z.object({
    year: year.describe('The year it is to be reached in'),
    levels: list(level).describe('The levels of regions it was stated for'),
    requirement: requirementCodec,
    basis: statedBasis.describe('stated: the figure is in the plan; interpreted: read out of its words'),
    toleranceBasis: statedBasis.exactOptional().describe('The same of its tolerance'),
    source: text.describe('The clause it comes from'),
    quote: text.nullable().describe('The words it is read from; null where only their content is known'),
    reading: bilingual.nullable().describe('How the words became a figure'),
  }),
);

const indicator = holding<ReportIndicator>()(
  z.object({
    id: text.describe('What verdicts call it'),
    title: bilingual.describe('What people call it'),
    unit: text.describe('The id of the unit of its values'),
    action: text
      .nullable()
      .describe('The line of work it belongs to; null for a goal of the plan as a whole'),
    formula: formula.describe('How it is computed from measures'),
    source: text.exactOptional().describe('The clause of the plan it comes from'),
    quote: text.exactOptional().describe('The words it comes from'),
    responsible: responsibleByLevel
      .exactOptional()
      .describe('Who answers for it, by level; absent if the plan names nobody'),
    definition: bilingual.nullable().describe('How it is counted, where the plan leaves that open'),
    targets: list(plannedTargetCodec).describe('What the plan asks for, by year'),
  }),
);

const unit = z.object({
  id: text.describe('What indicators and measures call it'),
  name: bilingual.describe('What people call it'),
});

const measure = z.object({
  id: text.describe('What formulas call it'),
  title: bilingual.describe('What people call it'),
  unit: text.describe('The id of the unit it is reported in'),
  counted: z
    .object({
      zh: text.describe('In Chinese'),
      one: text.describe('In English, of one'),
      other: text.describe('In English, of several'),
    })
    .describe('How it is counted in a sentence'),
});

const action = z.object({
  id: text.describe('What indicators and goals call it'),
  title: bilingual.describe('What people call it'),
});

const goal = holding<Goal>()(
  z.object({
    id: text.describe('What the goal is called by programs'),
    title: bilingual.describe('What people call it'),
    action: text
      .nullable()
      .describe('The line of work it belongs to; null for a goal of the plan as a whole'),
    source: text.describe('The clause it stands in'),
    quote: text.describe('The words of the plan'),
  }),
);

type Written = Renamed<ReportPlan, 'title', 'titles'> & { readonly title: string; readonly sha256: string };

const written = holding<Written>()(
  z.object({
    id: text.describe('What the plan is called by programs'),
    title: text.describe('In Chinese'),
    titles: bilingual.describe('In both languages'),
    sha256: text.describe('The SHA-256 digest of the file the plan was read from'),
    document: text.exactOptional().describe('The number of the document the plan was issued as'),
    published: text.exactOptional().describe('The day it was published on'),
    years: list(year).exactOptional().describe('The years it judges'),
    baselineYear: year.exactOptional().describe('The year before the plan, that progress is measured from'),
    units: list(unit).describe('The units of values'),
    indicators: list(indicator).describe('What is judged'),
    measures: list(measure).describe('What regions report'),
    actions: unlessEmpty(action).describe('The lines of work of the plan'),
    goals: unlessEmpty(goal).describe('What the plan wants without a figure; listed, never judged'),
  }),
);

/** The plan of a report, and the fingerprint of the file it was read from. */
export const planCodec = z.codec(
  written,
  z.custom<{ readonly plan: ReportPlan; readonly sha256: string }>(),
  {
    decode: ({ sha256, title: _title, titles, ...plan }) => ({ sha256, plan: { ...plan, title: titles } }),
    encode: ({ sha256, plan: { title, ...plan } }) => ({ sha256, ...plan, title: title.zh, titles: title }),
  },
);
