import * as z from 'zod';
import type { Range } from '../../core/limits.ts';
import type { Rational } from '../../core/rational.ts';
import { inLowestTerms, rational, toDecimal, whole } from '../../core/rational.ts';
import type { Understood } from '../../core/written-cell.ts';
import type {
  AsideAccount,
  CellAccount,
  ConditionAccount,
  FigureAccount,
  MemberAccount,
  Parts,
} from '../../insight/explain/explanation.ts';
import { MEMBER_STATES } from '../../insight/explain/explanation.ts';
import { holding } from './held.ts';
import { count, list, memberCode, number, place, text, unlessEmpty, year } from './values.ts';
import type { Wording } from './wording.ts';

const twoNumbers = z.object({
  numerator: number.describe('A whole number'),
  denominator: number.describe('A whole number'),
});
const written = (value: bigint) => toDecimal(rational(value), 'down');

/** A whole number. */
export const wholeCodec = z.codec(number, z.custom<bigint>(), { decode: whole, encode: written });

/** A fraction of whole numbers, in lowest terms: what it says is exact. */
export const exactCodec = z.codec(twoNumbers, z.custom<Rational>(), {
  decode: ({ numerator, denominator }) => rational(whole(numerator), whole(denominator)),
  encode: (value) => {
    const { num, den } = inLowestTerms(value);
    return { numerator: written(num), denominator: written(den) };
  },
});

/** A numerator and a denominator that are added up, each for itself. */
const partsCodec = z.codec(twoNumbers, z.custom<Parts>(), {
  decode: ({ numerator, denominator }) => ({ num: whole(numerator), den: whole(denominator) }),
  encode: ({ num, den }) => ({ numerator: written(num), denominator: written(den) }),
});

export const rangeCodec = holding<Range>()(
  z.object({
    low: exactCodec.describe('The least it may be'),
    high: exactCodec
      .nullable()
      .describe('The most it may be; the same if it is known, null if nothing bounds it'),
    lowReached: z.boolean().describe('false: it comes as near to low as one likes without reaching it'),
    highReached: z.boolean().describe('The same of high'),
  }),
);

const understood = holding<Understood>()(
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('number').describe('A number'),
      value: number.describe('What was counted'),
      power: z
        .int()
        .exactOptional()
        .describe('The power of ten that the digits were taken times: 4 for 万; absent if none'),
      powerFrom: z
        .enum(['cell', 'unit'])
        .exactOptional()
        .describe('Who says so: the cell itself, or the unit of its column, row or table'),
    }),
    z.object({
      kind: z.literal('percentage').describe('A percentage'),
      value: number.describe('In percent'),
      writtenAs: z
        .enum(['percent', 'per-mille', 'fraction'])
        .describe('What the digits are: 89.9, 899‰, or 0.899 in a column of fractions'),
    }),
    z.object({
      kind: z.literal('yes-no').describe('A yes or no'),
      value: z.boolean().describe('true for yes'),
    }),
  ]),
);

const cellCodec = holding<CellAccount>()(
  z.object({
    place: place.describe('Where it is'),
    subject: text.describe('The measure or indicator it is of'),
    part: z
      .enum(['numerator', 'denominator'])
      .exactOptional()
      .describe('Of a share that a region counts itself in two cells: which of them'),
    text: text.describe('What stands in it, as a person sees it'),
    understood: understood.describe('What was read out of that'),
  }),
);

const conditionCodec = holding<ConditionAccount>()(
  z.object({
    role: z
      .enum(['where', 'having'])
      .describe('where: whether it is one of those counted; having: whether it counts for the share'),
    measure: text.describe('The measure asked of'),
    holds: z.boolean().nullable().describe('null: it is not known'),
    census: count.nullable().describe('The population of the census of 2020, where that was used'),
  }),
);

const asideCodec = holding<AsideAccount>()(
  z.object({
    own: partsCodec.describe('What the region reported itself'),
    ofMembers: partsCodec.describe('What its members add up to'),
    counted: z.boolean().describe('true: its own figure is counted; false: the sum'),
    cells: list(cellCodec).describe('The cells of its own figure'),
  }),
);

/** Direct members have an id behind the code of their parent. */
const isDirect = (code: string) => code.includes('-');

function memberAccount({ region, member }: Wording) {
  return holding<MemberAccount>()(
    z.object({
      region: z
        .codec(
          z.object({
            code: memberCode.describe('Its code'),
            name: text.describe('Its name, in Chinese'),
          }),
          z.string(),
          { decode: ({ code }) => code, encode: (code) => (isDirect(code) ? member(code) : region(code)) },
        )
        .describe('The region, or direct member'),
      under: memberCode
        .nullable()
        .describe('The code of what it is added up into; null of the region that is explained'),
      state: z
        .enum(MEMBER_STATES)
        .describe(
          'reported: its own figures are counted; half: it reported a part of them; missing: none; excluded: it ' +
            'is none of those counted; added: the sum of its members is counted; stands-in: its own figure, since ' +
            'not all of them reported; larger: its own figure, since it is larger than the sum and can be',
        ),
      low: partsCodec.describe('What it adds where the value is lowest; of a count the denominator is 0'),
      high: partsCodec.describe('What it adds where the value is highest'),
      open: z.boolean().describe('true: it may add any amount to the denominator, or to a count'),
      mayRise: z.boolean().describe('true: nothing bounds what it may add to the numerator either'),
      reported: count.describe('How many of the members at or below it reported'),
      expected: count.describe('How many there are'),
      cells: unlessEmpty(cellCodec).describe('The cells that are counted, or of a part of what is needed'),
      conditions: unlessEmpty(conditionCodec).describe('Whether it satisfies the conditions of a share'),
      aside: asideCodec.nullable().describe('What it reported itself, beside the sum of its members'),
      percentage: cellCodec.nullable().describe('The percentage it reported, which can not be added up'),
    }),
  );
}

/** How a region came to its value in a year. */
export function figureCodec(wording: Wording) {
  return holding<FigureAccount>()(
    z.object({
      year: year.describe('The year'),
      by: z
        .enum(['percentage', 'score', 'roll-up'])
        .describe('A percentage or a score of its own; or what it and its members counted'),
      cells: unlessEmpty(cellCodec).describe('The cells of the percentage or score'),
      members: list(memberAccount(wording)).describe(
        'Everybody that was added up: the region itself first, each before its members; none of a score',
      ),
      range: rangeCodec.nullable().describe('Where the value lies; null if there is no data'),
      applicable: z.boolean().describe('false: there is nothing the indicator is about'),
    }),
  );
}
