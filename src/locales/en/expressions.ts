import type { ExpressionWords } from '../words/expressions.ts';

const FORM = 'Write it as in: 1.3 * (schools + special-schools of the year before)';

export const EXPRESSIONS: ExpressionWords = {
  'not-understood': (found, at) => ({
    message: `${found}, at character ${at}, is neither the id of a measure nor a number or an operator.`,
    hint: `${FORM}. Measures are called by their ids.`,
  }),
  minus: (_, at) => ({
    message: `The minus at character ${at} does not stand between spaces.`,
    hint: 'Put a space before and after it; without, a hyphen is part of an id.',
  }),
  'no-value': (found, at) => ({
    message:
      found === '""'
        ? 'The expression ends where a measure or a number should follow.'
        : `A measure or a number is expected at character ${at}, not ${found}.`,
    hint: FORM,
  }),
  'no-operator': (found, at) => ({
    message: `One of + - * / is expected at character ${at}, before ${found}.`,
    hint: FORM,
  }),
  unclosed: (_, at) => ({
    message: `The bracket opened at character ${at} is not closed.`,
    hint: 'Add the missing ).',
  }),
  unopened: (_, at) => ({
    message: `The bracket closed at character ${at} was not opened.`,
    hint: 'Remove it, or add the missing (.',
  }),
  'too-long': (_, at) => ({
    message: `The expression has more than ${at - 1} characters.`,
    hint: 'Split the rule into several.',
  }),
  'no-measure': (found) => ({
    message: `There is no measure in ${found}, so nothing reported is compared.`,
    hint: 'Write the measure on the left, the number it is compared with on the right.',
  }),
};
