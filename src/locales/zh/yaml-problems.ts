import type { Words } from '../words.ts';
import { assessmentProblems } from './assessment-problems.ts';
import { EXPRESSIONS } from './expressions.ts';
import { meant, oneOf, quoted, syntax, typeNames } from './problem-phrases.ts';
import { textsProblems } from './texts-problems.ts';

export const yamlProblems: Words['yamlProblems'] = {
  syntax: ({ reason, found, more }) => ({
    message: `YAML 语法有误：${syntax(reason)}${found === '' ? '' : `（${quoted(found)}）`}。`,
    ...(more > 0 ? { hint: `其后还有 ${more} 处错误，多半由它引起。` } : {}),
  }),
  'too-many-aliases': () => ({
    message: '锚点引用过多或相互嵌套，展开后可能极大。',
    hint: '请直接写出内容。',
  }),
  'too-many-keys': ({ most }) => ({
    message: `条目超过 ${most} 个，不予读取。`,
    hint: '请删去不需要的内容。',
  }),
  'too-deep': ({ most }) => ({ message: `嵌套超过 ${most} 层。`, hint: '请检查缩进和括号。' }),
  'too-many-digits': ({ found, read }) => ({
    message: `${found} 的位数过多，会被读成 ${read}。`,
    hint: '请用不超过 15 位数字写明原意。',
  }),
  'empty-value': ({ key }) => ({ message: `${key} 的值是空的。`, hint: '请写明取值，或删去这一行。' }),
  'wrong-type': ({ expected, found }) => ({
    message: `${found} 的类型不对，此处应为 ${typeNames(expected)}。`,
  }),
  'not-allowed': ({ found, allowed, candidates }) => ({
    message: `此处不能是 ${found}。`,
    hint: [meant(candidates).hint, oneOf(allowed)].filter(Boolean).join(''),
  }),
  'unknown-key': ({ found, allowed, candidates }) => ({
    message: `此处没有${quoted(found)}这个键。`,
    hint: [meant(candidates).hint, oneOf(allowed)].filter(Boolean).join(''),
  }),
  'missing-key': ({ key }) => ({ message: `缺少键${quoted(key)}。` }),
  'one-of-keys': ({ found, allowed }) => ({
    message: found.length === 0 ? '缺少一个键。' : `这些键只能有一个：${found.join('、')}。`,
    hint: `须且只须有其一：${allowed.join('、')}。`,
  }),
  pattern: ({ found, example }) => ({ message: `${found} 的写法不对。`, hint: `例如：${example}` }),
  'no-such-day': ({ found }) => ({ message: `日历中没有 ${found} 这一天。` }),
  'out-of-range': ({ found, limit }) => ({ message: `${found} 超出范围：${limit}。` }),
  'key-needs-key': ({ found, needs }) => ({
    message: `没有${quoted(needs)}，${quoted(found)}就没有意义。`,
    hint: '请补上前者，或删去后者。',
  }),
  expression: ({ mistake, found, at }) => EXPRESSIONS[mistake](quoted(found), at),
  'unknown-reference': ({ what, found, candidates }) => ({
    message: `${what} 中没有${quoted(found)}。`,
    ...meant(candidates),
  }),
  'wrong-measure-type': ({ found, expected }) => ({
    message: `指标项 ${found} 的类型不符，此处需要：${expected.join(' 或 ')}。`,
  }),
  'name-taken': ({ found, by }) => ({
    message: `名称${quoted(found)}已用于 ${by}。`,
    hint: '一个名称或别名只能指一样东西。',
  }),
  'year-outside-plan': ({ found, allowed }) => ({
    message: `${found} 不是本计划的年份。`,
    hint: oneOf(allowed.map(String)),
  }),
  'level-not-judged': ({ found, allowed }) => ({
    message: `该指标不在 ${found} 层级判定。`,
    hint: oneOf(allowed),
  }),
  'reading-missing': () => ({
    message: '解读得出的目标须写明如何解读。',
    hint: '请加上 reading: { zh: …, en: … }',
  }),
  'target-needs-kind': ({ comparison, allowed }) => ({
    message: `${comparison} 只用于 kind 为 ${allowed.join('、')} 的指标。`,
  }),
  'share-levels': ({ level, of }) => ({ message: `以 ${of} 为成员的占比不能在更低的 ${level} 层级判定。` }),
  'no-section': ({ expected, none }) => ({
    message: `这里既没有 ${expected.map((key) => `${key}:`).join('，也没有 ')}，文件没有任何作用。`,
    hint: `请至少写一个部分；确实没有内容请写 ${none} 。`,
  }),
  'ambiguous-name': ({ found, candidates }) => ({
    message: `${quoted(found)}可能指不止一个。`,
    hint: `请写明其一，或写代码：${candidates.join('、')}。`,
  }),
  'not-judged-itself': ({ found, parent }) => ({
    message: `${quoted(found)}不单独判定，其数据计入${parent}。`,
  }),
  'dates-reversed': ({ found, first }) => ({ message: `有效期止于 ${found}，早于批准之日 ${first}。` }),
  'waived-twice': ({ year, path, line }) => ({
    message: `该项 ${year} 年的判定已在 ${path} 第 ${line} 行豁免。`,
    hint: '一项判定只能豁免一次，请删去其一。',
  }),
  'explained-twice': ({ path, line }) => ({
    message: `与 ${path} 第 ${line} 行的说明所指完全相同。`,
    hint: '请合为一条。',
  }),
  'error-explained': ({ found }) => ({
    message: `${found} 是错误，不是警告：所在的行未被采用，说明不能使它生效。`,
    hint: '请改正数据。',
  }),
  'explains-too-much': ({ finding, missing }) => ({
    message: `没有写明所说明的是哪一处 ${finding}。`,
    hint: `请补上 ${missing.join('、')}${missing.includes('path') ? '' : '，或写明 path'}。`,
  }),
  'explains-nothing': ({ finding, key, allowed }) => ({
    message: `${finding} 与${quoted(key)}无关。`,
    hint: oneOf(allowed),
  }),
  'reported-above-level': ({ measure, reportedBy, level }) => ({
    message: `${measure} 由 ${reportedBy} 层级报送，不能据此判定 ${level} 层级。`,
  }),
  ...assessmentProblems,
  ...textsProblems,
};
