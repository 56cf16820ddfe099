import * as z from 'zod';
import type { Note } from '../../core/model.ts';
import { holding } from './held.ts';
import { code, count, level, list, memberCode, number, text, year } from './values.ts';

const baselineKeys = {
  baseline: number.describe('The value of the baseline year; of a share, how many members'),
  of: level.exactOptional().describe('The level of these members'),
};

/** Why a verdict is what it is. */
export const noteCodec = holding<Note>()(
  z.discriminatedUnion('code', [
    z.object({ code: z.literal('plan-sets-no-target').describe('The plan has no figure for it') }),
    z.object({
      code: z.literal('no-baseline').describe('The milestone needs a value of the baseline year'),
      year: year.describe('The baseline year'),
    }),
    z.object({
      code: z
        .literal('milestone-not-above-baseline')
        .describe('The milestone comes to no more than the baseline, and is no target'),
      ...baselineKeys,
    }),
    z.object({
      code: z
        .literal('milestone-not-below-baseline')
        .describe('The milestone comes to no less than the baseline, and is no target'),
      ...baselineKeys,
    }),
    z.object({
      code: z.literal('fell').describe('The value is below that of the year before'),
      year: year.describe('The year before'),
      value: number.describe('Its value'),
    }),
    z.object({
      code: z.literal('stood-still').describe('The value is that of the year before'),
      year: year.describe('The year before'),
    }),
    z.object({
      code: z
        .literal('members-uncertain')
        .describe('How many members there are, and so how many the milestone asks for, is not known'),
    }),
    z.object({
      code: z
        .literal('no-year-before')
        .describe(
          'The target is the value of another year, the year before or the baseline, which is unknown',
        ),
      year: year.describe('That year'),
    }),
    z.object({ code: z.literal('condition-not-met').describe('The region itself is none of those counted') }),
    z.object({
      code: z.literal('members-not-counted').describe('The target is in members, the figure is not'),
    }),
    z.object({ code: z.literal('nothing-to-count').describe('There is nothing the indicator is about') }),
    z.object({
      code: z.literal('census-population').describe('The population is that of the census of 2020'),
      members: count.describe('For how many members'),
    }),
    z.object({
      code: z.literal('percentage-only').describe('A percentage without its parts can not be added up'),
      members: list(memberCode).describe('The members that reported no more'),
    }),
    z.object({
      code: z.literal('own-figure').describe('The figure is one of its own, and no sum of its members'),
      regions: list(code).describe('The regions whose figure it is'),
    }),
    z.object({
      code: z
        .literal('own-remainder')
        .describe('The region reported more than all its members together, and is judged by that'),
      numerator: number.describe('How much more in the numerator; of a count, how many'),
      denominator: number.exactOptional().describe('How much more in the denominator; absent for a count'),
    }),
    z.object({
      code: z.literal('needs').describe('Measures are missing'),
      measures: list(text).describe('Those that are missing'),
      reported: list(text).exactOptional().describe('Measures that go with them and were reported'),
      members: list(memberCode)
        .exactOptional()
        .describe('Who reported them, if it was not the region itself'),
    }),
  ]),
);
