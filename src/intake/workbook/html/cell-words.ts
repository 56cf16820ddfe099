import type { Shown } from '../format/shown.ts';
import type { Run } from '../raised.ts';
import { shownRuns } from '../raised.ts';

const STRUCK = new Set(['s', 'strike', 'del']);

/** The words of a cell, or between tables, with what is struck through and what is raised. */
export class CellWords {
  place: { readonly line: number; readonly column: number } | undefined;
  readonly #runs: Run[] = [];
  /** The tags that are open and change how words look. */
  readonly #looks: { readonly name: string; readonly raised: Run['raised']; readonly struck: boolean }[] = [];

  open(name: string, { style = '' }: Readonly<Record<string, string>>): void {
    const raised = name === 'sup' || /vertical-align\s*:\s*super/iu.test(style) ? 'above' : name === 'sub' ? 'below' : null;
    const struck = STRUCK.has(name) || /text-decoration[^;]*line-through/iu.test(style);
    if (raised !== null || struck) this.#looks.push({ name, raised, struck });
  }

  close(name: string): void {
    if (this.#looks.at(-1)?.name === name) this.#looks.pop();
  }

  text(text: string): void {
    const struck = this.#looks.some((look) => look.struck);
    this.#runs.push({
      text: text.replaceAll(/[ \t\r\n\f]+/gu, ' '),
      struck,
      raised: this.#looks.findLast(({ raised }) => raised !== null)?.raised ?? null,
    });
  }

  newLine(): void {
    this.#runs.push({ text: '\n', raised: null, struck: false });
  }

  take(): Shown {
    const shown = shownRuns(this.#runs);
    return { ...shown, text: shown.text.replaceAll(/ *\n[ \n]*/gu, '\n').trim() };
  }
}
