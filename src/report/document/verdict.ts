import * as z from 'zod';
import { comparisonsWith } from '../../core/comparisons/rules.ts';
import type { Members, Verdict } from '../../core/model.ts';
import { CHANGES } from '../../core/model.ts';
import type { Renamed } from './held.ts';
import { holding } from './held.ts';
import { noteCodec } from './note.ts';
import { progressCodec } from './progress.ts';
import { regionCodec } from './region.ts';
import { boundsCodec, shortfallCodec, targetCodec } from './target.ts';
import { code, count, memberCode, number, place, status, text, unlessEmpty, year } from './values.ts';
import { waiverCodec } from './waiver.ts';
import type { Wording } from './wording.ts';

function membersCodec({ member }: Wording) {
  return holding<Members>()(
    z.object({
      reported: count.describe('How many of them reported'),
      expected: count.describe('How many there are'),
      direct: unlessEmpty(
        z.codec(
          z.object({
            code: memberCode.describe('Its code: that of its parent, and an id'),
            name: text.describe('Its name, in Chinese'),
          }),
          z.string(),
          { decode: ({ code }) => code, encode: (code) => member(code) },
        ),
      ).describe('The direct members among them: what the region runs itself, and zones'),
      missing: unlessEmpty(memberCode).describe('Members that reported nothing usable'),
      lacking: unlessEmpty(code).describe('Members of a share known not to satisfy its condition'),
    }),
  );
}

/** The names of the comparisons whose targets have an upper end only, or both. */
const WITH_END = {
  high: comparisonsWith(({ ends }) => ends === 'high').join(' and '),
  both: comparisonsWith(({ ends }) => ends === 'both').join(' and '),
};

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
            'had to exceed) or passes thanks to the tolerance only. Value minus target; of ' +
            `${WITH_END.high} target minus value, of ${WITH_END.both} the distance to the nearer end. ` +
            'Cut downwards',
        ),
      approximate: z.literal(true).exactOptional().describe('Met only thanks to the tolerance'),
      shortfall: shortfallCodec.exactOptional().describe('What is lacking, in what can be acted on'),
      members: membersCodec(wording).describe('What the figure is made up of: regions and direct members'),
      notes: unlessEmpty(noteCodec).describe('Why the verdict is what it is'),
      observations: unlessEmpty(place).describe(
        "The cells of the region's own figure; of a roll-up that fails, those of its members",
      ),
      change: z.enum(CHANGES).exactOptional().describe('Since the previous report, where one was given'),
      progress: progressCodec
        .exactOptional()
        .describe('On the way from the baseline to the final target, of a later year'),
      waiver: waiverCodec.exactOptional().describe('The approval of the failure, of what is waived'),
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
