import type { Document, LineCounter } from 'yaml';
import { isScalar } from 'yaml';
import { isKept } from '../core/decimal.ts';
import type { YamlFacts, YamlProblem } from '../core/yaml-problems.ts';
import { walk } from './walk.ts';

const MOST_SHOWN = 40;

/**
 * What would be read as something else without a word: a number with more digits than a JavaScript number keeps
 * (89.99999999999999999 would be 90), and the key `__proto__`, which objects made from a file can't be asked for.
 */
export function lossy(doc: Document.Parsed, lines: LineCounter): YamlProblem[] {
  const problems: YamlProblem[] = [];
  const add = (facts: YamlFacts, offset: number): void => {
    const { line, col } = lines.linePos(offset);
    problems.push({ facts, line, column: col, keys: [] });
  };
  walk(doc.contents, {
    pair: ({ key }) => {
      if (isScalar(key) && key.value === '__proto__')
        add({ kind: 'unknown-key', found: '__proto__', allowed: [], candidates: [] }, key.range?.[0] ?? 0);
    },
    scalar: ({ value, source, range }) => {
      if (typeof value === 'number' && source !== undefined && !isKept(source, value))
        add(
          { kind: 'too-many-digits', found: source.slice(0, MOST_SHOWN), read: String(value) },
          range?.[0] ?? 0,
        );
    },
  });
  return problems;
}
