import * as z from 'zod';
import { APPLIED_TARGETS, ATTAINMENTS, EFFECTS, OPEN_BECAUSE } from '../../core/scores.ts';
import type { Adjustment, ClassRanking, Ranking, Score, ScorePart, Standing } from '../../core/scores.ts';
import { holding } from './held.ts';
import { regionCodec } from './region.ts';
import { bilingual, count, level, list, number, status, text, unlessEmpty, year } from './values.ts';
import type { Wording } from './wording.ts';

const range = z.object({
  low: number.describe('The lowest that is possible, in percent'),
  high: number.describe('The highest; the same if nothing is open'),
});

const part = holding<ScorePart>()(
  z.object({
    indicator: text.describe('The id of the indicator'),
    weight: number.describe('As the assessment says it'),
    status: status.describe('That of the verdict; a waived failure counts as a missed target'),
    attained: range.describe('How much of the target was reached, in percent, cut to six places'),
    open: z
      .enum(OPEN_BECAUSE)
      .exactOptional()
      .describe('Why it is not known: what was not reported in the way the score needs it'),
    mayNotCount: z
      .literal(true)
      .exactOptional()
      .describe('It is open too whether the target holds there at all'),
  }),
);

const score = {
  score: range.describe('The weighted mean, of a hundred, as printed'),
  incomplete: z.boolean().describe('Something was not reported: no rank, and no grade but by a veto'),
  grade: text
    .nullable()
    .describe('The id of the grade, after adjustments; null of what is incomplete and under no veto'),
  gradeByScore: text.exactOptional().describe('The grade by the score alone, where adjustments changed it'),
  rank: count
    .nullable()
    .describe('Within the class; null of what is incomplete, and in a class of fewer than five'),
};

function adjustment(wording: Wording) {
  return holding<Adjustment>()(
    z.object({
      region: regionCodec(wording).describe('Whose grade it changes'),
      effect: z
        .enum(EFFECTS)
        .describe('lower-one-grade: one lower; cap: no better than a grade; veto: the lowest'),
      cap: text.exactOptional().describe('The best grade that is left, of cap'),
      reason: text.describe('Why, as declared'),
      document: text.describe('The document that says so'),
    }),
  );
}

function standing(wording: Wording) {
  return holding<Standing>()(
    z.object({
      region: regionCodec(wording).describe('The region'),
      ...score,
      adjustments: unlessEmpty(adjustment(wording)).describe(
        'Declared facts that change its grade this year',
      ),
      parts: list(part).describe('What its score is made of'),
      before: holding<Score>()(z.object(score))
        .exactOptional()
        .describe('The same for the year before, if the plan judges it and anything was reported for it'),
    }),
  );
}

function classRanking(wording: Wording) {
  return holding<ClassRanking>()(
    z.object({
      id: text.describe('Its id in the assessment'),
      title: bilingual.describe('What it is called'),
      level: level.describe('The level of its regions'),
      ranked: z.boolean().describe('Whether there are ranks: not in a class of fewer than five'),
      counts: z
        .object({
          complete: count.describe('How many of its regions have a score'),
          incomplete: count.describe('How many have none because something was not reported'),
        })
        .describe('Of the whole class, also where some of its regions are shown alone'),
      standings: list(standing(wording)).describe(
        'By rank, then code; without ranks by code; those that are incomplete last',
      ),
    }),
  );
}

export const gradeCodec = z.object({
  id: text.describe('Its id'),
  title: bilingual.describe('What it is called'),
  from: number.describe('The lowest score that still has it'),
});

/** Scores, grades and ranks of regions in a year. */
export function rankingCodec(wording: Wording) {
  return holding<Ranking>()(
    z.object({
      year: year.describe('The year'),
      title: bilingual.describe('What the assessment is called'),
      attainment: z
        .enum(ATTAINMENTS)
        .describe('proportional: as much of a target as was reached; met-or-not: all or nothing'),
      appliedTargets: z.enum(APPLIED_TARGETS).describe('What becomes of targets applied from a higher level'),
      weights: list(
        z.object({
          indicator: text.describe('The id of the indicator'),
          weight: number.describe('Above zero; only their proportions count'),
        }),
      ).describe('What each indicator weighs'),
      grades: list(gradeCodec).describe('Best first; half-open: a score just below has the next'),
      gradesSource: text.describe('Where the grades come from'),
      classes: list(classRanking(wording)).describe('The regions that are held against each other'),
      unclassed: unlessEmpty(regionCodec(wording)).describe(
        'Regions of those levels that are in no class, and so have no score',
      ),
    }),
  );
}
