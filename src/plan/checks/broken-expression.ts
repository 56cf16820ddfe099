import type { ExpressionMistake } from '../../core/expression-mistakes.ts';

/** A text that is no expression, and where in it that shows. */
export class BrokenExpression extends Error {
  readonly mistake: ExpressionMistake;
  /** The text there; empty at the end. */
  readonly found: string;
  /** In characters from 0. */
  readonly at: number;

  constructor(mistake: ExpressionMistake, found: string, at: number) {
    super(`${mistake} at ${at}`);
    this.mistake = mistake;
    this.found = found;
    this.at = at;
  }
}

export function broken(mistake: ExpressionMistake, found: string, at: number): BrokenExpression {
  return new BrokenExpression(mistake, found, at);
}
