import type { FindingFacts } from '../../../core/findings.ts';
import type { FindingWordsOf } from '../../words/findings.ts';
import type { Names } from '../../words/names.ts';

type Waived = Pick<FindingFacts<'waiver-over-pass'>, 'indicator' | 'region' | 'years'>;

const verdicts = ({ indicator, region, years }: Waived, names: Names) =>
  `${names.topic(indicator)}, ${names.region(region)}, ${years.join(', ')}`;

const WHY = {
  'not-judged': 'the indicator is not judged at this level',
  undetermined: 'undetermined because data is missing; once it is reported, there will be a verdict',
  'no-data': 'there is no data; once it is reported, there will be a verdict',
  'not-applicable': 'the indicator does not apply',
  'no-target': 'there is no target',
} as const;

export const waivers: FindingWordsOf<'waivers'> = {
  'waiver-expired': {
    title: 'expired waiver',
    message: (facts, names) =>
      `The waiver expired on ${facts.expiredOn} and has no effect (${verdicts(facts, names)}).`,
    hint: 'If it was extended, write the new document and dates; else delete it.',
  },
  'waiver-not-yet': {
    title: 'waiver not in force yet',
    message: (facts, names) =>
      `The waiver was approved only on ${facts.approvedOn}, after the day of the report, and has no effect (${verdicts(facts, names)}).`,
    hint: 'Check the date of the approval, and --as-of.',
  },
  'waiver-over-pass': {
    title: 'waiver of a target that is met',
    message: (facts, names) => `The target is met, so the waiver has no effect (${verdicts(facts, names)}).`,
    hint: 'Delete the waiver.',
  },
  'waiver-unmatched': {
    title: 'waiver without a failure',
    message: (facts, names) => `The waiver has no effect: ${WHY[facts.why]} (${verdicts(facts, names)}).`,
    hint: 'Only a missed target can be waived; check the indicator, the region and the year.',
  },
  'explanation-unmatched': {
    title: 'explanation without a warning',
    message: ({ finding, region, subject, year, file, row }, names) => {
      const what = [
        ...(subject === undefined ? [] : [names.topic(subject)]),
        ...(region === undefined ? [] : [names.region(region)]),
        ...(year === undefined ? [] : [String(year)]),
        ...(file === undefined ? [] : [file]),
        ...(row === undefined ? [] : [`line ${row}`]),
      ];
      return `There is no warning ${finding} that this explains (${what.join(', ')}).`;
    },
    hint: 'If the data was corrected, delete the explanation; else check what it names.',
  },
};
