import { printable } from '../../core/printable.ts';
import type { Words } from '../../locales/words.ts';
import type { CheckOverview, ChecksOverview } from '../../report/checks-overview.ts';
import type { GridCell } from '../../terminal/grid.ts';
import { list } from '../../terminal/grid.ts';

/** From this width on there is room for an id and what it says side by side. */
const ROOM_FOR_BOTH = 110;
const INDENT = '  ';

/** All checks of the data: those of a plan, then those of the program, each with its severity and when it runs. */
export function checkList({ title, declared, builtIn }: ChecksOverview, words: Words, width: number): string {
  const { checks } = words;
  const isWide = width >= ROOM_FOR_BOTH;
  const table = (heading: string, rows: readonly CheckOverview[]) =>
    list(
      rows.map((row) => cellsOf(row, isWide)),
      {
        header: [
          { text: heading },
          ...(isWide ? [{ text: '' }] : []),
          { text: checks.severity },
          { text: checks.runs },
        ],
        width,
        wrapping: isWide ? 1 : 0,
      },
    );
  const ofPlan =
    declared.length === 0 ? `${checks.ofPlan}\n${INDENT}${checks.none}` : table(checks.ofPlan, declared);
  return `${[printable(title), ofPlan, table(checks.builtIn, builtIn), checks.elsewhere].join('\n\n')}\n`;
}

function cellsOf({ id, title, details, severity, runs }: CheckOverview, isWide: boolean): GridCell[] {
  const said = [title, ...details].map(printable);
  const named = isWide
    ? [{ text: INDENT + id }, { text: said.join('\n') }]
    : [{ text: [INDENT + id, ...said.map((line) => INDENT + INDENT + line)].join('\n') }];
  return [...named, { text: severity }, { text: runs }];
}
