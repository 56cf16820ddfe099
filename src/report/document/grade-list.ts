import * as z from 'zod';
import type { ClassGrades, GradeList, Named } from '../../core/grade-list.ts';
import { holding } from './held.ts';
import { gradeCodec } from './ranking.ts';
import { regionCodec } from './region.ts';
import { bilingual, count, level, list, text, year } from './values.ts';
import type { Wording } from './wording.ts';

function named(wording: Wording) {
  return {
    count: count.describe('How many regions'),
    regions: list(regionCodec(wording))
      .exactOptional()
      .describe('Which, in the order of codes; absent where they are not named'),
  };
}

function classGrades(wording: Wording) {
  return holding<ClassGrades>()(
    z.object({
      id: text.describe('Its id in the assessment'),
      title: bilingual.describe('What it is called'),
      level: level.describe('The level of its regions'),
      grades: list(z.object({ grade: text.describe('The id of the grade'), ...named(wording) })).describe(
        'Best first; those too that no region has',
      ),
      incomplete: holding<Named>()(z.object(named(wording))).describe(
        'Without a grade, because something was not reported',
      ),
    }),
  );
}

/** Grades without what they are made by. */
export function gradeListCodec(wording: Wording) {
  return holding<GradeList>()(
    z.object({
      year: year.describe('The year'),
      title: bilingual.describe('What the assessment is called'),
      grades: list(gradeCodec).describe('Best first'),
      gradesSource: text.describe('Where the grades come from'),
      classes: list(classGrades(wording)).describe('The regions that are held against each other'),
      unclassed: holding<Named>()(z.object(named(wording))).describe('Regions that are in no class'),
    }),
  );
}
