import type { Words } from '../words.ts';
import { quoted } from './problem-phrases.ts';

/** What is wrong with the value of an option that is a number, a size or a date. */
export const valueProblems: Pick<Words['problems'], 'not-a-count' | 'not-a-size' | 'not-a-date'> = {
  'not-a-count': ({ option, text }) => ({
    message: `${option} ${quoted(text)} is not a number.`,
    hint: 'Write a whole number, 0 or more.',
  }),
  'not-a-size': ({ option, text }) => ({
    message: `${option} ${quoted(text)} is not a size.`,
    hint: 'Write a number with its unit, up to 2GB: 600MB, 1.5GB.',
  }),
  'not-a-date': ({ option, text }) => ({
    message: `${option} ${quoted(text)} is not a date.`,
    hint:
      option === '--as-of'
        ? 'Write 2025-12-31 or 2025-12-31T08:00:00+08:00.'
        : 'Set it to a number of seconds since 1970.',
  }),
};
