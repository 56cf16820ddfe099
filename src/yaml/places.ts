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
   * Line and column, from 1, of a character of the text at the path, counted from 0; of a text that is not
   * written in the file as it reads, folded or with escapes, of the text itself.
   */
  within(path: readonly Key[], at: number): { line: number; column: number } {
    const node = this.#node(path);
    const range = node?.range;
    if (!range || !isScalar(node) || typeof node.value !== 'string') return this.ofValue(path);
    const start = this.#text.slice(range[0], range[1]).indexOf(node.value);
    return this.#at(range[0] + (start < 0 ? 0 : start + at));
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

/** A key such as 2023 is a number in YAML and text in the object made from it. */
function numericKey(path: readonly Key[]): Key[] {
  return path.map((key) => (typeof key === 'string' && /^\d+$/.test(key) ? Number(key) : key));
}
