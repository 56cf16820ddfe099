import type { Shown } from './format/shown.ts';

/** A stretch of text of one look. */
export interface Run {
  readonly text: string;
  /** Above or below the line, as the mark of a footnote is. */
  readonly raised: 'above' | 'below' | null;
  readonly struck: boolean;
}

const ABOVE: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('0123456789+-=()', (from, i) => [from, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾')[i] ?? from]),
);
const BELOW: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('0123456789+-=()', (from, i) => [from, Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎')[i] ?? from]),
);

/**
 * The text of all runs. A raised digit beside a number stays apart from it: 22350 with a raised 1 is
 * `22350¹`, not 223501.
 */
export function shownRuns(runs: readonly Run[]): Shown {
  const filled = runs.filter(({ text }) => text.trim() !== '');
  const mixed = filled.some(({ raised }) => raised === null);
  const text = runs.map((run) => (mixed ? inItsPlace(run) : run.text)).join('');
  return filled.some(({ struck }) => struck) ? { text, doubt: 'struck-through' } : { text };
}

function inItsPlace({ text, raised }: Run): string {
  if (raised === null) return text;
  const marks = raised === 'above' ? ABOVE : BELOW;
  return Array.from(text, (character) => marks[character] ?? character).join('');
}
