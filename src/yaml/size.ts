import { CST, Lexer, Parser } from 'yaml';
import type { YamlFacts, YamlProblem } from '../core/yaml-problems.ts';

/**
 * Reading takes the square of the number of keys, and calls itself for each level: files that nobody wrote by
 * hand are refused first.
 */
const MOST_KEYS = 5000;
const MOST_ENTRIES = 20_000;
const MOST_LEVELS = 50;

/**
 * What of a YAML file is too large to be read: one collection, all of them together, or how deep they are
 * nested.
 */
export function outsized(text: string): YamlProblem[] {
  const problem = (facts: YamlFacts, offset: number): YamlProblem[] => {
    const before = text.slice(0, offset).split('\n');
    return [{ facts, line: before.length, column: (before.at(-1) ?? '').length + 1, keys: [] }];
  };
  const end = endOfEntries(text);
  if (end !== null) return problem({ kind: 'too-many-keys', most: MOST_ENTRIES }, end);
  const waiting: { readonly token: CST.Token; readonly level: number }[] = [];
  for (const token of new Parser().parse(text)) waiting.push({ token, level: 0 });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, level } = next;
    if (token.type === 'document' && token.value !== undefined) waiting.push({ token: token.value, level });
    if (token.type !== 'block-map' && token.type !== 'block-seq' && token.type !== 'flow-collection')
      continue;
    if (level === MOST_LEVELS) return problem({ kind: 'too-deep', most: MOST_LEVELS }, token.offset);
    if (token.items.length > MOST_KEYS)
      return problem({ kind: 'too-many-keys', most: MOST_KEYS }, token.offset);
    for (const item of token.items)
      for (const child of [item.key, item.value])
        if (child !== null && child !== undefined) waiting.push({ token: child, level: level + 1 });
  }
  return [];
}

/** The lexer's marks for the beginning of documents and scalars, which are not part of the text. */
const MARKS: ReadonlySet<string> = new Set([CST.BOM, CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);
const ENTRIES: ReadonlySet<string> = new Set([':', ',', '-']);

/** Where a file exceeds the limit of keys and list items; null if it does not. */
function endOfEntries(text: string): number | null {
  let entries = 0;
  let offset = 0;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    if (before !== CST.SCALAR && ENTRIES.has(token)) entries += 1;
    if (entries > MOST_ENTRIES) return offset;
    if (!MARKS.has(token)) offset += token.length;
    before = token;
  }
  return null;
}
