import * as z from 'zod';
import type { Baseline } from '../../core/baselines.ts';
import { holding } from './held.ts';
import { regionCodec } from './region.ts';
import { boundsCodec } from './target.ts';
import { number, text } from './values.ts';
import type { Wording } from './wording.ts';

/** What an indicator came to in the baseline year. */
export function baselineCodec(wording: Wording) {
  return holding<Baseline>()(
    z.object({
      indicator: text.describe('The id of the indicator'),
      region: regionCodec(wording).describe('The region'),
      value: number
        .exactOptional()
        .describe('Cut downwards to six places if it is no finite decimal; absent if it is not known'),
      numerator: number.exactOptional().describe('Of a ratio or share, exact'),
      denominator: number.exactOptional().describe('Of a ratio or share, exact'),
      bounds: boundsCodec.exactOptional().describe('Where the value may lie while members are missing'),
    }),
  );
}
