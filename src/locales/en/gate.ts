import type { Words } from '../words.ts';
import type { OpenCounts } from '../words/report.ts';
import { openText } from './open-counts.ts';
import { plural } from './plural.ts';

/** How many of the missed targets are applied ones. */
const ofWhichApplied = (count: number, missed: number) => {
  if (count === 0) return '';
  if (count < missed) return ` (${count} of them applied)`;
  return missed === 1 ? ' (applied)' : ' (all of them applied)';
};

/** None but what is waived. */
const noneMissed = ({ waived }: OpenCounts) =>
  waived > 0 ? 'no target is missed without a waiver' : 'no target is missed';

export const next: Words['next'] = {
  meaning: (missed, applied, open) => {
    const said =
      missed === 0
        ? `N${noneMissed(open).slice(1)}`
        : `Across all regions and years, ${plural(missed, 'target is', 'targets are')} missed${ofWhichApplied(applied, missed)}`;
    return `${[said, ...openText(open)].join(', ')}.`;
  },
  oneRegion: 'reasons for one region',
  oneVerdict: 'how a verdict came about',
  oneIndicator: 'sources of an indicator',
  oneFinding: 'what a finding means',
  ownFiles: 'files of your own',
  checkFiles: 'dabiao check <file or folder>',
};

export const gate: Words['gate'] = {
  passes: 'The submission passes.',
  passesAll: (open) => `The submission passes: ${[noneMissed(open), ...openText(open)].join(', ')}.`,
  passesButMissed: (missed, applied) =>
    `The submission is accepted, but misses ${plural(missed, 'target', 'targets')}${ofWhichApplied(applied, missed)}.`,
  missedToo: (missed, applied) =>
    `${plural(missed, 'more target', 'more targets')} missed${ofWhichApplied(applied, missed)}, which does not affect the result`,
  fails: (reasons) => `The submission does not pass: ${reasons}.`,
  reasons: {
    'data-rejected': ({ count }) => `${plural(count, 'error', 'errors')} in the data`,
    'targets-missed': ({ count }) => `${plural(count, 'target', 'targets')} not met`,
    'verdicts-vanished': ({ count }) =>
      `${plural(count, 'verdict', 'verdicts')} of the previous report can no longer be given`,
    'too-many-findings': ({ count, most }) =>
      `${plural(count, 'finding', 'findings')}, at most ${most} allowed`,
  },
  ofWhichApplied,
  since: (path) => `compared with ${path}`,
  changes: {
    new: 'new since the previous report',
    worse: 'worse than in the previous report',
    same: 'as in the previous report',
    better: 'better than in the previous report',
  },
  known: 'already in the previous report',
  knownCount: (count) => `${plural(count, 'more problem', 'more problems')} already in the previous report`,
  vanished: 'In the previous report, but not judged now',
  vanishedSentence: (before, now) => `was ${before}, now ${now ?? 'not judged'}`,
  year: 'Year',
  target: 'Target',
  own: 'own',
  why: 'Reason',
  finding: 'Finding',
  place: 'Place',
  what: 'What is wrong',
  more: (count) => `${count} more; --format json lists them all.`,
};
