import * as z from 'zod';
import type { MissingFigures } from '../../core/todo.ts';
import { holding } from './held.ts';
import { responsibleCodec } from './responsible.ts';
import { targetCodec } from './target.ts';
import { list, memberCode, text, unlessEmpty, year } from './values.ts';
import { verdictCodec } from './verdict.ts';
import type { Wording } from './wording.ts';

const missing = holding<MissingFigures>()(
  z.object({
    year: year.describe('The year judged, or the earlier one that the target starts from'),
    measures: list(text).describe('The ids of the measures that were not reported'),
    members: list(memberCode).describe('Who has to report them: regions and direct members'),
  }),
);

function itemCodec(wording: Wording) {
  return z.object({
    verdict: verdictCodec(wording).describe(
      "As it was judged; of what is due, today's value held against the target of the next year",
    ),
    responsible: responsibleCodec
      .nullable()
      .describe('Who answers for it; null: the plan names nobody for the level of the region'),
    missing: unlessEmpty(missing).describe('What is lacking before it can be told whether the target is met'),
    next: targetCodec
      .exactOptional()
      .describe('Of what lacks data: the target of the next year, of which nothing can be told either'),
  });
}

/** The three lists of what is to be done. */
export function todoCodec(wording: Wording) {
  const item = itemCodec(wording);
  return z.object({
    year: year.describe('The year judged'),
    nextYear: year.nullable().describe('The next year that the plan judges; null after the last'),
    missed: list(item).describe('Targets that are missed: status fail, or waived where that was approved'),
    unreported: list(item).describe(
      'What lacks data: no-data, undetermined, or no-target where the baseline of the milestone is lacking',
    ),
    due: list(item).describe(
      "Targets of the next year that today's value does not meet: fail, with what it takes as the shortfall; else it can't be told",
    ),
  });
}
