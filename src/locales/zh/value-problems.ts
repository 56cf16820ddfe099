import type { Words } from '../words.ts';
import { quoted } from './problem-phrases.ts';

/** What is wrong with the value of an option that is a number, a size or a date. */
export const valueProblems: Pick<Words['problems'], 'not-a-count' | 'not-a-size' | 'not-a-date'> = {
  'not-a-count': ({ option, text }) => ({
    message: `${option} ${quoted(text)}不是数字。`,
    hint: '请写 0 或更大的整数。',
  }),
  'not-a-size': ({ option, text }) => ({
    message: `${option} ${quoted(text)}不是文件大小。`,
    hint: '请写数字和单位，最大 2GB，例如 600MB、1.5GB。',
  }),
  'not-a-date': ({ option, text }) => ({
    message: `${option} ${quoted(text)}不是日期。`,
    hint:
      option === '--as-of' ? '写法：2025-12-31 或 2025-12-31T08:00:00+08:00。' : '它是 1970 年以来的秒数。',
  }),
};
