import type { Words } from '../words.ts';

const quoted = (text: string) => `"${text}"`;

export const planDoubts: Words['planDoubts'] = {
  'percentage-as-fraction': ({ found, percent, isHardlyMet }) => ({
    message: `The target is ${found} %, which ${isHardlyMet ? 'hardly anything' : 'nearly everything'} meets.`,
    hint: `Targets of ratios and shares are in percent: write ${percent} if ${percent} % is meant.`,
  }),
  'reading-differs': ({ found, isUnnamed, said, where }) => ({
    message: `The target is ${isUnnamed ? 'the value of another year' : found}, but its ${where} says ${said.join(' and ')}.`,
    hint: 'Correct one of them, or explain in reading: where the figure comes from.',
  }),
  'target-falls': ({ found, year, before, yearBefore }) => ({
    message: `The target of ${year} is ${found}, less than the ${before} of ${yearBefore}.`,
    hint: 'Check both; a plan rarely asks for less in a later year.',
  }),
  'target-rises': ({ found, year, before, yearBefore }) => ({
    message: `The target of ${year} is at most ${found}, more than the ${before} of ${yearBefore}.`,
    hint: 'Check both; a plan rarely allows more in a later year.',
  }),
  'levels-unsaid': ({ found, levels }) => ({
    message: `The target ${found} is of a part of the whole and does not say for which levels it was stated, so each level is held to it as its own (${levels.join(', ')}).`,
    hint: 'Write levels:, for example levels: [province]; below them it is applied. If each level must meet it, list them all.',
  }),
  'always-met': ({ found }) => ({
    message: `Every value meets a target of ${found}.`,
    hint: 'Remove it if no target is meant.',
  }),
  'baseline-not-before': ({ found, first }) => ({
    message: `The baseline year ${found} is not before the first year of the plan, ${first}, so milestones cannot be calculated.`,
  }),
  'name-of-role': ({ found }) => ({
    message: `In a header, ${quoted(found)} already means something else, so a column of this name is not read as this topic.`,
    hint: 'Choose a name that says what is counted.',
  }),
  'unused-measure': ({ found }) => ({
    message: `No indicator uses the measure ${found}.`,
    hint: 'Remove it, or use it in the indicator it belongs to.',
  }),
  'part-is-its-whole': ({ found }) => ({
    message: `Numerator and denominator are the same measure, ${found}, so the ratio is always 100 %.`,
  }),
  'check-never-fails': () => ({
    message: 'This rule holds whatever is reported.',
    hint: 'Check its two sides; if nothing is meant to be ruled out, remove it.',
  }),
  'check-always-fails': () => ({
    message: 'This rule holds of nothing that can be reported.',
    hint: 'Check its two sides: the comparison may be the wrong way round.',
  }),
  'check-twice': ({ found }) => ({
    message: `The rule ${found} says the same.`,
    hint: 'Remove one of them: what breaks it would be reported twice.',
  }),
};
