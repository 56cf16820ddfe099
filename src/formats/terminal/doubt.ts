import { printable } from '../../core/printable.ts';
import type { Message, Words } from '../../locales/words.ts';

/** A place in a plan, with the keys that lead there. */
export interface PlanPlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly keys: readonly string[];
}

/** What is doubtful in a sound plan, with its place, as a warning. */
export function doubtText(
  { path, line, column, keys }: PlanPlace,
  { message, hint }: Message,
  words: Words,
): string {
  const lines = [
    `${path}:${line}:${column}  ${keys.join(' › ')}`,
    `  ${words.labelled(words.table.severities.warning, message)}`,
    ...(hint === undefined ? [] : [`  ${words.hint}${hint}`]),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}
