import type { Words } from '../words.ts';
import { assessmentProblems } from './assessment-problems.ts';
import { EXPRESSIONS } from './expressions.ts';
import { count, meant, oneOf, quoted, syntax, typeNames } from './problem-phrases.ts';
import { textsProblems } from './texts-problems.ts';

export const yamlProblems: Words['yamlProblems'] = {
  syntax: ({ reason, found, more }) => ({
    message: `This is not valid YAML: ${syntax(reason)}${found === '' ? '' : ` (${quoted(found)})`}.`,
    ...(more > 0
      ? { hint: `${count(more, 'more error')} below probably ${more === 1 ? 'follows' : 'follow'} from it.` }
      : {}),
  }),
  'too-many-aliases': () => ({
    message:
      'There are so many aliases, or they are nested so deeply, that the file may expand far beyond its size.',
    hint: 'Write the values out.',
  }),
  'too-many-keys': ({ most }) => ({
    message: `There are more than ${most} entries; such a file is not read.`,
    hint: 'Remove what is not needed.',
  }),
  'too-deep': ({ most }) => ({
    message: `This is nested more than ${most} levels deep.`,
    hint: 'Check the indentation and the brackets.',
  }),
  'too-many-digits': ({ found, read }) => ({
    message: `${found} has more digits than can be kept; it would be read as ${read}.`,
    hint: 'Write the number that is meant with at most 15 digits.',
  }),
  'empty-value': ({ key }) => ({
    message: `${key} has an empty value.`,
    hint: 'Give it a value, or delete the line.',
  }),
  'wrong-type': ({ expected, found }) => ({
    message: `${found} has the wrong type; expected ${typeNames(expected)}.`,
  }),
  'not-allowed': ({ found, allowed, candidates }) => ({
    message: `${found} is not allowed here.`,
    hint: [meant(candidates).hint, oneOf(allowed)].filter(Boolean).join(' '),
  }),
  'unknown-key': ({ found, allowed, candidates }) => ({
    message: `Unknown key ${quoted(found)}.`,
    hint: [meant(candidates).hint, oneOf(allowed)].filter(Boolean).join(' '),
  }),
  'missing-key': ({ key }) => ({ message: `The key ${quoted(key)} is missing.` }),
  'one-of-keys': ({ found, allowed }) => ({
    message:
      found.length === 0 ? 'A key is missing.' : `Only one of these keys is allowed: ${found.join(', ')}.`,
    hint: `Write exactly one of: ${allowed.join(', ')}.`,
  }),
  pattern: ({ found, example }) => ({
    message: `${found} does not have the expected form.`,
    hint: `Write it as in: ${example}`,
  }),
  'no-such-day': ({ found }) => ({ message: `There is no such day as ${found}.` }),
  'out-of-range': ({ found, limit }) => ({ message: `${found} is out of range: ${limit}.` }),
  'key-needs-key': ({ found, needs }) => ({
    message: `${quoted(found)} means nothing without ${quoted(needs)}.`,
    hint: 'Write the other key too, or remove this one.',
  }),
  expression: ({ mistake, found, at }) => EXPRESSIONS[mistake](quoted(found), at),
  'unknown-reference': ({ what, found, candidates }) => ({
    message: `${quoted(found)} is not one of the ${what}.`,
    ...meant(candidates),
  }),
  'wrong-measure-type': ({ found, expected }) => ({
    message: `The measure ${found} has the wrong type; expected ${expected.join(' or ')}.`,
  }),
  'name-taken': ({ found, by }) => ({
    message: `The name ${quoted(found)} is already used for ${by}.`,
    hint: 'Use each name and alias for one thing only.',
  }),
  'year-outside-plan': ({ found, allowed }) => ({
    message: `${found} is not a year of the plan.`,
    hint: oneOf(allowed.map(String)),
  }),
  'level-not-judged': ({ found, allowed }) => ({
    message: `The indicator is not judged at the level ${found}.`,
    hint: oneOf(allowed),
  }),
  'reading-missing': () => ({
    message: 'An interpreted target must say how the plan was interpreted.',
    hint: 'Add reading: { zh: …, en: … }',
  }),
  'target-needs-kind': ({ comparison, allowed }) => ({
    message: `${comparison} is only for indicators of kind ${allowed.join(' or ')}.`,
  }),
  'share-levels': ({ level, of }) => ({
    message: `A share of regions at level ${of} cannot be judged below that level, at ${level}.`,
  }),
  'no-section': ({ expected, none }) => ({
    message: `There is neither ${expected.map((key) => `${key}:`).join(' nor ')} here, so the file does nothing.`,
    hint: `Write at least one of them; ${none} says that there are none.`,
  }),
  'ambiguous-name': ({ found, candidates }) => ({
    message: `${quoted(found)} may be more than one.`,
    hint: `Name the one that is meant, or write its code: ${candidates.join(', ')}.`,
  }),
  'not-judged-itself': ({ found, parent }) => ({
    message: `${quoted(found)} is not judged itself; its figures count for ${parent}.`,
  }),
  'dates-reversed': ({ found, first }) => ({
    message: `It expires on ${found}, before it is approved on ${first}.`,
  }),
  'waived-twice': ({ year, path, line }) => ({
    message: `The verdict of ${year} is waived in line ${line} of ${path} already.`,
    hint: 'A verdict can be waived only once; delete one of them.',
  }),
  'explained-twice': ({ path, line }) => ({
    message: `This names the same as the explanation in line ${line} of ${path}.`,
    hint: 'Make one of both.',
  }),
  'error-explained': ({ found }) => ({
    message: `${found} is an error, not a warning: its row is left out, and an explanation cannot bring it back.`,
    hint: 'Correct the data.',
  }),
  'explains-too-much': ({ finding, missing }) => ({
    message: `This does not say which ${finding} is explained.`,
    hint: `Add ${missing.join(', ')}${missing.includes('path') ? '' : ', or name a path'}.`,
  }),
  'explains-nothing': ({ finding, key, allowed }) => ({
    message: `A finding ${finding} says nothing of ${quoted(key)}.`,
    hint: oneOf(allowed),
  }),
  'reported-above-level': ({ measure, reportedBy, level }) => ({
    message: `${measure} is reported at level ${reportedBy}, so nothing can be judged by it at ${level}.`,
  }),
  ...assessmentProblems,
  ...textsProblems,
};
