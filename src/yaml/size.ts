import type { LineCounter } from 'yaml';
import { CST, Lexer, Parser } from 'yaml';
import type { YamlFacts, YamlProblem } from '../core/yaml-problems.ts';

/**
 * Reading takes some 5 µs and 2 KB for each entry, and calls itself for each level; to say which keys stand twice
 * takes the square of their number in one place. Up to here all of that is a matter of seconds: room for every
 * measure of a country, and files that nobody wrote are refused first.
 */
const MOST_KEYS = 20_000;
const MOST_ENTRIES = 150_000;
const MOST_LEVELS = 50;

/** What a text is made of, and whether there are aliases in it; or what of it is too large to be read. */
type Sized =
  | { readonly tokens: readonly CST.Token[]; readonly aliases: boolean }
  | { readonly problems: readonly YamlProblem[] };

/**
 * Takes a YAML file apart, unless it is too large to be read: one collection, all of them together, or how deep
 * they are nested.
 */
export function tokensOf(text: string, lineCounter: LineCounter): Sized {
  const problem = (facts: YamlFacts, offset: number): Sized => {
    const before = text.slice(0, offset).split('\n');
    return { problems: [{ facts, line: before.length, column: (before.at(-1) ?? '').length + 1, keys: [] }] };
  };
  const tokens: CST.Token[] = [];
  const end = takeApart(text, lineCounter, (token) => tokens.push(token));
  if (end !== null) return problem({ kind: 'too-many-keys', most: MOST_ENTRIES }, end);
  let aliases = false;
  const tooLarge = (token: CST.Token | null | undefined, level: number): Sized | null => {
    if (token?.type === 'alias') aliases = true;
    if (token?.type === 'document') return tooLarge(token.value, level);
    if (token?.type !== 'block-map' && token?.type !== 'block-seq' && token?.type !== 'flow-collection')
      return null;
    if (level === MOST_LEVELS) return problem({ kind: 'too-deep', most: MOST_LEVELS }, token.offset);
    if (token.items.length > MOST_KEYS)
      return problem({ kind: 'too-many-keys', most: MOST_KEYS }, token.offset);
    for (const { key, value } of token.items) {
      const found = tooLarge(key, level + 1) ?? tooLarge(value, level + 1);
      if (found !== null) return found;
    }
    return null;
  };
  for (const token of tokens) {
    const found = tooLarge(token, 0);
    if (found !== null) return found;
  }
  return { tokens, aliases };
}

/** The lexer's marks for the beginning of documents and scalars, which are not part of the text. */
const MARKS: ReadonlySet<string> = new Set([CST.BOM, CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);
const ENTRIES: ReadonlySet<string> = new Set([':', ',', '-']);

/**
 * Takes a text apart as the library does. Ends where the limit of keys and list items is exceeded, and returns
 * that place; null if it is not.
 */
function takeApart(
  text: string,
  { addNewLine }: LineCounter,
  add: (token: CST.Token) => void,
): number | null {
  const parser = new Parser(addNewLine);
  addNewLine(0);
  let entries = 0;
  let offset = 0;
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    const isOne = lexeme.length === 1;
    if (isOne && before !== CST.SCALAR && ENTRIES.has(lexeme)) entries += 1;
    if (entries > MOST_ENTRIES) return offset;
    if (!isOne || !MARKS.has(lexeme)) offset += lexeme.length;
    before = lexeme;
    for (const token of parser.next(lexeme)) add(token);
  }
  for (const token of parser.end()) add(token);
  return null;
}
