import { plural } from './plural.ts';
import type { ContentSentences } from '../words/content-sentences.ts';

/** The sentences of a circular, and what is said of method and evidence. */
export const circularSentences: Pick<
  ContentSentences,
  | 'methods'
  | 'evidencePlan'
  | 'evidenceTool'
  | 'evidenceData'
  | 'circularOpening'
  | 'circularMissed'
  | 'circularSlow'
  | 'circularData'
  | 'slowRegions'
  | 'missedOf'
  | 'noneSlow'
  | 'answers'
  | 'nobodyNamed'
  | 'noneMissed'
> = {
  methods: ({ baselineYear, milestones, applied, tolerance, progress, gaps }) => [
    'A ratio is the sum of the numerators of all members divided by the sum of their denominators; percentages are never averaged. Values are compared with targets exactly and printed rounded half up to two places, with more places where rounding would say something else than the verdict. Shortfalls and changes are worked out from exact values and may differ in the last place from the difference of the printed ones.',
    ...(milestones
      ? [
          `Where the plan gives no target for a year, it is read off the straight line from the region’s own value of ${baselineYear ?? 'the baseline year'} to the final target; numbers of things are whole.`,
        ]
      : []),
    ...(applied
      ? [
          'A provincial target for a part of the whole, such as 90 % or 95 %, that is applied to prefectures and counties is marked and counted apart, and is not their own obligation.',
        ]
      : []),
    ...(tolerance
      ? ['A target of “about” is judged with a tolerance; what is met within it is marked.']
      : []),
    ...(progress
      ? [
          `Progress is the mean yearly change since ${baselineYear ?? 'the baseline year'} divided by the one needed to reach the final target.`,
        ]
      : []),
    ...(gaps
      ? [
          'A gap is the difference between two sides in percentage points; medians and quartiles of counties are interpolated linearly. No limit exists for differences between counties: they are shown, not judged.',
        ]
      : []),
  ],
  evidencePlan: (title, document, digest) =>
    `Targets: ${title}${document === null ? '' : ` (${document})`}; SHA-256 of the file of targets: ${digest}.`,
  evidenceData: (year, files, asOf) =>
    `Source: ${plural(files, 'file', 'files')} reported by the regions; year of the data: ${year}${asOf === null ? '' : `; as of ${asOf}`}.`,
  evidenceTool: (name, version) => `Checked and computed by ${name} ${version}.`,
  circularOpening: (plan, year) => `The results of ${year} under ${plan} are as follows.`,
  circularMissed: 'Targets missed',
  circularSlow: 'Regions that lag behind',
  circularData: 'Problems of reporting',
  slowRegions: (level, items, more) =>
    `${level === 'prefecture' ? 'Prefectures' : 'Counties'} with the most missed targets, own or applied: ${items.join('; ')}${more > 0 ? `; and ${more} more that miss any` : ''}.`,
  missedOf: (missed, judged) => `${missed} of ${judged}`,
  noneSlow: (level) => `No ${level} misses a target.`,
  answers: (who, supporting, indicator, lack, by) =>
    `${who}${supporting === null ? '' : `, with ${supporting}`}: ${indicator}, ${lack}${by === null ? '' : `, due ${by}`}.`,
  nobodyNamed: (items) => `Missed targets for which the plan names nobody: ${items.join('; ')}.`,
  noneMissed: 'No target is missed; nothing is asked for this year.',
};
