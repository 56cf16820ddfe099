import type { FactsByCode } from '../../../core/findings.ts';
import { placeName } from '../../../core/origin.ts';
import type { FindingWordsOf } from '../../words/findings.ts';
import { brokenCheck } from './declared.ts';
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
      `The same figure was already given at ${placeName(first)} (${about(names, subject, region, year)}); it counts once.`,
  },
  'conflicting-figures': {
    title: 'conflicting figures',
    message: (facts, names) =>
      `Different figures are given for ${about(names, facts.subject, facts.region, facts.year)}: ${facts.text} here, ${elsewhere(facts)}. None of them counts.`,
    hint: 'Keep the right one and remove the others.',
  },
  'total-differs': {
    title: 'total differs',
    message: ({ subject, stated, computed, rows }, names) =>
      `The total row says ${stated}, but its ${rows} rows add up to ${computed} (${names.topic(subject)}).`,
    hint: 'Check the rows: one may be missing, or a figure may be wrong. Total rows are not read as data.',
  },
  'reported-differs': {
    title: 'reported differs',
    message: ({ subject, region, year, reported, computed, remainder }, names) =>
      `${reported} was reported, but the figures behind it give ${computed} (${about(names, subject, region, year)}).${
        remainder === undefined
          ? ''
          : ` The remainder, ${remainder}, cannot be schools of its own: no part is larger than its whole.`
      }`,
    hint: ({ complete }) =>
      complete
        ? 'Check both. The figures behind it are complete, so their result is judged.'
        : 'Check both. Some figures are still missing, but those reported already contradict it.',
  },
  'own-remainder': {
    title: 'own remainder',
    message: ({ subject, region, year, reported, computed, remainder }, names) =>
      `${reported} was reported, which is ${remainder} more than its members together, ${computed} (${about(names, subject, region, year)}).`,
    hint: ({ member }, names) =>
      member === undefined
        ? 'Its own schools have a row already: check the figures of all of them.'
        : `If these are schools it runs itself, report them in a row of their own as ${names.region(member)}; otherwise check the figures.`,
  },
  'check-failed': {
    title: 'check failed',
    message: brokenCheck,
    hint: ({ check }) => `Correct the figures. The rule is ${check} in dabiao targets checks.`,
  },
  'check-doubtful': {
    title: 'check doubtful',
    message: brokenCheck,
    hint: ({ check }) => `Check the figures. The rule is ${check} in dabiao targets checks.`,
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
      `${now} is the figure of the year before, ${before}, with two digits swapped (${about(names, subject, region, year)}).`,
    hint: 'Check the figure.',
  },
  'part-is-whole': {
    title: 'part is whole',
    message: ({ indicator, year, regions }, names) =>
      `All ${regions} regions that report ${names.topic(indicator)} for ${year} report the same numerator and denominator.`,
    hint: 'Check whether one column was copied into the other.',
  },
  'same-figures': {
    title: 'same figures',
    message: ({ region, year, otherRegion, otherYear, count, other }, names) =>
      `All ${count} figures of ${names.region(region)}, ${year}, are the same as those of ${names.region(otherRegion)}, ${otherYear} (${placeName(other)}).`,
    hint: 'Check whether one was copied from the other.',
  },
  'not-reported': {
    title: 'not reported',
    message: ({ region, years }, names) =>
      `${names.region(region)} (${region}) is expected to report, but has no usable figures for ${years.join(', ')}.`,
    hint: 'Ask for its figures, or remove it from --expect.',
  },
  'county-missing': {
    title: 'member missing',
    message: ({ region, year }, names) =>
      `${names.region(region)} reported for ${year - 1} but not for ${year}, unlike others of the same prefecture or province.`,
    hint: 'Check whether a row or a file is missing.',
  },
};
