import type { Document, LineCounter } from 'yaml';
import { Composer, isScalar, parseDocument } from 'yaml';
import type { YamlProblem } from '../core/yaml-problems.ts';
import { tokensOf } from './size.ts';
import { walk } from './walk.ts';

type Parsed =
  | { readonly doc: Document.Parsed; readonly aliases: boolean }
  | { readonly problems: readonly YamlProblem[] };

/**
 * The document of a text, and whether there are aliases in it, unless it is too large to be read. The library can
 * tell whether keys stand twice, but compares each with all before it, which takes the square of their number: it
 * is asked only where one does, to say which.
 * @param lineCounter counts the lines of the text
 */
export function documentOf(text: string, lineCounter: LineCounter): Parsed {
  const sized = tokensOf(text, lineCounter);
  if ('problems' in sized) return sized;
  const { tokens, aliases } = sized;
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false });
  const [doc, ...others] = composer.compose(tokens, true, text.length);
  if (doc !== undefined && others.length === 0 && !hasKeyTwice(doc)) return { doc, aliases };
  return { doc: parseDocument(text, { uniqueKeys: true, prettyErrors: false }), aliases };
}

function hasKeyTwice(doc: Document.Parsed): boolean {
  let found = false;
  walk(doc.contents, {
    map: ({ items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found = true;
        seen.add(key.value);
      }
    },
  });
  return found;
}
