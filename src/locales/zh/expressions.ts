import type { ExpressionWords } from '../words/expressions.ts';

const FORM = '写法如：1.3 * (schools + special-schools of the year before)';

export const EXPRESSIONS: ExpressionWords = {
  'not-understood': (found, at) => ({
    message: `第 ${at} 个字符处的${found}既不是指标项的 id，也不是数或运算符。`,
    hint: `${FORM}。指标项一律写 id。`,
  }),
  minus: (_, at) => ({
    message: `第 ${at} 个字符处的减号前后没有空格。`,
    hint: '减号前后各空一格；不空格的连字符是 id 的一部分。',
  }),
  'no-value': (found, at) => ({
    message:
      found === '“”'
        ? '式子不完整，后面应为指标项或数。'
        : `第 ${at} 个字符处应为指标项或数，而不是${found}。`,
    hint: FORM,
  }),
  'no-operator': (found, at) => ({
    message: `第 ${at} 个字符处的${found}之前应有 + - * / 之一。`,
    hint: FORM,
  }),
  unclosed: (_, at) => ({ message: `第 ${at} 个字符处的括号没有配对。`, hint: '请补上右括号。' }),
  unopened: (_, at) => ({ message: `第 ${at} 个字符处的括号没有配对。`, hint: '请删去，或补上左括号。' }),
  'too-long': (_, at) => ({ message: `式子超过 ${at - 1} 个字符。`, hint: '请拆成几条规则。' }),
  'no-measure': (found) => ({
    message: `${found}中没有指标项，无数可比。`,
    hint: '左边写指标项，与之相比的数写在右边。',
  }),
};
