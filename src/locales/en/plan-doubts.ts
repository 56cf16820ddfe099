import type { Words } from '../words.ts';

const quoted = (text: string) => `"${text}"`;

export const planDoubts: Words['planDoubts'] = {
  'percentage-as-fraction': ({ found, percent, isHardlyMet }) => ({
    message: `The target is ${found} %, which ${isHardlyMet ? 'hardly anything' : 'nearly everything'} meets.`,
    hint: `Targets of ratios and shares are in percent: write ${percent} if ${percent} % is meant.`,
  }),
  'reading-differs': ({ found, isUnnamed, said, where }) => ({
    message: `The target is ${isUnnamed ? 'the value of the year before' : found}, but its ${where} names ${said.join(' and ')}.`,
    hint: 'Correct one of the two, or say in reading: how the figure came about.',
  }),
  'target-falls': ({ found, year, before, yearBefore }) => ({
    message: `The target of ${year} is ${found}, less than the ${before} of ${yearBefore}.`,
    hint: 'Check both; a plan rarely asks for less later on.',
  }),
  'target-rises': ({ found, year, before, yearBefore }) => ({
    message: `The target of ${year} is at most ${found}, more than the ${before} of ${yearBefore}.`,
    hint: 'Check both; a plan rarely allows more later on.',
  }),
  'always-met': ({ found }) => ({
    message: `Every value meets a target of ${found}.`,
    hint: 'Leave the target out if there is none.',
  }),
  'baseline-not-before': ({ found, first }) => ({
    message: `The baseline year ${found} is not before the first year of the plan, ${first}; milestones can't be worked out.`,
  }),
  'name-of-role': ({ found }) => ({
    message: `In a header ${quoted(found)} means something else, so a column of this name is not taken for this.`,
    hint: 'Choose a name that says what is counted.',
  }),
  'unused-measure': ({ found }) => ({
    message: `No indicator uses the measure ${found}.`,
    hint: 'Take it out, or name it in the indicator it belongs to.',
  }),
  'part-is-its-whole': ({ found }) => ({
    message: `Numerator and denominator are the same measure, ${found}; the ratio is always 100 %.`,
  }),
};
