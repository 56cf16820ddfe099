import * as z from 'zod';
import type { Members, Verdict } from '../../core/model.ts';
import { CHANGES } from '../../core/model.ts';
import type { Renamed } from './held.ts';
import { holding } from './held.ts';
import { noteCodec } from './note.ts';
import { regionCodec } from './region.ts';
import { boundsCodec, shortfallCodec, targetCodec } from './target.ts';
import { code, count, number, place, status, text, unlessEmpty, year } from './values.ts';
import type { Wording } from './wording.ts';

const members = holding<Members>()(
  z.object({
    reported: count.describe('How many of them reported'),
    expected: count.describe('How many there are'),
    missing: unlessEmpty(code).describe('Members that reported nothing usable'),
    lacking: unlessEmpty(code).describe('Members of a share known not to satisfy its condition'),
  }),
);

function writtenCodec(wording: Wording) {
  return holding<Renamed<Verdict, 'places', 'observations'>>()(
    z.object({
      indicator: text.describe('The id of the indicator'),
      region: regionCodec(wording).describe('The region that is judged'),
      year: year.describe('The year it is judged for'),
      status: status.describe('What comes of it'),
      value: number
        .exactOptional()
        .describe(
          'Cut to six places towards the failing side if it is no finite decimal; absent if it is not known',
        ),
      unit: text.describe('The id of the unit of the value'),
      numerator: number.exactOptional().describe('Of a ratio or share, exact'),
      denominator: number.exactOptional().describe('Of a ratio or share, exact'),
      bounds: boundsCodec.exactOptional().describe('Where the value may lie while members are missing'),
      target: targetCodec.exactOptional().describe('What it is held against; absent if there is no target'),
      margin: number
        .exactOptional()
        .describe(
          'How far the value is on the right side of the target: negative if it misses (0 if it is the one it ' +
            'had to exceed) or passes thanks to the tolerance only. Value minus target; of at-most target ' +
            'minus value, of between the distance to the nearer end. Cut downwards',
        ),
      approximate: z.literal(true).exactOptional().describe('Met only thanks to the tolerance'),
      shortfall: shortfallCodec.exactOptional().describe('What is lacking, in what can be acted on'),
      members: members.describe('The regions the figure is made up of'),
      notes: unlessEmpty(noteCodec).describe('Why the verdict is what it is'),
      observations: unlessEmpty(place).describe(
        "The cells of the region's own figure; of a roll-up that fails, those of its members",
      ),
      change: z.enum(CHANGES).exactOptional().describe('Since the previous report, where one was given'),
    }),
  );
}

/** A verdict; names of regions are only for the reader of the document. */
export function verdictCodec(wording: Wording) {
  return z.codec(writtenCodec(wording), z.custom<Verdict>(), {
    decode: ({ observations, ...rest }) => ({ ...rest, places: observations }),
    encode: (verdict) => ({ ...verdict, observations: verdict.places }),
  });
}
