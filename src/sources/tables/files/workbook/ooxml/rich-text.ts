import type { Shown } from '../format/shown.ts';
import type { Run } from '../raised.ts';
import { shownRuns } from '../raised.ts';
import type { Attributes } from './xml.ts';
import { isTrue, unescaped } from './values.ts';

/**
 * Collects a text that may have parts of different looks, `si` or `is`; readings for the tongue (`rPh`) are
 * no part of it.
 */
export class RichText {
  #runs: Run[] = [];
  #look: Omit<Run, 'text'> = { raised: null, struck: false };
  #inText = false;
  #aside = false;

  open(name: string, attribute: Attributes): void {
    switch (name) {
      case 'r':
        this.#look = { raised: null, struck: false };
        return;
      case 'rPh':
        this.#aside = true;
        return;
      case 't':
        this.#inText = !this.#aside;
        return;
      case 'strike':
        this.#look = { ...this.#look, struck: isTrue(attribute('val') ?? '1') };
        return;
      case 'vertAlign': {
        const raised = { superscript: 'above', subscript: 'below' } as const;
        const value = attribute('val');
        this.#look = {
          ...this.#look,
          raised: value === 'superscript' || value === 'subscript' ? raised[value] : null,
        };
      }
    }
  }

  text(text: string): void {
    if (this.#inText) this.#runs.push({ ...this.#look, text });
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    if (name === 'rPh') this.#aside = false;
    if (name === 'r') this.#look = { raised: null, struck: false };
  }

  /** What it shows; begins anew. */
  take(): Shown {
    const shown =
      this.#runs.length === 1 && this.#runs[0]?.struck === false
        ? { text: this.#runs[0].text }
        : shownRuns(this.#runs);
    this.#runs = [];
    this.#look = { raised: null, struck: false };
    return { ...shown, text: unescaped(shown.text) };
  }
}
