import type { Document, LineCounter, Node } from 'yaml';
import { isMap, isNode, isPair, isScalar } from 'yaml';

export type Key = string | number;

/**
 * Finds where the value, or the key, at a path of a YAML document stands; for a path that leads nowhere, the
 * nearest thing above it.
 */
export class YamlPlaces {
  readonly #text: string;
  readonly #doc: Document.Parsed;
  readonly #lines: LineCounter;

  constructor(text: string, doc: Document.Parsed, lines: LineCounter) {
    this.#text = text;
    this.#doc = doc;
    this.#lines = lines;
  }

  /** Line and column, from 1, of the value at the path. */
  ofValue(path: readonly Key[]): { line: number; column: number } {
    return this.#at(this.#node(path)?.range?.[0] ?? 0);
  }

  /**
   * Line and column, from 1, of a character of the text at the path, counted from 0, also where the text is
   * folded over several lines; of a text with escapes, of the text itself.
   */
  within(path: readonly Key[], at: number): { line: number; column: number } {
    const node = this.#node(path);
    const range = node?.range;
    if (!range || !isScalar(node) || typeof node.value !== 'string') return this.ofValue(path);
    const source = this.#text.slice(range[0], range[1]);
    const start = source.indexOf(node.value);
    const offset = start < 0 ? folded(source, node.type, node.value.slice(0, at)) : start + at;
    return this.#at(range[0] + offset);
  }

  /** Line and column, from 1, of the key that the path ends with. */
  ofKey(path: readonly Key[]): { line: number; column: number } {
    const parent = this.#node(path.slice(0, -1));
    const last = String(path.at(-1));
    if (!isMap(parent)) return this.ofValue(path);
    const pair = parent.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === last,
    );
    return isNode(pair?.key) ? this.#at(pair.key.range?.[0] ?? 0) : this.ofValue(path);
  }

  /** The first line of the value as it is written, at most 60 characters of it. */
  source(path: readonly Key[]): string {
    const range = this.#node(path)?.range;
    return range ? (this.#text.slice(range[0], range[1]).split('\n')[0] ?? '').trim().slice(0, 60) : '';
  }

  #node(path: readonly Key[]): Node | null {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node =
        this.#doc.getIn(path.slice(0, depth), true) ??
        this.#doc.getIn(numericKey(path.slice(0, depth)), true);
      if (isNode(node)) return node;
    }
    return this.#doc.contents;
  }

  #at(offset: number): { line: number; column: number } {
    const { line, col } = this.#lines.linePos(offset);
    return { line, column: col };
  }
}

/** Where in the source of a text on several lines what comes after its beginning stands: only blanks differ. */
function folded(source: string, type: string | undefined, before: string): number {
  const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
  if (!isBlock && type !== 'PLAIN') return 0;
  const body = isBlock ? source.indexOf('\n') + 1 : 0;
  const letters = before.replaceAll(/\s/gu, '').length;
  let [offset, seen] = [body, 0];
  while (offset < source.length && (seen < letters || /\s/u.test(source.charAt(offset)))) {
    if (!/\s/u.test(source.charAt(offset))) seen += 1;
    offset += 1;
  }
  return offset;
}

/** A key such as 2023 is a number in YAML and text in the object made from it. */
function numericKey(path: readonly Key[]): Key[] {
  return path.map((key) => (typeof key === 'string' && /^\d+$/.test(key) ? Number(key) : key));
}
