import type { Content } from '../cell.ts';
import type { Attributes } from '../ooxml/xml.ts';
import type { Run } from '../raised.ts';
import { shownRuns } from '../raised.ts';

const TAGS: Readonly<Record<string, Partial<Run>>> = {
  Sup: { raised: 'above' },
  Sub: { raised: 'below' },
  S: { struck: true },
};

/** Collects a cell of the XML of 2003. */
export class DataReading {
  readonly style: string | undefined;
  /** How many columns further it reaches. */
  readonly across: number;
  readonly #formula: string | undefined;
  readonly #runs: Run[] = [];
  readonly #open: string[] = [];
  #type: string | null = null;

  constructor(attribute: Attributes, across: number) {
    this.style = attribute('StyleID');
    this.#formula = attribute('Formula');
    this.across = across;
  }

  open(name: string, attribute: Attributes): void {
    this.#open.push(name);
    if (name === 'Data' && this.#open.length === 1) this.#type = attribute('Type') ?? 'String';
  }

  text(text: string): void {
    // Beside the data there may be a comment, which has data of its own.
    if (this.#open[0] !== 'Data') return;
    this.#runs.push(
      Object.assign(
        { text, raised: null, struck: false } satisfies Run,
        ...this.#open.map((name) => TAGS[name] ?? {}),
      ),
    );
  }

  close(_name: string): void {
    this.#open.pop();
  }

  get content(): Content | null {
    const shown = shownRuns(this.#runs);
    if (this.#type === null || (shown.text === '' && this.#type !== 'String')) {
      return this.#formula === undefined
        ? null
        : { kind: 'failure', text: this.#formula.replace(/^=?/u, '=') };
    }
    switch (this.#type) {
      case 'Number': {
        const value = Number(shown.text);
        return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'text', ...shown };
      }
      case 'DateTime':
        return { kind: 'day', text: shown.text };
      case 'Boolean':
        return { kind: 'answer', value: shown.text.trim() === '1' };
      case 'Error':
        return { kind: 'failure', text: shown.text };
      default:
        return { kind: 'text', ...shown };
    }
  }
}
