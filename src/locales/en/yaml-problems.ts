import type { Words } from '../words.ts';
import { meant, oneOf, quoted, syntax, typeNames } from './problem-phrases.ts';

export const yamlProblems: Words['yamlProblems'] = {
  syntax: ({ reason, found, more }) => ({
    message: `This is no valid YAML: ${syntax(reason)}${found === '' ? '' : ` (${quoted(found)})`}.`,
    ...(more > 0
      ? { hint: `${more} more ${more === 1 ? 'mistake' : 'mistakes'} below probably follow from it.` }
      : {}),
  }),
  'too-many-aliases': () => ({
    message:
      'Anchors are used so often, or inside each other, that the file may unpack to far more than it seems.',
    hint: 'Write the values out.',
  }),
  'too-many-keys': ({ most }) => ({
    message: `There are more than ${most} entries; no such file is read.`,
    hint: 'Take out what is not needed.',
  }),
  'too-deep': ({ most }) => ({
    message: `This is nested more than ${most} levels deep.`,
    hint: 'Look at indentation and brackets.',
  }),
  'empty-value': ({ key }) => ({
    message: `${key} has an empty value.`,
    hint: 'Give it one, or delete the line.',
  }),
  'wrong-type': ({ expected, found }) => ({
    message: `${found} is not what is expected here: ${typeNames(expected)}.`,
  }),
  'not-allowed': ({ found, allowed, candidates }) => ({
    message: `${found} is not allowed here.`,
    hint: [meant(candidates).hint, oneOf(allowed)].filter(Boolean).join(' '),
  }),
  'unknown-key': ({ found, allowed, candidates }) => ({
    message: `There is no key ${quoted(found)} here.`,
    hint: [meant(candidates).hint, oneOf(allowed)].filter(Boolean).join(' '),
  }),
  'missing-key': ({ key }) => ({ message: `The key ${quoted(key)} is missing.` }),
  'one-of-keys': ({ found, allowed }) => ({
    message:
      found.length === 0 ? 'One key is missing.' : `Only one of these may stand here: ${found.join(', ')}.`,
    hint: `Exactly one of: ${allowed.join(', ')}.`,
  }),
  pattern: ({ found, example }) => ({
    message: `${found} is not written as it must be.`,
    hint: `As in: ${example}`,
  }),
  'out-of-range': ({ found, limit }) => ({ message: `${found} is out of range: ${limit}.` }),
  'unknown-reference': ({ what, found, candidates }) => ({
    message: `There is no ${quoted(found)} among the ${what}.`,
    ...meant(candidates),
  }),
  'wrong-measure-type': ({ found, expected }) => ({
    message: `The measure ${found} is of another type; needed is: ${expected.join(' or ')}.`,
  }),
  'name-taken': ({ found, by }) => ({
    message: `The name ${quoted(found)} already means ${by}.`,
    hint: 'Names and aliases must lead to one thing only.',
  }),
  'year-outside-plan': ({ found, allowed }) => ({
    message: `${found} is no year of the plan.`,
    hint: oneOf(allowed.map(String)),
  }),
  'level-not-judged': ({ found, allowed }) => ({
    message: `The indicator is not judged at the level ${found}.`,
    hint: oneOf(allowed),
  }),
  'reading-missing': () => ({
    message: 'An interpreted target must say how it was read out of the plan.',
    hint: 'Add reading: { zh: …, en: … }',
  }),
  'target-needs-kind': ({ comparison, allowed }) => ({
    message: `${comparison} is for indicators of kind ${allowed.join(', ')} only.`,
  }),
  'share-levels': ({ level, of }) => ({
    message: `A share of regions at level ${of} can't be judged below it, at ${level}.`,
  }),
  'reported-above-level': ({ measure, reportedBy, level }) => ({
    message: `${measure} is reported at level ${reportedBy}; nothing can be judged by it at ${level}.`,
  }),
};
