import type { Document, Table } from '../../../../content/document.ts';
import { widthsOf } from '../table.ts';
import { COLOURS } from './colours.ts';
import { printStyle } from './print.ts';
import { TABLES } from './tables.ts';
import { TEXT } from './text.ts';

/** The one stylesheet of a page; the policy of the page refuses every other, and styles of single elements. */
export function styleOf(document: Document, tables: readonly Table[]): string {
  return [COLOURS, TEXT, TABLES, widthRules(tables), printStyle(document)].join('');
}

/** As wide as columns ask to be; a table that has less room scrolls, except on paper. */
function widthRules(tables: readonly Table[]): string {
  const widths = tables.map(widthsOf);
  const columns = inOrder(widths.flatMap((each) => each.columns));
  const whole = inOrder(widths.map((each) => each.whole));
  return [
    ...columns.map((width) => `.width${width} { width: ${width}em; }\n`),
    '@media screen {\n',
    ...whole.map((width) => `.least${width} { min-width: ${width + 2}em; }\n`),
    '}\n',
  ].join('');
}

const inOrder = (numbers: readonly number[]) => [...new Set(numbers)].toSorted((a, b) => a - b);
