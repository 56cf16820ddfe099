import * as z from 'zod';
import type { Progress } from '../../core/progress.ts';
import { PROGRESS_CLASSES, PROGRESS_METHODS, UNASSESSED } from '../../core/progress.ts';
import { holding } from './held.ts';
import { number } from './values.ts';

/** How far a region has come on the way to the final target. */
export const progressCodec = holding<Progress>()(
  z.object({
    class: z.enum(PROGRESS_CLASSES).describe('How the pace so far compares with the one that is needed'),
    method: z
      .enum(PROGRESS_METHODS)
      .describe('linear: by yearly change; cagr: by yearly growth, after Eurostat'),
    ratio: number
      .exactOptional()
      .describe(
        'The pace so far, as a part of the one that is needed; cut downwards to six places if it is no finite decimal',
      ),
    yearsToGo: number
      .exactOptional()
      .describe(
        'Years until the value comes to the target at the mean yearly change so far, absent if it does not; ' +
          'cut upwards to six places if it is no finite decimal',
      ),
    worsened: z
      .literal(true)
      .exactOptional()
      .describe('The target is met, and the value is worse than in the baseline year; of achieved'),
    reason: z.enum(UNASSESSED).exactOptional().describe('Why there is no class; only of not-assessable'),
  }),
);
