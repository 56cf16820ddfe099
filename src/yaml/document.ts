import type { CST, Document } from 'yaml';
import { Composer, isScalar, parseDocument } from 'yaml';
import { walk } from './walk.ts';

/**
 * The document of a text that was taken apart. The library can tell whether keys stand twice, but compares each
 * with all before it, which takes the square of their number: it is asked only where one does, to say which.
 */
export function documentOf(tokens: readonly CST.Token[], text: string): Document.Parsed {
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false });
  const [doc, ...others] = composer.compose(tokens, true, text.length);
  if (doc !== undefined && others.length === 0 && !hasKeyTwice(doc)) return doc;
  return parseDocument(text, { uniqueKeys: true, prettyErrors: false });
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
