import type { CST } from 'yaml';
import { Parser } from 'yaml';
import type { LineCounter } from 'yaml';
import type { YamlFacts, YamlProblem } from './problems.ts';

/** Reading takes the square of the number of keys, and calls itself for each level: files that nobody wrote by hand are refused first. */
const MOST_KEYS = 5000;
const MOST_ENTRIES = 20_000;
const MOST_LEVELS = 50;

/** What of a YAML file is too large to be read: one collection, all of them together, or how deep they are nested. */
export function outsized(text: string, lines: LineCounter): YamlProblem[] {
  let entries = 0;
  const problem = (facts: YamlFacts, offset: number): YamlProblem[] => {
    const { line, col } = lines.linePos(offset);
    return [{ facts, line, column: col, keys: [] }];
  };
  const waiting: { readonly token: CST.Token; readonly level: number }[] = [];
  for (const token of new Parser(lines.addNewLine).parse(text)) waiting.push({ token, level: 0 });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, level } = next;
    if (token.type === 'document' && token.value !== undefined) waiting.push({ token: token.value, level });
    if (token.type !== 'block-map' && token.type !== 'block-seq' && token.type !== 'flow-collection') continue;
    entries += token.items.length;
    if (level === MOST_LEVELS) return problem({ kind: 'too-deep', most: MOST_LEVELS }, token.offset);
    if (token.items.length > MOST_KEYS) return problem({ kind: 'too-many-keys', most: MOST_KEYS }, token.offset);
    if (entries > MOST_ENTRIES) return problem({ kind: 'too-many-keys', most: MOST_ENTRIES }, token.offset);
    for (const item of token.items)
      for (const child of [item.key, item.value]) if (child !== null && child !== undefined) waiting.push({ token: child, level: level + 1 });
  }
  return [];
}
