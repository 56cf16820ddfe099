import * as z from 'zod';
import type { Counts, LevelCounts, Summary } from '../../core/model.ts';
import { LEVELS, STATUSES } from '../../core/model.ts';
import { recordOf } from '../../core/records.ts';
import { count } from './values.ts';
import { keyOf } from './written-names.ts';

const counts = Object.fromEntries(
  STATUSES.map((status) => {
    const shape = count.describe(`How many verdicts have the status ${status}`);
    // Reports that were written before there were waivers do not count them.
    return [keyOf(status), status === 'waived' ? shape.optional() : shape];
  }),
);

const ofLevel = z.object({
  ...counts,
  applied: z
    .object(counts)
    .describe('Of these, those held against a target that was stated for a higher level'),
});

const written = z.object({
  ...counts,
  byLevel: z
    .object(
      Object.fromEntries(
        LEVELS.map((level) => [level, ofLevel.exactOptional().describe(`Of the level ${level}`)]),
      ),
    )
    .describe('The same of each level that was judged'),
});

type WrittenCounts = Readonly<Record<string, number | undefined>>;

/** How many verdicts have each status, under a key that programs can use as a name: no-data is noData. */
export const summaryCodec = z.codec(written, z.custom<Summary>(), {
  decode: ({ byLevel, ...all }) => ({ ...read(all), byLevel: perLevel(byLevel, readLevel) }),
  encode: ({ byLevel, ...all }) => ({ ...write(all), byLevel: perLevel(byLevel, writeLevel) }),
});

function readLevel({ applied, ...all }: z.infer<typeof ofLevel>): LevelCounts {
  return { ...read(all), applied: read(applied) };
}

function writeLevel({ applied, ...all }: LevelCounts): z.infer<typeof ofLevel> {
  return { ...write(all), applied: write(applied) };
}

function perLevel<From, To>(levels: Readonly<Partial<Record<string, From>>>, make: (counts: From) => To) {
  return Object.fromEntries(
    LEVELS.flatMap((level): [string, To][] => {
      const own = levels[level];
      return own === undefined ? [] : [[level, make(own)]];
    }),
  );
}

function read(written: WrittenCounts): Counts {
  return recordOf(STATUSES, (status) => written[keyOf(status)] ?? 0);
}

function write(counts: Counts): WrittenCounts {
  return Object.fromEntries(STATUSES.map((status) => [keyOf(status), counts[status]]));
}
