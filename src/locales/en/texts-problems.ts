import type { TextsFactsByKind } from '../../core/texts-problems.ts';
import type { Words } from '../words.ts';
import { meant, oneOf, quoted } from './problem-phrases.ts';

export const textsProblems: Pick<Words['yamlProblems'], keyof TextsFactsByKind> = {
  'unknown-placeholder': ({ found, allowed, candidates }) => ({
    message: `There is no placeholder {${found}}.`,
    hint: [meant(candidates.map((each) => `{${each}}`)).hint, oneOf(allowed.map((each) => `{${each}}`))]
      .filter(Boolean)
      .join(' '),
  }),
  'lone-brace': ({ brace, found }) => ({
    message:
      brace === '{'
        ? `The brace of ${quoted(found)} is never closed.`
        : `The brace at the end of ${quoted(found)} was never opened.`,
    hint: `Write a placeholder as {year}, and a brace itself twice: ${brace}${brace}.`,
  }),
  'unquoted-brace': ({ found }) => ({
    message: `A text that begins with ${found} needs quotation marks; without them YAML takes the brace for keys.`,
    hint: `Put the whole text in quotation marks: '${found}…'`,
  }),
  'no-placeholders': ({ found, key }) => ({
    message: `Nothing is put in for ${quoted(found)} here: ${key} is printed as it is written.`,
    hint: 'Write it out. Placeholders stand in before: and after: of a section.',
  }),
  'section-twice': ({ found, line }) => ({
    message: `The section ${quoted(found)} has an entry in line ${line} already.`,
    hint: 'Make one of both.',
  }),
  'words-for-hidden': ({ found, keys }) => ({
    message: `The section ${quoted(found)} is left out, so nobody would read its ${keys.join(', ')}.`,
    hint: `Remove show: false, or remove ${keys.join(', ')}.`,
  }),
};
