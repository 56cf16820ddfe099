import type { FactsByCode } from '../../../core/findings.ts';
import { placeName } from '../../../core/origin.ts';
import type { FindingWordsOf } from '../../words/findings.ts';
import { about } from './phrases.ts';

/** Other figures that are spelt out. */
const MOST_NAMED = 3;

/** Some of the other figures; the rest is only counted. */
function elsewhere({ others, more }: FactsByCode['conflicting-figures']): string {
  const count = others.length - MOST_NAMED + more;
  const named = others.slice(0, MOST_NAMED).map((other) => `${other.text} at ${placeName(other.place)}`);
  return named.join(', ') + (count > 0 ? ` and ${count} more` : '');
}

export const submission: FindingWordsOf<'submission'> = {
  'duplicate-figure': {
    title: 'duplicate figure',
    message: ({ subject, region, year, first }, names) =>
      `The same figure stands at ${placeName(first)} already (${about(names, subject, region, year)}); it counts once.`,
  },
  'conflicting-figures': {
    title: 'conflicting figures',
    message: (facts, names) =>
      `Different figures for one thing (${about(names, facts.subject, facts.region, facts.year)}): ${facts.text} here, ${elsewhere(facts)}. None of them counts.`,
    hint: 'Keep the right one and take the others out.',
  },
  'total-differs': {
    title: 'total differs',
    message: ({ subject, stated, computed, rows }, names) =>
      `The total row says ${stated}; the ${rows} rows it stands for come to ${computed} (${names.topic(subject)}).`,
    hint: 'Total rows are not read as data. A row may be missing, or a figure wrong.',
  },
  'reported-differs': {
    title: 'reported differs',
    message: ({ subject, region, year, reported, computed }, names) =>
      `Reported is ${reported}, but the figures behind it come to ${computed} (${about(names, subject, region, year)}).`,
    hint: ({ complete }) =>
      complete
        ? 'They are complete, so what they come to is judged.'
        : 'Some are still missing; what was reported already contradicts the others.',
  },
  jump: {
    title: 'jump',
    message: ({ subject, region, year, before, now }, names) =>
      `${now} after ${before} the year before: more than double, or less than half (${about(names, subject, region, year)}).`,
    hint: 'Check both figures; a unit or a digit may be wrong.',
  },
  'transposed-digits': {
    title: 'transposed digits',
    message: ({ subject, region, year, before, now }, names) =>
      `${now} is ${before}, the figure of the year before, with two digits swapped (${about(names, subject, region, year)}).`,
    hint: 'Check the figure.',
  },
  'part-is-whole': {
    title: 'part is whole',
    message: ({ indicator, year, regions }, names) =>
      `All ${regions} regions that report ${names.topic(indicator)} for ${year} have all of it: numerator and denominator are the same everywhere.`,
    hint: 'One column may have been copied into the other.',
  },
  'same-figures': {
    title: 'same figures',
    message: ({ region, year, otherRegion, otherYear, count, other }, names) =>
      `All ${count} figures of ${names.region(region)}, ${year}, are those of ${names.region(otherRegion)}, ${otherYear} (${placeName(other)}).`,
    hint: 'One may have been copied from the other.',
  },
  'not-reported': {
    title: 'not reported',
    message: ({ region, years }, names) =>
      `${names.region(region)} (${region}) is expected to report, and no figure of it counts for ${years.join(', ')}.`,
    hint: 'Ask for its figures, or take it out of --expect.',
  },
  'county-missing': {
    title: 'county missing',
    message: ({ region, year }, names) =>
      `${names.region(region)} reported for ${year - 1} and not for ${year}, as others of its prefecture did.`,
    hint: 'Is a row or a file missing?',
  },
};
