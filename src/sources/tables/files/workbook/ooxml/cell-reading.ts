import type { Content } from '../cell.ts';
import type { Shown } from '../format/shown.ts';
import type { RichText } from './rich-text.ts';
import { isTrue, unescaped } from './values.ts';
import type { Attributes } from './xml.ts';

/** Collects a `c`. Source: ECMA-376 part 1, sections 18.3.1.4 and 18.18.11. */
export class CellReading {
  readonly look: number;
  readonly #type: string;
  readonly #rich: RichText;
  #value: string | null = null;
  #formula: string | null = null;
  #in: string | null = null;

  constructor(attribute: Attributes, rich: RichText) {
    this.look = Number(attribute('s') ?? 0);
    this.#type = attribute('t') ?? 'n';
    this.#rich = rich;
  }

  open(name: string, attribute: Attributes): void {
    this.#in = name;
    if (name === 'v') this.#value ??= '';
    if (name === 'f') this.#formula ??= '';
    this.#rich.open(name, attribute);
  }

  text(text: string): void {
    if (this.#in === 'v') this.#value += text;
    else if (this.#in === 'f') this.#formula += text;
    else this.#rich.text(text);
  }

  close(name: string): void {
    this.#in = null;
    this.#rich.close(name);
  }

  /** Null if the cell holds nothing. */
  content(textAt: (index: number) => Shown | null): Content | null {
    if (this.#type === 'inlineStr') return { kind: 'text', ...this.#rich.take() };
    const value = this.#value ?? '';
    if (value === '') return this.#withoutValue();
    switch (this.#type) {
      case 's': {
        const shown = textAt(Number(value));
        return shown === null ? { kind: 'failure', text: '#REF!' } : { kind: 'text', ...shown };
      }
      case 'str':
        return { kind: 'text', text: unescaped(value) };
      case 'b':
        return { kind: 'answer', value: isTrue(value.trim()) };
      case 'e':
        return { kind: 'failure', text: value };
      case 'd':
        return { kind: 'day', text: value };
      default: {
        const number = Number(value);
        // A number that no cell can hold stays as it is written: somebody will say that it is none.
        return Number.isFinite(number) && value.trim() !== ''
          ? { kind: 'number', value: number }
          : { kind: 'text', text: value };
      }
    }
  }

  #withoutValue(): Content | null {
    // A result that is an empty text.
    if (this.#formula === null || this.#type === 'str') return null;
    return { kind: 'failure', text: `=${this.#formula}` };
  }
}
