import type { Labelled } from '../../report/indicator-profile.ts';
import { grid } from '../../terminal/grid.ts';

/** Texts below one another, each beside its label. */
export function labelledRows(rows: readonly Labelled[], width: number, indent = 0): string {
  return grid(
    rows.map(([label, text]) => [{ text: label }, { text }]),
    { width, wrapping: 1, indent },
  );
}
