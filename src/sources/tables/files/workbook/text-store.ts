import type { CellDoubt } from '../../../../core/findings.ts';
import { WorkbookFailure } from './failure.ts';
import type { Shown } from './format/shown.ts';
import { MOST_TEXT, MOST_TEXTS } from './limits.ts';

/** Texts that cells refer to by number; how many and how long they are is bounded. */
export class TextStore {
  readonly #texts: string[] = [];
  readonly #doubts = new Map<number, CellDoubt>();
  #length = 0;

  add({ text, doubt }: Shown): void {
    this.#length += text.length;
    if (this.#length > MOST_TEXT || this.#texts.length >= MOST_TEXTS)
      throw new WorkbookFailure({ code: 'too-large', what: 'text', most: MOST_TEXT });
    if (doubt !== undefined) this.#doubts.set(this.#texts.length, doubt);
    this.#texts.push(text);
  }

  at(index: number): Shown | null {
    const text = this.#texts[index];
    if (text === undefined) return null;
    const doubt = this.#doubts.get(index);
    return doubt === undefined ? { text } : { text, doubt };
  }
}
