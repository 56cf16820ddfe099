import { firstSentence } from '../../core/finding-kinds/page.ts';
import type { FindingCode } from '../../core/findings.ts';
import { severityOf } from '../../core/findings.ts';
import type { Words } from '../../locales/words.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { list } from '../../terminal/grid.ts';
import type { Style } from '../../terminal/style.ts';

/** A kind of finding and its page of docs/findings, in Markdown. */
export interface FindingKind {
  readonly code: FindingCode;
  readonly page: string;
}

/** Kinds of findings, each with its severity and the first sentence of its page. */
export function findingList(
  kinds: readonly FindingKind[],
  words: Words,
  style: Style,
  width: number,
): string {
  const rows = kinds.map(({ code, page }): GridCell[] => {
    const severity = severityOf(code);
    return [
      { text: code, paint: severity === 'error' ? style.error : style.warning },
      { text: words.table.severities[severity] },
      { text: firstSentence(page).replaceAll('`', '') },
    ];
  });
  return `${list(rows, { width, wrapping: 2 })}\n`;
}
