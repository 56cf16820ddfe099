import { cellTooLong } from '../failure.ts';
import type { Shown } from '../format/shown.ts';
import { LONGEST_CELL } from '../limits.ts';
import type { Run } from '../raised.ts';
import { shownRuns } from '../raised.ts';

/** No text of a page has this character. */
const NEW_LINE = '\0';
/** Any of it counts for one. */
const SPACE = /[ \t\r\n\f]+/gu;
const STRUCK = new Set(['s', 'strike', 'del']);

/** The words of a cell, or between tables, with what is struck through and what is raised. */
export class CellWords {
  place: { readonly line: number; readonly column: number; readonly format: string | null } | undefined;
  #length = 0;
  readonly #runs: { text: string; readonly raised: Run['raised']; readonly struck: boolean }[] = [];
  /** The tags that are open and change how words look. */
  readonly #looks: { readonly name: string; readonly raised: Run['raised']; readonly struck: boolean }[] = [];

  open(name: string, { style = '' }: Readonly<Record<string, string>>): void {
    const raised =
      name === 'sup' || /vertical-align\s*:\s*super/iu.test(style)
        ? 'above'
        : name === 'sub'
          ? 'below'
          : null;
    const struck = STRUCK.has(name) || /text-decoration[^;]*line-through/iu.test(style);
    if (raised !== null || struck) this.#looks.push({ name, raised, struck });
  }

  close(name: string): void {
    if (this.#looks.at(-1)?.name === name) this.#looks.pop();
  }

  text(written: string): void {
    const text = written.replaceAll(SPACE, ' ');
    this.#length += text.length;
    if (this.#length > LONGEST_CELL) throw cellTooLong();
    const struck = this.#looks.some((look) => look.struck);
    const raised = this.#looks.findLast((look) => look.raised !== null)?.raised ?? null;
    const last = this.#runs.at(-1);
    // Words come in any number of pieces.
    if (last !== undefined && last.struck === struck && last.raised === raised) last.text += text;
    else this.#runs.push({ text, struck, raised });
  }

  newLine(): void {
    this.#runs.push({ text: NEW_LINE, raised: null, struck: false });
  }

  take(): Shown {
    const shown = shownRuns(
      this.#runs.map(({ text, ...look }) => ({
        ...look,
        text: text === NEW_LINE ? text : text.replaceAll(SPACE, ' '),
      })),
    );
    const lines = shown.text.split(NEW_LINE).map((line) => line.trim());
    return { ...shown, text: lines.filter((line) => line !== '').join('\n') };
  }
}
