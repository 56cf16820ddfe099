import type { Telling } from '../telling.ts';
import { list } from './grid.ts';
import type { Style } from './style.ts';

/** Verdicts shown before the rest is only counted. */
const MOST = 20;

/** What was judged the last time and is not now; null if there is nothing of the kind. */
export function vanishedList(telling: Telling, style: Style, width: number): string | null {
  const { vanished = [] } = telling.report;
  if (vanished.length === 0) return null;
  const rows = vanished
    .slice(0, MOST)
    .map((each) => [
      { text: '-', paint: (text: string) => style.status('fail', text) },
      { text: `${telling.titleOf(each)}${telling.words.separator}${telling.vanishedSentence(each)}` },
    ]);
  const more = vanished.length > MOST ? [style.faint(`  ${telling.words.gate.more(vanished.length - MOST)}`)] : [];
  return [style.strong(telling.words.gate.vanished), list(rows, { width, wrapping: 1 }), ...more].join('\n');
}
