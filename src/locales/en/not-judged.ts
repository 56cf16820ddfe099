import type { Problem } from '../../core/errors.ts';
import type { Level } from '../../core/model.ts';
import type { Message } from '../words.ts';

const LEVELS: Readonly<Record<Level, string>> = {
  province: 'the province',
  prefecture: 'prefectures',
  county: 'counties',
};

/** Why there is no verdict to explain. */
export function notJudged(indicator: string, why: Problem<'not-judged'>['why']): Message {
  switch (why.code) {
    case 'level': {
      const levels = why.levels.map((level) => LEVELS[level]).join(', ');
      return {
        message: `${indicator} is judged for ${levels} only, not for ${why.region.name}.`,
        hint: 'Name a region that is judged with --region.',
      };
    }
    case 'baseline-year':
      return {
        message: `${why.year} is the baseline year: others start from it, and it is not judged.`,
        hint: `Write ${why.years.join(', ')}.`,
      };
    case 'goal':
      return {
        message: `${indicator} is a goal for which the plan gives no figure, and it is not judged.`,
        hint: 'Its words: dabiao targets show',
      };
    case 'not-in-report':
      return {
        message: `${why.path} holds no verdict on ${indicator} for ${why.region.name}${why.year === null ? '' : ` in ${why.year}`}.`,
        hint: 'A report holds what was judged then: name one of its indicators, regions and years, or the data.',
      };
  }
}
