import * as z from 'zod';
import type { FocusCounties, Gaps, GapChange, GroupGap, GroupValue, Spread } from '../../core/gaps.ts';
import { CAUSES, COURSES, MOVEMENTS, NO_GAP } from '../../core/gaps.ts';
import { holding } from './held.ts';
import { boundsCodec } from './target.ts';
import { bilingual, code, count, list, memberCode, number, text, unlessEmpty, year } from './values.ts';

/** A focus group and its counties. */
export const focusCountiesCodec = holding<FocusCounties>()(
  z.object({
    id: text.describe('Its id in the plan'),
    title: bilingual.describe('What it is called'),
    counties: list(code).describe('The codes of its counties'),
  }),
);

const value = holding<GroupValue>()(
  z.object({
    value: number.exactOptional().describe('In percent, cut downwards to six places if it has no end'),
    bounds: boundsCodec.exactOptional().describe('Where the value may lie while counties are missing'),
    numerator: number.exactOptional().describe('The sum of the numerators, exact'),
    denominator: number.exactOptional().describe('The sum of the denominators, exact'),
    reported: count.describe('How many counties have reported'),
    expected: count.describe('How many counties there are to report'),
    missing: unlessEmpty(code).describe('Counties that reported nothing usable'),
  }),
);

const change = holding<GapChange>()(
  z.object({
    since: year.describe('The year it is measured from'),
    points: number
      .exactOptional()
      .describe('The gap minus what it was then, in percentage points; absent if it is not known'),
    bounds: boundsCodec.exactOptional().describe('Where that may lie while counties are missing'),
    movement: z
      .enum(MOVEMENTS)
      .describe('What became of the distance; reversed: the side that was behind is ahead'),
    group: z.enum(COURSES).describe('What became of the value of the group'),
    rest: z.enum(COURSES).describe('What became of the value of the rest'),
    because: z.enum(CAUSES).exactOptional().describe('The side that moved the gap most, and how'),
    only: z
      .literal(true)
      .exactOptional()
      .describe('The other side moved the gap the other way, or not at all'),
  }),
);

const groupGap = holding<GroupGap>()(
  z.object({
    group: text.nullable().describe('The id of the group; null: all of them, each county counted once'),
    counties: value.describe('What its counties come to'),
    gap: number
      .exactOptional()
      .describe('Value of the group minus that of the rest, in percentage points; cut towards zero'),
    bounds: boundsCodec.exactOptional().describe('Where the gap may lie while counties are missing'),
    changes: unlessEmpty(change).describe('Since the year before, and since the baseline year'),
  }),
);

const end = z.object({
  value: number.describe('In percent'),
  counties: list(code).describe('The counties that stand there'),
});

const spread = holding<Spread>()(
  z.object({
    counties: count.describe('How many counties have a value'),
    missing: unlessEmpty(code).describe('Counties of which the value is not known'),
    notApplicable: unlessEmpty(code).describe('Counties that have nothing to count'),
    lowest: end.describe('The lowest value'),
    lowerQuartile: number.describe('The first quartile, interpolated as by QUARTILE.INC'),
    median: number.describe('The median'),
    upperQuartile: number.describe('The third quartile'),
    highest: end.describe('The highest value'),
    range: number.describe('Highest minus lowest, in percentage points'),
    ratio: number.exactOptional().describe('Highest divided by lowest; absent if the lowest is zero'),
    variation: z
      .object({
        coefficient: number.describe('Its root, cut downwards to six places'),
        squared: number.describe('Its square, cut downwards to six places'),
      })
      .exactOptional()
      .describe('The coefficient of variation with denominators for weights; absent if all values are zero'),
    unweighted: unlessEmpty(code).describe('Counties that reported a percentage alone and so have no weight'),
  }),
);

/** The counties in focus against the rest. */
export const gapsCodec = holding<Gaps>()(
  z
    .object({
      groups: list(focusCountiesCodec).describe('The focus groups of the plan that have counties here'),
      focus: list(code).describe('The counties of all groups, each once'),
      rest: list(code).describe('All other counties'),
      direct: unlessEmpty(memberCode).describe('What reported beside the counties, and is on neither side'),
      baselineYear: year.describe('The baseline year of the plan'),
      indicators: list(
        z.object({
          indicator: text.describe('The id of the indicator'),
          yesOrNo: z
            .literal(true)
            .exactOptional()
            .describe('A share of counties: each is yes or no, so that there is no spread'),
          years: list(
            z.object({
              year: year.describe('The year'),
              rest: value.describe('What the rest of the counties come to'),
              groups: list(groupGap).describe(
                'Each group against the rest; last, of several, all of them together',
              ),
              spread: spread.exactOptional().describe('Over the counties of both sides'),
            }),
          ).describe('The years judged, the ones before them and the baseline year'),
        }),
      ).describe('Every ratio and share that is judged below the province'),
      leftOut: unlessEmpty(
        z.object({
          indicator: text.describe('The id of the indicator'),
          reason: z
            .enum(NO_GAP)
            .describe(
              'no-ratio: a count or score; not-by-county: counties do not add up to it; no-data: none of them reported it',
            ),
        }),
      ).describe('Judged below the province, and without a gap'),
    })
    .describe('How the focus groups of the plan stand against the rest of the counties'),
);
