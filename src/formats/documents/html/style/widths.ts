/** How wide the columns of a table ask to be, and the table with them: in full-width characters. */
export interface Widths {
  readonly columns: readonly number[];
  readonly whole: number;
}

/** As wide as columns ask to be; a table that has less room scrolls, except on paper. */
export function widthRules(tables: readonly Widths[]): string {
  const columns = inOrder(tables.flatMap((each) => each.columns));
  const whole = inOrder(tables.map((each) => each.whole));
  return [
    ...columns.map((width) => `.width${width} { width: ${width}em; }\n`),
    '@media screen {\n',
    ...whole.map((width) => `.least${width} { min-width: ${width + 2}em; }\n`),
    '}\n',
  ].join('');
}

const inOrder = (numbers: readonly number[]) => [...new Set(numbers)].toSorted((a, b) => a - b);
